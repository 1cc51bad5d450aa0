import Anatomy
import Settings
import Testing

@testable import Landmarks

@Suite struct GapRecordTests {
  @Test func `Frames of one reason in a row are one gap up to the next frame`() {
    let record = GapRecord(
      reasons: [nil, .noFace, .noFace, .damagedVideo, nil],
      isRepeat: Array(repeating: false, count: 5))
    #expect(
      record.gaps(times: [0, 0.1, 0.2, 0.3, 0.4], settings: TrackingSettings()) == [
        Gap(Interval(0.1, 0.3), .noFace), Gap(Interval(0.3, 0.4), .damagedVideo),
      ])
  }

  @Test func `A step much longer than the others is a gap of missing frames`() {
    let record = GapRecord(
      reasons: Array(repeating: nil, count: 5), isRepeat: Array(repeating: false, count: 5))
    #expect(
      record.gaps(times: [0, 0.04, 0.08, 0.5, 0.54], settings: TrackingSettings()) == [
        Gap(Interval(0.08, 0.5), .missingFrames)
      ])
  }

  @Test func `A slow recording has no gaps between its frames`() {
    let record = GapRecord(
      reasons: Array(repeating: nil, count: 4), isRepeat: Array(repeating: false, count: 4))
    #expect(record.gaps(times: [0, 0.5, 1, 1.5], settings: TrackingSettings()).isEmpty)
  }

  @Test func `Only freezes longer than the limit are listed`() {
    let record = GapRecord(
      reasons: Array(repeating: nil, count: 9),
      isRepeat: [false, true, false, false, true, true, true, false, true])
    let times = (0..<9).map { Double($0) * 0.04 }
    #expect(record.longFreezes(times: times, longest: 0.1) == [4, 5, 6])
  }

  @Test func `A recording without frames has no gaps`() {
    #expect(GapRecord().gaps(times: [], settings: TrackingSettings()).isEmpty)
    #expect(GapRecord().longFreezes(times: [], longest: 0.1).isEmpty)
  }
}
