import ArgumentParser
import Reporting

/// Whether pages are printed, shared by commands that write them.
struct PrintOptions: ParsableArguments {
  @Flag(
    name: .customLong("pdf"),
    help: "Print the page as PDF on A4 beside it, by an installed Chromium or WeasyPrint.")
  var isWanted = false

  /// Prints the page among files that are written.
  ///
  /// A page that cannot be printed takes nothing from the files, so they are told of first.
  ///
  /// - Parameters:
  ///   - isWanted: Whether to print; where not, the files are told of and that is all.
  ///   - files: Paths of the files.
  ///   - tell: Tells of the files, the PDF among them where there is one.
  /// - Throws: What `tell` throws, or why there is no PDF: ``PrintError``, ``OutputError``.
  static func print(_ isWanted: Bool, _ files: [String], then tell: ([String]) throws -> Void)
    throws
  {
    guard isWanted, let page = files.first(where: { $0.hasSuffix(".html") }) else {
      return try tell(files)
    }
    let printing = Result { try PagePrinter().printPage(at: page) }
    try tell(files + [try? printing.get()].compactMap { $0 })
    _ = try printing.get()
  }
}
