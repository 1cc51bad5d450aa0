import Anatomy
import Foundation
import Settings
import Testing
import Video

@Suite struct InterlacingTests {
  private static let fields =
    "-vf interlace=lowpass=0 -flags +ildct+ilme -c:v mpeg2video -b:v 2M -g 5"

  private func interlaced() throws -> String {
    try Clip.path("fields.ts", Clip.moving("128x96", rate: 50, duration: 1), Self.fields)
  }

  @Test func `25 interlaced frames give 50 moments, 20 ms apart`() throws {
    let reading = try Reading(interlaced())
    try #require(reading.times.count == 50)
    for (index, time) in reading.times.enumerated() {
      #expect(abs(time - Double(index) * 0.02) < 1e-9)
    }
    #expect(reading.ledger.decoded == 25 && reading.ledger.secondFields == 25)
    #expect(reading.ledger.isBalanced)
  }

  @Test func `Each field shows its own moment, not that of its frame`() throws {
    let reading = try Reading(interlaced())
    #expect(Set(reading.pictures).count == 50)
    #expect(reading.ledger.duplicate == 0)
    let reader = try VideoReader(Recording(path: interlaced()), settings: VideoSettings())
    #expect(reader.properties.isInterlaced)
  }

  @Test func `A stream that turns interlaced and changes its size is read on`() throws {
    let parts = try [
      Clip.path("m0.ts", Clip.moving("64x48"), "-c:v mpeg2video -output_ts_offset 1"),
      Clip.path("m1.ts", Clip.moving("128x96", rate: 50), Self.fields, "-output_ts_offset 3"),
      Clip.path("m2.ts", Clip.moving("160x96", rate: 50), Self.fields, "-output_ts_offset 5"),
      Clip.path("m3.ts", Clip.moving("64x48"), "-c:v mpeg2video -output_ts_offset 7"),
    ]
    let joined = try parts.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }.reduce(Data(), +)
    let reading = try Reading(Clip.write(joined, as: "mixed.ts"))
    // The MPEG-2 decoder gives up the one frame that it holds back at each of the three changes.
    #expect(reading.ledger.decoded == 4 * 15 - 3 && reading.ledger.dropped == 3)
    #expect(reading.times.count == 14 + 28 + 28 + 15)
    #expect(zip(reading.times, reading.times.dropFirst()).allSatisfy { $0 < $1 })
    #expect(reading.ledger.isBalanced && reading.ledger.secondFields == 28)
  }

  @Test func `A span of an interlaced recording leaves a balanced ledger`() throws {
    let recording = try Recording(path: interlaced(), span: .init(0.1, 0.5))
    let reading = try Reading(recording)
    #expect(reading.times.count == 21)
    #expect(reading.ledger.isBalanced)
  }
}
