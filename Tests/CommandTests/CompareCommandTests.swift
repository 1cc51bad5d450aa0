import Examination
import Foundation
import Reporting
import TestSupport
import Testing

/// `spasmeter compare`, run as a user runs it.
@Suite struct CompareCommandTests {
  /// Runs the command on two examinations in a new folder.
  ///
  /// `break`: what to do to the second file; `table`: text of a visits file.
  private func outcome(
    _ arguments: [String] = ["--patient", "P-1"], table: String? = nil,
    break edit: (String) -> String = { $0 }
  ) throws -> (Program.Outcome, [String]) {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let films = [
      FilmedVisit(name: "visit-1", onsets: FilmedVisit.even(30, over: 180)),
      FilmedVisit(name: "visit-2", onsets: FilmedVisit.even(5, over: 180)),
    ]
    let paths = films.map { "\(folder)/\($0.name)_examination.json" }
    for (number, film) in films.enumerated() {
      let result = ExaminationResult(
        examination: film.examination, signals: ExaminationFixture().result.signals)
      let text = String(decoding: try ExaminationJSON().render(result), as: UTF8.self)
      try Data((number == 0 ? text : edit(text)).utf8)
        .write(to: URL(fileURLWithPath: paths[number]))
    }
    var arguments = ["compare"] + paths + ["-o", folder + "/out"] + arguments
    if let table {
      try Data(table.utf8).write(to: URL(fileURLWithPath: folder + "/visits.tsv"))
      arguments += ["--visits", folder + "/visits.tsv"]
    }
    let outcome = try Program.run(Program.path, arguments: arguments)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/out")) ?? []
    return (outcome, files.sorted())
  }

  @Test func `Two examinations give a comparison, a table and a record`() throws {
    let (outcome, files) = try outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      files == [
        "P-1_changes.tsv", "P-1_comparison.html", "P-1_comparison.json",
        "P-1_comparison_record.json",
      ])
    #expect(outcome.output.contains("Spasms on the patient’s left: 30 in 3 min → 5 in 3 min."))
  }

  @Test func `JSON on standard output is the comparison that was written`() throws {
    let (outcome, _) = try outcome(["--patient", "P-1", "--json"])
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(json?["patient"] as? String == "P-1")
  }

  @Test func `Flags tell of the visits`() throws {
    let (outcome, _) = try outcome([
      "--patient", "P-1", "--date", "2026-01-05", "--date", "2026-02-09", "--treatment", "none",
      "--treatment", "microvascular_decompression", "--days", "n/a", "--days", "35", "--score",
      "1:hfs_7=12", "--score", "2:hfs_7=7",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("early after decompression"))
    #expect(outcome.output.contains("HFS-7 changed by −5"))
  }

  @Test func `Pictures that were asked for and cannot be had are no failure`() throws {
    let (outcome, files) = try outcome(["--patient", "P-1", "--stills"])
    #expect(outcome.status == 0 && files.contains("P-1_comparison.html"), "\(outcome.errors)")
  }

  private static let header = "recording\tpatient\tdate\n"

  @Test func `A table names the patient`() throws {
    let (outcome, files) = try outcome(
      [], table: Self.header + "visit-1\tP-7\t2026-01-05\nvisit-2\tP-7\t2026-02-05\n")
    #expect(outcome.status == 0 && files.contains("P-7_comparison.json"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("visit-1\tP\t2026-01-05\nvisit-2\tQ\t2026-02-05\n", "one patient at a time"),
    ("visit-1\tP\t2026-01-05\nvisit-2\tP\t\n", "visits.tsv, line 3: the date is missing"),
    ("visit-1\tP\t2026-01-05\n", "no row for the recording visit-2"),
    ("visit-1\tP\t2026-03-05\nvisit-2\tP\t2026-02-05\n", "lies before"),
  ])
  func `Visits that cannot be are 65 and write nothing`(rows: String, message: String) throws {
    let (outcome, files) = try outcome([], table: Self.header + rows)
    #expect(outcome.status == 65 && files.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `An examination of a newer format is 65`() throws {
    let (outcome, files) = try outcome { text in
      text.replacing("\"schema_version\": \"1.0.0\"", with: "\"schema_version\": \"1.9.0\"")
    }
    #expect(outcome.status == 65 && files.isEmpty)
    #expect(outcome.errors.contains("visit-2_examination.json: the examination has format 1.9.0"))
  }

  @Test func `A truncated examination is 65`() throws {
    let (outcome, files) = try outcome { String($0.prefix($0.count / 2)) }
    #expect(outcome.status == 65 && files.isEmpty)
    #expect(outcome.errors.contains("visit-2_examination.json: the file is cut off"))
  }

  @Test(arguments: ["NaN", "1e999", "\"much\"", "null"])
  func `A number that is none is 65 and named by its field`(value: String) throws {
    let (outcome, files) = try outcome { text in
      text.replacing("\"evaluable_seconds\": 180", with: "\"evaluable_seconds\": \(value)")
    }
    #expect(outcome.status == 65 && files.isEmpty)
    #expect(outcome.errors.contains("visit-2_examination.json: "), "\(outcome.errors)")
  }

  @Test func `Another JSON file is 65 and a missing one 66`() throws {
    #expect(try outcome { _ in "{\"a\": 1}" }.0.errors.contains("this is not an examination"))
    let missing = try Program.run(
      "compare", "/nowhere/a.json", "/nowhere/b.json", "-o", "/tmp/none", "--patient", "P")
    #expect(missing.status == 66 && missing.errors.contains("a.json: there is no such file"))
  }

  @Test(arguments: [
    [], ["--patient", "P", "--language", "xx"], ["--patient", "P", "--date", "2026-01-05"],
    ["--patient", "P", "--score", "9:hfs_7=1"],
    ["--patient", "P", "--days", "x", "--days", "3"],
  ])
  func `Wrong usage is 64 with what to do`(arguments: [String]) throws {
    let (outcome, files) = try outcome(arguments)
    #expect(outcome.status == 64 && files.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func `One examination alone is refused`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = ExaminationResult(
      examination: FilmedVisit().examination, signals: ExaminationFixture().result.signals)
    let path = folder + "/one_examination.json"
    try Data(try ExaminationJSON().render(result)).write(to: URL(fileURLWithPath: path))
    let outcome = try Program.run("compare", path, "-o", folder + "/out", "--patient", "P")
    #expect(outcome.status == 65 && outcome.errors.contains("at least two visits"))
  }
}
