import Foundation
import Testing

@testable import Reporting

/// Printing of pages by programs of others.
@Suite struct PagePrinterTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Puts a program in a folder of its own and returns the folder.
  private func install(_ name: String, in place: String = "bin", _ script: String = "exit 0") throws
    -> String
  {
    let path = "\(folder)/\(place)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    chmod("\(path)/\(name)", 0o755)
    return path
  }

  private func page() throws -> String {
    let path = "\(folder)/P 1_report.html"
    try Data("<!DOCTYPE html><title>Page</title><p>Spasms".utf8).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  /// Prints by a program that a script stands in for.
  private func refusal(of script: String, timeLimit: Int = 20) throws -> PrintError? {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = try install("chromium", script)
    let page = try page()
    let printer = PagePrinter(
      environment: ["PATH": "\(place):/usr/bin:/bin"], timeLimit: timeLimit)
    let error = #expect(throws: PrintError.self) { try printer.printPage(at: page) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.sorted() == ["P 1_report.html", "bin"])
    return error
  }

  @Test func `Chromium is preferred, wherever both stand in the search path`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let other = try install("weasyprint", in: "first")
    let chromium = try install("chromium-browser", in: "second")
    #expect(
      PDFConverter.found(on: "\(other):\(chromium)")
        == PDFConverter(kind: .chromium, program: "\(chromium)/chromium-browser"))
    #expect(
      PDFConverter.found(on: other)
        == PDFConverter(kind: .weasyPrint, program: "\(other)/weasyprint"))
  }

  @Test func `A folder and a file that cannot be run are no programs`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = try install("google-chrome")
    chmod("\(place)/google-chrome", 0o644)
    mkdir("\(place)/chromium", 0o755)
    #expect(PDFConverter.found(on: place) == nil)
  }

  @Test func `Programs in relative folders are passed over`() {
    #expect(PDFConverter.found(on: "::.:bin") == nil)
  }

  @Test func `The address of a page is escaped, so that no name becomes an option or a place`() {
    let chromium = PDFConverter(kind: .chromium, program: "/usr/bin/chromium")
    for name in ["/a b/x_report.html", "/a/--gpu?x#y.html", "/é/ı.html"] {
      let arguments = chromium.arguments(
        page: name, pdf: "/t/page.pdf", profile: "/t/profile", isRoot: false)
      let address = arguments.last ?? ""
      #expect(address.hasPrefix("file:///") && URL(string: address)?.path == name)
      #expect(!address.contains(where: { " ?#".contains($0) }))
    }
  }

  @Test func `Chromium gets no network, a profile of its own, and its sandbox unless root runs it`()
  {
    let chromium = PDFConverter(kind: .chromium, program: "/usr/bin/chromium")
    func arguments(isRoot: Bool) -> [String] {
      chromium.arguments(page: "/p.html", pdf: "/t/p.pdf", profile: "/t/profile", isRoot: isRoot)
    }
    #expect(arguments(isRoot: false).contains("--host-resolver-rules=MAP * ~NOTFOUND"))
    #expect(arguments(isRoot: false).contains("--user-data-dir=/t/profile"))
    #expect(!arguments(isRoot: false).contains("--no-sandbox"))
    #expect(arguments(isRoot: true).contains("--no-sandbox"))
    #expect(
      PDFConverter(kind: .weasyPrint, program: "/usr/bin/weasyprint").arguments(
        page: "/p.html", pdf: "/t/p.pdf", profile: "/t/profile", isRoot: true)
        == ["file:///p.html", "/t/p.pdf"])
  }

  @Test func `Without a program the error names what to install, and the page stays`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = try page()
    let error = #expect(throws: PrintError(page: page, reason: .noConverter)) {
      try PagePrinter(environment: ["PATH": folder]).printPage(at: page)
    }
    #expect(error?.description.contains("apt-get install chromium") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["P 1_report.html"])
  }

  @Test func `A program that fails is told of with its code and last words, and leaves nothing`()
    throws
  {
    let error = try refusal(of: "echo first; echo no display >&2; exit 3")
    guard case .failed(_, 3, "no display")? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `A program that makes no PDF is told of`() throws {
    let error = try refusal(of: "echo done")
    guard case .noPDF(_, "done")? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `A program that does not end is killed with its helpers`() throws {
    let error = try refusal(of: "sleep 600 & sleep 600", timeLimit: 1)
    guard case .tookTooLong(_, 1)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.isPassing == true)
  }

  @Test func `The PDF takes the place of an earlier one, beside the page`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = #"for a; do case $a in --print-to-pdf=*) echo %PDF-new >"${a#*=}";; esac; done"#
    let place = try install("chromium", script)
    let page = try page()
    try Data("old".utf8).write(to: URL(fileURLWithPath: PagePrinter.pdf(of: page)))
    let printer = PagePrinter(environment: ["PATH": "\(place):/usr/bin:/bin"])
    let path = try printer.printPage(at: page)
    #expect(path == "\(folder)/P 1_report.pdf")
    #expect(FileManager.default.contents(atPath: path) == Data("%PDF-new\n".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["P 1_report.html", "P 1_report.pdf", "bin"])
  }

  @Test func `Figures for WeasyPrint carry the style sheet with its light colours`() {
    let page =
      "<style>\n:root{--ink:#111;\n--left:#222}@media screen and (x){:root{--ink:#fff}}.a{fill:var(--left)}"
      + "</style><p>x</p><svg class=\"a\"><path></path></svg>"
    let rewritten = SelfStyledPage.rewritten(page)
    #expect(rewritten.contains(/<svg class="a"><style>[^<]*\.a\{fill:#222\}<\/style><path>/))
    #expect(!rewritten.contains("var("))
  }

  private static let installed = PDFConverter.found(
    on: ProcessInfo.processInfo.environment["PATH"] ?? "")

  @Test(.enabled(if: installed != nil, "neither Chromium nor WeasyPrint is installed"))
  func `The installed program prints a report on A4`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/fixture_report.html")
    let page = "\(folder)/fixture_report.html"
    try FileManager.default.copyItem(at: golden, to: URL(fileURLWithPath: page))
    let pdf = try PagePrinter().printPage(at: page)
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: pdf)), as: Unicode.ASCII.self)
    #expect(text.hasPrefix("%PDF-"))
    // A4 in points, as both programs round it.
    #expect(text.contains(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/))
  }
}
