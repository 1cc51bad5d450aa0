import Files
public import Foundation

/// Prints pages as PDF beside themselves, by a program of others that is installed.
///
/// The program gets a folder of its own for all that it writes, which is deleted afterwards; the finished
/// PDF takes its place in one step.
public struct PagePrinter: Sendable {
  private let environment: [String: String]
  private let timeLimit: Duration

  /// Longest time that printing may take, s; a long report takes a few.
  public static let usualTimeLimit = 120

  /// - Parameters:
  ///   - environment: Environment in whose `PATH` the program is looked for.
  ///   - timeLimit: Longest time that printing may take, s.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    timeLimit: Int = usualTimeLimit
  ) {
    self.environment = environment
    self.timeLimit = .seconds(timeLimit)
  }

  /// Where the PDF of a page lies: beside it, under its name.
  public static func pdf(of page: String) -> String {
    (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + ".pdf"
  }

  /// Prints a page that is on the disk.
  ///
  /// - Parameter page: Path of the page.
  /// - Returns: Path of the PDF.
  /// - Throws: ``PrintError``, ``OutputError``, or `CancellationError` where the task was cancelled.
  public func printPage(at page: String) throws -> String {
    guard let converter = PDFConverter.found(on: environment["PATH"] ?? "") else {
      throw PrintError(page: page, reason: .noConverter)
    }
    let scratch = try Self.scratch(for: page)
    defer { withExtendedLifetime(scratch) {} }
    let made = "\(scratch.path)/page.pdf"
    let words = "\(scratch.path)/words"
    let source = try Self.source(of: page, for: converter, in: scratch.path)
    let end = try run(
      converter, page: source, named: page, pdf: made, words: words, in: scratch.path)
    try check(end, of: converter, page: page, words: words)
    guard let pdf = FileManager.default.contents(atPath: made), pdf.starts(with: Data("%PDF-".utf8))
    else {
      let said = Self.lastLine(of: words)
      throw PrintError(page: page, reason: .noPDF(program: converter.program, words: said))
    }
    return try put(pdf, at: Self.pdf(of: page))
  }

  private static func scratch(for page: String) throws(PrintError) -> ScratchFolder {
    do {
      return try ScratchFolder()
    } catch {
      throw PrintError(page: page, reason: .noScratch(String(cString: strerror(error.code))))
    }
  }

  /// The page as the converter can draw it.
  private static func source(of page: String, for converter: PDFConverter, in folder: String) throws
    -> String
  {
    guard converter.kind == .weasyPrint, let data = FileManager.default.contents(atPath: page)
    else { return page }
    let copy = "\(folder)/page.html"
    let text = SelfStyledPage.rewritten(String(decoding: data, as: UTF8.self))
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: copy))
    } catch {
      throw PrintError(page: page, reason: .noScratch(error.localizedDescription))
    }
    return copy
  }

  private func run(
    _ converter: PDFConverter, page: String, named: String, pdf: String, words: String,
    in folder: String
  ) throws(PrintError) -> ConverterProcess.End {
    do {
      let process = try ConverterProcess(
        converter.program,
        arguments: converter.arguments(
          page: page, pdf: pdf, profile: "\(folder)/profile", isRoot: geteuid() == 0),
        environment: PDFConverter.environment(environment, home: folder), log: words)
      return process.end(within: timeLimit)
    } catch {
      throw PrintError(
        page: named, reason: .notStarted(program: converter.program, reason: error.text))
    }
  }

  private func check(
    _ end: ConverterProcess.End, of converter: PDFConverter, page: String, words: String
  ) throws(PrintError) {
    let program = converter.program
    switch end {
    case .code(0): return
    case .code(let code), .signal(let code):
      let said = Self.lastLine(of: words)
      throw PrintError(page: page, reason: .failed(program: program, code: code, words: said))
    case .late:
      let limit = Int(timeLimit.components.seconds)
      throw PrintError(page: page, reason: .tookTooLong(program: program, limit: limit))
    }
  }

  private static func lastLine(of log: String) -> String {
    let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) }
    return text?.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
  }

  private func put(_ pdf: Data, at path: String) throws -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let file = try TemporaryFile(for: path, in: folder)
    defer { file.discard() }
    try file.write(ArraySlice(pdf))
    try file.sync()
    try OutputFolder(path: folder).take([file])
    return path
  }
}
