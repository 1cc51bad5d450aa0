import Anatomy
import Foundation
import Landmarks
import Settings
import Signals
import TestSupport
import Testing

@testable import Examination

/// Speech and chewing by the gap between the lips: invariances first.
@Suite struct TalkingTimeTests {
  private static let settings = QualitySettings()

  /// Syllables or bites of one rate, s⁻¹, and swing, ICD, within a stretch.
  private static func mouthing(_ rate: Double, swing: Double = 0.2, in span: Interval)
    -> @Sendable (Double) -> Double
  {
    { time in
      span.contains(time) ? swing / 2 * (1 - cos(2 * .pi * rate * (time - span.start))) : 0
    }
  }

  /// Lips that follow a course, with normal noise, ICD, and brows whose noise is known.
  private static func signals(
    lips: (Double) -> Double, noise: Double = 0.0005, at framesPerSecond: Double = 30,
    hidden: Interval? = nil
  ) -> FacialSignals {
    let times = SchematicFace.times(framesPerSecond, for: 30)
    var state: UInt64 = 5
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    // Twelve uniform numbers add up to a nearly normal one of variance 1.
    let gap = times.map { time -> Double? in
      hidden?.contains(time) == true
        ? nil : lips(time) + noise * ((0..<12).reduce(-6) { sum, _ in sum + uniform() })
    }
    // The brow is the mean of three points, the gap the difference of two.
    let brow = Signal(values: gap.map { $0.map { _ in 0 } }, noise: noise / 6.0.squareRoot())
    let whole = Interval(times[0], times[times.count - 1])
    return FacialSignals(
      times: times, channels: [.brow: Bilateral(left: brow, right: brow)],
      pose: times.map { _ in nil }, lipGap: gap, gaps: hidden.map { [Gap($0, .noFace)] } ?? [],
      evaluable: hidden.map { [Interval(whole.start, $0.start), Interval($0.end, whole.end)] }
        ?? [whole], intercanthalPixels: nil)
  }

  private static func share(_ signals: FacialSignals) throws -> Double {
    try #require(TalkingTime(of: signals, settings: settings).share)
  }

  @Test(arguments: [24.0, 30, 60, 120, 240], [1.0, 2.3, 3.7, 5.1])
  func `Talking for a third of the time reads as a third at any frame rate`(
    framesPerSecond: Double, rate: Double
  ) throws {
    let signals = Self.signals(
      lips: Self.mouthing(rate, in: Interval(8, 18)), at: framesPerSecond)
    // The first and the last swing can be those from and to rest.
    #expect(abs(try Self.share(signals) - 1.0 / 3) < 1 / rate / 30 + 0.01)
  }

  @Test func `Exchanged sides and a nearer face talk as long`() throws {
    var motion = ScriptedMotion(
      ScriptedMotion.burst(at: 1, jerks: 6, rate: 4, side: .left, eye: 0.8, mouth: 0.1))
    motion.lips = Self.mouthing(3.7, in: Interval(4, 8))
    let times = SchematicFace.times(30, for: 10)
    for scale in [30.0, 60, 240] {
      var face = SchematicFace()
      (face.scale, face.noise) = (scale, 0.02)
      let signals = measureSignals(in: face.track(motion, at: times), scheme: .schematic)
      let talking = TalkingTime(of: signals, settings: Self.settings)
      #expect(abs(try #require(talking.share) - 0.4) < 0.03, "\(scale)")
      #expect(TalkingTime(of: signals.mirrored, settings: Self.settings) == talking)
    }
  }

  @Test(arguments: [12.0, 24, 60, 240], [0.002, 0.01, 0.05])
  func `Noise is no speech`(framesPerSecond: Double, noise: Double) throws {
    let signals = Self.signals(lips: { _ in 0.1 }, noise: noise, at: framesPerSecond)
    #expect(try Self.share(signals) == 0)
  }

