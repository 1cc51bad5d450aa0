import Anatomy
import Contractions
import Examination
import Signals
import TestSupport
import Testing

@testable import Reporting

@Suite struct TableTests {
  private let result = ExaminationFixture().result

  private func lines(_ format: some OutputFormat, _ result: ExaminationResult) throws -> [[String]]
  {
    let text = String(decoding: try format.render(result), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `The event table has the columns of the contract in their order`() throws {
    #expect(
      try lines(EventsTable(), result).first == [
        "onset", "duration", "trial_type", "side", "regions", "pattern", "jerks", "peak_time",
        "eye_closure", "mouth_excursion", "brow_excursion", "cheek_excursion", "chin_excursion",
        "contralateral_closure", "confidence", "reviewed",
      ])
  }

  @Test func `A row holds four decimals, n/a where missing and regions in their fixed order`()
    throws
  {
    let rows = try lines(EventsTable(), result)
    #expect(
      rows[5] == [
        "6.5000", "1.7500", "spasm", "left", "eye,lowerlid,brow,cheek,mouth,chin", "tonic", "1",
        "7.3000", "0.8500", "0.1200", "-0.0340", "0.0500", "0.0200", "0.1200", "0.9700", "n/a",
      ])
    #expect(rows[4][4] == "n/a")
  }

  @Test func `Rows are ordered by onset, then offset, then side, however the events come`() throws {
    var fixture = ExaminationFixture()
    fixture.events = [(2, 3, Laterality.both), (1, 3, .right), (1, 2, .left), (1, 3, .left)].map {
      FacialEvent(
        interval: Interval($0.0, $0.1), kind: .spasm, side: $0.2, regions: [.eye], peakTime: $0.0,
        confidence: 1)
    }
    let rows = try lines(EventsTable(), fixture.result).dropFirst()
    #expect(
      rows.map { [$0[0], $0[1], $0[3]] } == [
        ["1.0000", "1.0000", "left"], ["1.0000", "2.0000", "left"], ["1.0000", "2.0000", "right"],
        ["2.0000", "1.0000", "both"],
      ])
  }

  @Test func `The signal table unpacks to the table that went in`() throws {
    let plain = MemorySink()
    try SignalsTable().writeTable(result.signals, to: plain)
    #expect(try Gunzip.bytes(of: try SignalsTable().render(result)) == plain.bytes)
  }

  @Test func `The packed table holds neither a time nor a name`() throws {
    #expect(try SignalsTable().render(result).prefix(8) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
  }

  @Test func `Signals in a gap are n/a, never a number`() throws {
    let bytes = try Gunzip.bytes(of: try SignalsTable().render(result))
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let row = try #require(rows.first { $0.hasPrefix("5.5000\t") })
    #expect(row == "5.5000" + String(repeating: "\tn/a", count: 2 * SignalChannel.all.count + 4))
  }

  @Test func `Every column of the table is explained in the dictionary`() throws {
    let text = String(decoding: try EventsDictionary().render(result), as: UTF8.self)
    for column in EventColumn.all { #expect(text.contains("\"\(column.name)\": {")) }
  }

  @Test(
    arguments: [
      (0.00004, "0.0000"), (-0.00004, "0.0000"), (-1.5, "-1.5000"), (12.34567, "12.3457"),
      (.nan, "n/a"), (.infinity, "n/a"), (nil, "n/a"),
    ] as [(Double?, String)])
  func `Numbers have four decimals and no sign on zero`(value: Double?, text: String) {
    #expect(FixedPoint.text(value, decimals: 4) == text)
  }
}
