import Examination
import Foundation
import Reporting
import TestSupport
import Testing

/// `spasmeter revise`, run as a user runs it.
@Suite struct ReviseCommandTests {
  /// A folder with the files of an examination, and another one for the output.
  struct Visit {
    let folder: String
    var examination: String { folder + "/in/visit_examination.json" }
    var tiers: String { folder + "/in/visit_events.eaf" }
    var output: String { folder + "/out" }

    init() throws {
      folder = try Program.folder()
      var fixture = ExaminationFixture()
      fixture.name = "visit"
      let result = fixture.result
      let writer = OutputWriter(folder: folder + "/in") { _ in "" }
      try writer.write(result, as: OutputFormats.all) { files in
        Provenance(
          run: RunFacts(started: Date(), ended: Date(), libraries: [], arguments: []),
          examination: result.examination, outputs: files)
      }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Changes one piece of the tiers and returns the path of the changed copy.
    func corrected(_ piece: String, _ other: String) throws -> String {
      let path = folder + "/corrected.eaf"
      let text = try String(contentsOfFile: tiers, encoding: .utf8)
      try text.replacing(piece, with: other, maxReplacements: 1)
        .write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
  }

  @Test func `A corrected file gives the reviewed examination with its files`() throws {
    let visit = try Visit()
    defer { visit.remove() }
    let corrected = try visit.corrected(">uncertain<", ">spasm<")
    let outcome = try Program.run(
      "revise", visit.examination, "--with", corrected, "-o", visit.output)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("review: 6 accepted, 1 edited, 0 rejected, 0 added"))
    #expect(outcome.output.contains("agreement on spasm: program 2, reviewer 3"))
    let names = try FileManager.default.contentsOfDirectory(atPath: visit.output)
    #expect(names.count == OutputFormats.all.count + 1)
    let written = try Data(
      contentsOf: URL(fileURLWithPath: visit.output + "/visit_examination.json"))
    let examination = try ExaminationJSON.examination(from: written)
    #expect(examination.review?.counts.edited == 1)
  }

  @Test func `Without the signals there is no table of them, and the rest is written`() throws {
    let visit = try Visit()
    defer { visit.remove() }
    try FileManager.default.removeItem(atPath: visit.folder + "/in/visit_signals.tsv.gz")
    let outcome = try Program.run(
      "revise", visit.examination, "--with", visit.tiers, "-o", visit.output, "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("review_without_signals"))
    #expect(!FileManager.default.fileExists(atPath: visit.output + "/visit_signals.tsv.gz"))
  }

  @Test func `Wrong files end with their code, a sentence and no output`() throws {
    let visit = try Visit()
    defer { visit.remove() }
    let bad = try visit.corrected("TIER_ID=\"review\"", "TIER_ID=\"notes\"")
    let signals = visit.folder + "/in/visit_signals.tsv.gz"
    let cases: [(String, String, Int32, String)] = [
      (visit.examination, bad, 65, "tier “notes”"),
      (visit.examination, "/nowhere/c.eaf", 66, "c.eaf"),
      ("/nowhere/v_examination.json", bad, 66, "v_examination.json"),
      (visit.tiers, bad, 65, "Examine the recording again"),
      (visit.examination, visit.examination, 65, "no format of reviewed events"),
    ]
    for (examination, events, status, part) in cases {
      let outcome = try Program.run("revise", examination, "--with", events, "-o", visit.output)
      #expect(outcome.status == status && outcome.errors.contains(part), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: visit.output))
    }
    try Data("cut".utf8).write(to: URL(fileURLWithPath: signals))
    let outcome = try Program.run(
      "revise", visit.examination, "--with", visit.tiers, "-o", visit.output)
    #expect(outcome.status == 65 && outcome.errors.contains("visit_signals.tsv.gz"))
  }

  @Test func `Neither the examination nor the reviewer's work is written over`() throws {
    let visit = try Visit()
    defer { visit.remove() }
    let before = FileManager.default.contents(atPath: visit.examination)
    let outcome = try Program.run(
      "revise", visit.examination, "--with", visit.tiers, "-o", visit.folder + "/in/../in")
    #expect(outcome.status == 73 && outcome.errors.contains("would replace"), "\(outcome.errors)")
    #expect(FileManager.default.contents(atPath: visit.examination) == before)
  }
}
