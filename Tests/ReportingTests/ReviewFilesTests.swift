import Anatomy
import Contractions
import Examination
import Settings
import TestSupport
import Testing

@testable import Reporting

/// Files that go to a reviewer, and what is read back with them.
@Suite struct ReviewFilesTests {
  func text(_ format: any OutputFormat, _ fixture: ExaminationFixture) throws -> String {
    String(decoding: try format.render(fixture.result), as: UTF8.self)
  }

  func event(_ start: Double, _ end: Double) -> FacialEvent {
    FacialEvent(
      interval: Interval(start, end), kind: .voluntary, side: .both, regions: [.mouth],
      peakTime: start, confidence: 1)
  }

  @Test func `Events that share time lie on tiers of their own`() {
    var fixture = ExaminationFixture()
    fixture.events = [event(1, 3), event(2, 4), event(3, 5)]
    let tiers = ElanTier.all(of: fixture.result.examination)
    let lanes = tiers.filter { $0.name.hasPrefix("both") }
    #expect(lanes.map(\.name) == ["both", "both 2"])
    #expect(lanes.map(\.annotations.count) == [2, 1])
  }

  @Test(arguments: [true, false])
  func `Every tier is there however little was found`(isTracked: Bool) {
    var fixture = ExaminationFixture()
    fixture.events = []
    fixture.isTracked = isTracked
    let names = ElanTier.all(of: fixture.result.examination).map(\.name)
    #expect(names == ["left", "right", "both", "gaps", "review"])
  }

  @Test func `A recording whose extension is not known is not linked`() throws {
    var examination = ExaminationFixture().result.examination
    examination.recording.fileExtension = nil
    let result = ExaminationResult(
      examination: examination, signals: ExaminationFixture().result.signals)
    let text = String(decoding: try EventsElan().render(result), as: UTF8.self)
    #expect(!text.contains("MEDIA_DESCRIPTOR"))
    #expect(try self.text(EventsElan(), ExaminationFixture()).contains("RELATIVE_MEDIA_URL=\"./A"))
  }

  @Test func `Captions count hours, and none is empty`() throws {
    var fixture = ExaminationFixture()
    fixture.events = [event(3661.0004, 3661.0004)]
    let text = try text(EventsWebVTT(), fixture)
    #expect(text.contains("\n01:01:01.000 --> 01:01:01.001\n"))
  }

  @Test(arguments: [
    ("\n0.0667\t", "\n0.0100\t", SignalsTableError.disorder(line: 4)),
    ("\n0.0667\t", "\nnan\t", .notNumber(line: 4, column: "time")),
    ("time\t", "clock\t", .missingColumn("time")),
    ("\n0.0667\t", "\n0.0667\t1\t", .cells(line: 4)),
  ])
  func `A table of signals that was changed is refused with its line`(
    piece: String, other: String, error: SignalsTableError
  ) throws {
    let result = ExaminationFixture().result
    let plain = MemorySink()
    try SignalsTable().writeTable(result.signals, to: plain)
    let whole = String(decoding: plain.bytes, as: UTF8.self)
    #expect(whole.contains(piece))
    let packed = MemorySink()
    let gzip = try GzipSink(to: packed)
    try gzip.write(whole.replacing(piece, with: other, maxReplacements: 1))
    try gzip.finish()
    #expect(throws: error) {
      try SignalsTable.signals(
        from: packed.bytes, of: result.examination, settings: SignalSettings())
    }
  }

  @Test func `A table of signals that is cut short, or of another recording, is refused`() throws {
    let result = ExaminationFixture().result
    let bytes = try SignalsTable().render(result)
    #expect(throws: SignalsTableError.damaged) {
      try SignalsTable.signals(
        from: Array(bytes.dropLast(20)), of: result.examination, settings: SignalSettings())
    }
    var longer = ExaminationFixture()
    longer.seconds = 13
    #expect(throws: SignalsTableError.otherRecording(rows: 361, frames: 391)) {
      try SignalsTable.signals(
        from: bytes, of: longer.result.examination, settings: SignalSettings())
    }
    #expect(throws: SignalsTableError.tooLarge(limit: 1000)) {
      _ = try Decompression.bytes(of: bytes, limit: 1000)
    }
  }
}
