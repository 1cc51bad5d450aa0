import Foundation
import Testing
import Video
import VideoEncoding

@Suite struct TimeTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  static let rates = [12, 24000.0 / 1001, 60000.0 / 1001, 240]
  /// Every pairing that stores free times.
  static let pairs: [(VideoCodec, VideoContainer)] = [
    (.h264, .mp4), (.h264, .mov), (.h264, .mkv), (.hevc, .mp4), (.mpeg4, .mp4), (.mpeg4, .mkv),
    (.mjpeg, .mov), (.vp9, .webm), (.vp9, .mp4), (.ffv1, .mkv),
  ]

  /// Rounding that the container makes, s.
  private func tolerance(_ container: VideoContainer) -> Double {
    container == .mkv || container == .webm ? 0.001 : 1e-6
  }

  private func expect(_ times: [Double], in format: VideoFormat, end: Double) throws {
    let playback = try Playback(
      workshop.drifting(
        format, times: times, end: end, name: "\(format.codec)-\(format.frameRate)"))
    try #require(playback.times.count == times.count)
    let largest = zip(playback.times, times).map { abs($0 - $1) }.max() ?? 0
    #expect(largest <= tolerance(format.container), "\(format.codec) \(format.container)")
    #expect(playback.ledger.isBalanced && playback.ledger.outOfOrder == 0)
    #expect(playback.ledger.dropped == 0)
    // AVI counts frames; for codecs that may reorder them the decoder takes that as no stored time.
    let isCounted = format.container == .avi && format.codec == .h264
    #expect(playback.ledger.timestampGuessed == 0 || isCounted)
    let duration = try #require(playback.properties.declaredDuration)
    #expect(abs(duration - end) <= 0.0015, "\(format.codec) \(format.container)")
  }

  @Test(arguments: rates)
  func `A constant rate comes back exactly, whatever the rate`(rate: Double) throws {
    let times = (0..<30).map { Double($0) / rate }
    let path = try workshop.drifting(.small(.h264, rate: rate), times: times)
    let playback = try Playback(path)
    try #require(playback.times.count == 30)
    #expect(zip(playback.times, times).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(abs(try #require(playback.properties.declaredDuration) - 30 / rate) < 0.001)
    #expect(abs(try #require(playback.properties.declaredFrameRate) / rate - 1) < 1e-6)
  }

  @Test(arguments: pairs)
  func `Times of a variable rate survive in every container that stores them`(
    codec: VideoCodec, container: VideoContainer
  ) throws {
    let steps = (0..<40).map { [0.0333667, 0.0041667, 0.5, 0.0166833, 0.0417083][$0 % 5] }
    let times = steps.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    try expect(
      times, in: .small(codec, in: container, rate: 30), end: (times.last ?? 0) + 0.123456)
  }

  @Test(arguments: [VideoCodec.h264, .mpeg4, .mjpeg, .ffv1], rates)
  func `avi keeps a constant rate with every codec`(codec: VideoCodec, rate: Double) throws {
    let times = (0..<20).map { Double($0) / rate }
    try expect(times, in: .small(codec, in: .avi, rate: rate), end: 20 / rate)
  }

  @Test func `avi refuses a time off its rate and goes on with the right one`() throws {
    var writer = try VideoWriter(
      path: workshop.path("clip.avi"), format: .small(.mpeg4, in: .avi, rate: 30))
    try writer.append(Pictures.patched(), at: 0)
    let error = #expect(throws: EncodingError.self) {
      try writer.append(Pictures.patched(), at: 0.05)
    }
    #expect(error == .rateNotStorable(time: 0.05, rate: 30, .avi))
    try writer.append(Pictures.patched(), at: 1 / 30.0)
    try writer.finish()
    #expect(try Playback(workshop.path("clip.avi")).times.count == 2)
  }

  @Test func `Times that do not increase are refused and named`() throws {
    var writer = try VideoWriter(path: workshop.path("clip.mp4"), format: .small(.h264))
    #expect(throws: EncodingError.lateStart(time: 0.5)) {
      try writer.append(Pictures.patched(), at: 0.5)
    }
    try writer.append(Pictures.patched(), at: 0)
    try writer.append(Pictures.patched(), at: 0.1)
    for time in [0.1, 0.05, -1, .nan, .infinity] {
      let error = #expect(throws: EncodingError.self) {
        try writer.append(Pictures.patched(), at: time)
      }
      #expect("\(error, default: "")".contains("does not follow 0.1 s"))
    }
    try writer.append(Pictures.patched(), at: 0.2)
    try writer.finish()
    #expect(try Playback(workshop.path("clip.mp4")).times.count == 3)
  }

  @Test func `A lone picture makes a clip of one step`() throws {
    let playback = try Playback(workshop.drifting(.small(.h264, rate: 12.5), times: [0]))
    #expect(playback.times == [0])
    #expect(abs(try #require(playback.properties.declaredDuration) - 0.08) < 0.001)
  }

  @Test(arguments: [VideoCodec.h264, .hevc, .mpeg4, .vp9])
  func `Key frames come at least as often as asked, in seconds`(codec: VideoCodec) throws {
    var format = VideoFormat.small(codec)
    format.keyInterval = 0.5
    let fast = (0..<30).map { Double($0) / 25 }
    let times = fast + (0..<30).map { 1.2 + Double($0) / 10 }
    let path = try workshop.drifting(format, times: times)
    let printed = try workshop.run(
      "ffprobe", "-v", "quiet", "-select_streams", "v", "-show_entries", "packet=pts_time,flags",
      "-of", "csv=p=0", path)
    let keys = String(decoding: printed, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("K") }.compactMap { Double($0.prefix { $0 != "," }) }
    #expect(keys.count >= 8)
    #expect(zip(keys.dropFirst(), keys).allSatisfy { $0 - $1 < 0.5 + 0.101 })
  }
}