  @Test func `One smile, one yawn and one jerk are not speech`() throws {
    for length in [0.3, 1, 2, 6] {
      for swing in [0.05, 0.3, 1] {
        let once = Self.mouthing(1 / length, swing: swing, in: Interval(12, 12 + length))
        #expect(try Self.share(Self.signals(lips: once)) == 0, "\(length) s")
      }
    }
  }

  @Test func `Spasms in trains that leave the lips closed are not speech`() throws {
    let trains = [3.0, 12, 21].flatMap {
      ScriptedMotion.burst(at: $0, jerks: 16, rate: 4, side: .right, eye: 0.9, mouth: 0.2)
    }
    // The lips' middle follows a corner by a tenth of its pull.
    let motion = ScriptedMotion(trains)
    let lips = { 0.1 * motion.mouth(.right, at: $0) }
    #expect(try Self.share(Self.signals(lips: lips)) == 0)
  }

  @Test func `Phrases with short pauses are one stretch and long pauses part them`() {
    let spans = [Interval(2, 4), Interval(4.7, 7), Interval(12, 15)]
    let phrases = spans.map { Self.mouthing(4, in: $0) }
    let signals = Self.signals(lips: { time in phrases.reduce(0) { $0 + $1(time) } })
    let stretches = TalkingTime(of: signals, settings: Self.settings).stretches
    #expect(stretches.count == 2)
    for (stretch, span) in zip(stretches, [Interval(2, 7), Interval(12, 15)]) {
      #expect(abs(stretch.start - span.start) < 0.3 && abs(stretch.end - span.end) < 0.3)
    }
  }

  @Test func `Talking ends at a gap, which is neither speech nor time seen`() throws {
    let hidden = Interval(10, 10.9)
    let signals = Self.signals(lips: Self.mouthing(4, in: Interval(0, 30)), hidden: hidden)
    let talking = TalkingTime(of: signals, settings: Self.settings)
    #expect(talking.stretches.count == 2)
    #expect(talking.stretches.allSatisfy { !$0.overlaps(hidden) })
    #expect(talking.seen == signals.evaluableDuration)
    #expect(try #require(talking.share) > 0.95 && #require(talking.share) <= 1)
  }

  @Test func `Without lips there is no talking share`() {
    let signals = Self.signals(lips: { _ in 0.2 }, hidden: Interval(-1, 31))
    #expect(TalkingTime(of: signals, settings: Self.settings).share == nil)
  }

  @Test func `Swings of the least size count and smaller ones do not`() throws {
    let span = Interval(0, 30)
    // Averaging leaves 0.87 of a swing at 2.8 a second.
    let least = Self.settings.talkingSwing / 0.87
    #expect(
      try Self.share(Self.signals(lips: Self.mouthing(2.8, swing: 1.1 * least, in: span))) > 0.9)
    #expect(
      try Self.share(Self.signals(lips: Self.mouthing(2.8, swing: 0.9 * least, in: span))) == 0)
  }

  @Test func `Swings as long as half a slow bite count and slower ones do not`() throws {
    let span = Interval(0, 30)
    let slowest = 1 / (2 * Self.settings.talkingHalfCycle)
    #expect(try Self.share(Self.signals(lips: Self.mouthing(1.05 * slowest, in: span))) > 0.9)
    #expect(try Self.share(Self.signals(lips: Self.mouthing(0.95 * slowest, in: span))) == 0)
  }

  @Test func `Turning points alternate and lie a swing apart`() {
    let values = (0..<400).map { 0.3 * sin(Double($0) / 9) + 0.02 * sin(Double($0) * 1.7) }
    let turns = turningPoints(of: values, swingingBy: 0.2)
    #expect(turns.count > 10)
    for (one, next) in zip(turns, turns.dropFirst()) {
      #expect(one < next && abs(values[next] - values[one]) >= 0.2)
    }
    let heights = zip(turns, turns.dropFirst()).map { values[$1] > values[$0] }
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 != $1 })
    #expect(turningPoints(of: values, swingingBy: 1).isEmpty)
    #expect(turningPoints(of: [], swingingBy: 0.1).isEmpty)
  }
}
