import Settings
import Testing

@testable import Video

@Suite struct FrameThinningTests {
  private func kept(_ times: [Double], atMost rate: Double) -> [Double] {
    var settings = VideoSettings()
    settings.highestRate = rate
    var thinning = FrameThinning(settings)
    return times.filter { thinning.keeps($0) }
  }

  private func times(_ rate: Double, for duration: Double) -> [Double] {
    (0..<Int(rate * duration)).map { Double($0) / rate }
  }

  @Test func `A whole multiple leaves every second, fourth or eighth picture`() {
    for factor in [2, 4, 8] {
      let all = times(30 * Double(factor), for: 3)
      let wanted = stride(from: 0, to: all.count, by: factor).map { all[$0] }
      #expect(kept(all, atMost: 30) == wanted, "\(factor)")
    }
  }

  @Test(arguments: [(60.0, 25.0), (30, 24), (240, 29.97), (50, 30)])
  func `Any other ratio keeps the mean rate and takes the picture nearest to its time`(
    full: Double, rate: Double
  ) {
    let all = times(full, for: 20)
    let few = kept(all, atMost: rate)
    #expect(abs(Double(few.count) - rate * 20) <= 1)
    let off = few.enumerated().map { abs($1 - Double($0) / rate) }
    #expect(off.allSatisfy { $0 <= 0.5 / full + 1e-9 })
  }

  @Test func `Times rounded to a millisecond change nothing`() {
    let all = times(60, for: 30)
    let rounded = all.map { ($0 * 1000).rounded() / 1000 }
    let (exact, coarse) = (kept(all, atMost: 30), kept(rounded, atMost: 30))
    #expect(zip(exact, coarse).allSatisfy { abs($0 - $1) < 0.001 } && exact.count == coarse.count)
  }

  @Test func `After a gap the pictures come at the same rate, without a burst to catch up`() {
    let few = kept(times(60, for: 2) + times(60, for: 2).map { $0 + 10 }, atMost: 20)
    let steps = zip(few.dropFirst(), few).map { $0 - $1 }
    #expect(steps.allSatisfy { $0 > 0.9 / 20 } && abs(few.count - 80) <= 1)
  }

  @Test func `A rate above the camera's keeps every picture, however irregular`() {
    let jittered = (0..<200).map { Double($0) / 30 + ($0 % 3 == 0 ? 0.006 : 0) }
    let close = (0..<50).map { 10 + 0.0002 * Double($0) }
    #expect(
      kept(jittered + close, atMost: VideoSettings().highestRate) == jittered + close)
  }

  @Test func `The account of a thinned recording is balanced, and its rate is the one asked for`()
    throws
  {
    let path = try Clip.path("thinned.mp4", "-f lavfi -i testsrc2=size=64x48:rate=60:duration=2")
    var settings = VideoSettings()
    settings.highestRate = 15
    var reader = try VideoReader(Recording(path: path), settings: settings)
    var times: [Double] = []
    while let frame = try reader.next() { times.append(frame.time) }
    let ledger = reader.ledger
    #expect(ledger.isBalanced && ledger.thinned == 90 && ledger.delivered == 30)
    #expect(abs(times[1] - times[0] - 1.0 / 15) < 1e-3)
  }
}
