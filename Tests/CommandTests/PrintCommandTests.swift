import Examination
import Foundation
import Reporting
import TestSupport
import Testing

/// `--pdf`, run as a user runs it.
@Suite struct PrintCommandTests {
  private static let written = [
    "P-1_changes.tsv", "P-1_comparison.html", "P-1_comparison.json", "P-1_comparison_record.json",
  ]

  /// Compares two examinations with a search path of the test's own.
  ///
  /// `converter`: text of a program called chromium that stands alone in it.
  private func outcome(converter: String?, _ arguments: [String] = []) throws
    -> (Program.Outcome, [String])
  {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let visits = try [30, 5].enumerated().map { number, spasms in
      let film = FilmedVisit(
        name: "visit-\(number)", onsets: FilmedVisit.even(spasms, over: 180))
      let result = ExaminationResult(
        examination: film.examination, signals: ExaminationFixture().result.signals)
      let path = "\(folder)/\(film.name)_examination.json"
      try Data(try ExaminationJSON().render(result)).write(to: URL(fileURLWithPath: path))
      return path
    }
    if let converter {
      try Data("#!/bin/sh\n\(converter)\n".utf8).write(
        to: URL(fileURLWithPath: "\(folder)/chromium"))
      chmod("\(folder)/chromium", 0o755)
    }
    let outcome = try Program.run(
      "/usr/bin/env",
      arguments: ["PATH=\(folder)", Program.path, "compare"] + visits
        + ["--patient", "P-1", "--pdf", "-o", "\(folder)/out"] + arguments)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out")
    return (outcome, files.sorted())
  }

  @Test func `Without a converter all files are written, and code 69 says what to install`() throws
  {
    let (outcome, files) = try outcome(converter: nil)
    #expect(outcome.status == 69)
    #expect(files == Self.written)
    #expect(outcome.output.contains("P-1_comparison.html"))
    #expect(outcome.errors.contains("apt-get install chromium"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `The print is told of beside the page`() throws {
    let script = #"for a; do case $a in --print-to-pdf=*) echo %PDF-1.4 >"${a#*=}";; esac; done"#
    let (outcome, files) = try outcome(converter: script)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(files == (Self.written + ["P-1_comparison.pdf"]).sorted())
    #expect(outcome.output.contains("P-1_comparison.pdf"))
  }

  @Test func `A converter that fails costs the print alone`() throws {
    let (outcome, files) = try outcome(converter: "exit 4", ["--quiet"])
    #expect(outcome.status == 69)
    #expect(files == Self.written)
    #expect(outcome.errors.contains("ended with code 4"))
  }
}
