import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import TestSupport
import Testing

@testable import Severity

/// What would have been found in a recording: invariances first.
@Suite struct DetectionLimitTests {
  static let duration = 40.0
  static let motion = ScriptedMotion(
    ScriptedMotion.blinks(from: 1, to: 39, every: 8)
      + [ScriptedMovement(at: 21.5, lasting: 0.4, side: .left, eye: 0.8, mouth: 0.12)])

  /// Twitches close together, so that a short recording holds enough of them.
  static var dense: AnalysisSettings {
    var settings = AnalysisSettings()
    settings.limit.spacing = 1.2
    return settings
  }

  static func signals(
    _ motion: ScriptedMotion = motion, at framesPerSecond: Double = 30, noise: Double = 0.15
  ) -> FacialSignals {
    var face = SchematicFace()
    face.noise = noise
    let times = SchematicFace.times(framesPerSecond, for: duration)
    return measureSignals(in: face.track(motion, at: times), scheme: .schematic)
  }

  static func limits(
    of signals: FacialSignals, settings: AnalysisSettings = dense,
    probes: [LimitProbe] = [.eyeClosure], barred: [String: String] = [:]
  ) -> DetectionLimits {
    Severity.limits(
      of: signals, events: detectEvents(in: signals, settings: settings), probes: probes,
      barred: barred, settings: settings)
  }

  /// Number of the rung at the limit; one more than the deepest where that was missed.
  static func rung(_ limit: DetectionLimit?) -> Int? {
    let ladder = LimitProbe.eyeClosure.ladder(LimitSettings())
    guard let limit else { return nil }
    return limit.depth.flatMap { depth in ladder.firstIndex { abs($0 - depth) < 1e-9 } }
      ?? ladder.count
  }

  @Test func `Exchanged sides exchange the limits`() {
    let signals = Self.signals()
    let (plain, mirrored) = (
      Self.limits(of: signals, probes: LimitProbe.all),
      Self.limits(of: signals.mirrored, probes: LimitProbe.all)
    )
    for probe in LimitProbe.all {
      for side in Side.allCases {
        let (one, other) = (plain.result(probe.id, side), mirrored.result(probe.id, side.opposite))
        #expect(one?.status == other?.status && one?.depth == other?.depth)
        #expect(one?.rungs == other?.rungs)
      }
    }
  }

  @Test func `Frame rates of 30 and 60 give the same limit within a rung`() throws {
    let (slow, fast) = (Self.limits(of: Self.signals()), Self.limits(of: Self.signals(at: 60)))
    for side in Side.allCases {
      let one = try #require(Self.rung(slow.result("eye_closure", side)))
      let other = try #require(Self.rung(fast.result("eye_closure", side)))
      #expect(abs(one - other) <= 1)
    }
  }

  /// On nearly still signals noise lifts some twitches over a threshold that does not follow it, so that
  /// the property begins where the threshold follows the noise.
  @Test func `Noisier signals never give a lower limit`() throws {
    let rungs = try [0.5, 1.2, 2.4].map { noise in
      let limits = Self.limits(of: Self.signals(noise: noise))
      return try Side.allCases.map { try #require(Self.rung(limits.result("eye_closure", $0))) }
    }
    for (calm, noisy) in zip(rungs, rungs.dropFirst()) {
      for (one, other) in zip(calm, noisy) { #expect(one <= other) }
    }
    #expect(rungs.first != rungs.last)
  }

  @Test func `A deeper twitch than the limit is found and a far shallower one is not`() throws {
    let limits = Self.limits(of: Self.signals())
    let limit = try #require(limits.result("eye_closure", .right))
    let depth = try #require(limit.depth)
    #expect(limit.status == .known && limit.reason == nil)
    for rung in limit.rungs {
      #expect(rung.found <= rung.added && rung.onTime <= rung.found)
      #expect((Double(rung.found) >= 0.9 * Double(rung.added)) == (rung.depth >= depth))
    }
    let lower = try #require(limit.lower)
    #expect(lower <= depth && (limit.upper ?? depth) >= depth)
  }

  @Test func `A face with no quiet time is not evaluable`() {
    let blinks = stride(from: 0.5, to: Self.duration, by: 1).map {
      ScriptedMovement(at: $0, lasting: 0.24, side: .both, eye: 0.95)
    }
    let limits = Self.limits(of: Self.signals(ScriptedMotion(blinks)), probes: LimitProbe.all)
    #expect(limits.quietSeconds < 5)
    #expect(limits.results.allSatisfy { $0.status == .notEvaluable && $0.reason != nil })
  }

  @Test func `What the recording cannot show has the reason instead of a limit, and only that`() {
    var short = Self.dense
    (short.limit.eyeDeepest, short.limit.mouthShallowest, short.limit.mouthDeepest) = (
      0.1, 0.05, 0.05
    )
    let (signals, probes) = (Self.signals(), [LimitProbe.eyeClosure, .mouth])
    let plain = Self.limits(of: signals, settings: short, probes: probes)
    for measure in ["depth", "spread_mouth", "spasm_rate", "spread_ear"] {
      let barred = Self.limits(
        of: signals, settings: short, probes: probes, barred: [measure: "too dark"])
      for (limit, own) in zip(barred.results, plain.results) {
        guard probes.contains(where: { $0.id == limit.probe && $0.measures.contains(measure) })
        else {
          #expect(limit == own)
          continue
        }
        #expect(limit.status == .notEvaluable && limit.reason == "too dark")
        #expect(limit.rungs.isEmpty && limit.depth == nil)
      }
    }
    #expect(plain.results.allSatisfy { $0.status == .beyondDeepest })
  }

  @Test func `A face never seen is not evaluable and nothing was tried`() {
    let hidden = ScriptedMotion([], hidden: [Interval(-1, Self.duration + 1)])
    let limits = Self.limits(of: Self.signals(hidden), probes: LimitProbe.all)
    #expect(limits.results.count == 2 * LimitProbe.all.count)
    #expect(limits.results.allSatisfy { $0.status == .notEvaluable && $0.rungs.isEmpty })
  }

  @Test func `A ladder that ends below what the detection sees is said to be exceeded`() throws {
    var settings = Self.dense
    settings.limit.eyeDeepest = 0.1
    let limits = Self.limits(of: Self.signals(), settings: settings)
    let limit = try #require(limits.result("eye_closure", .left))
    #expect(limit.status == .beyondDeepest && limit.depth == nil && limit.upper == nil)
    #expect(limit.rungs.map(\.depth) == [0.1])
  }

  @Test func `Of a long recording only the quietest part is tried`() throws {
    var settings = Self.dense
    settings.limit.longestTried = 30
    settings.limit.eyeDeepest = 0.1
    let limits = Self.limits(of: Self.signals(), settings: settings)
    let tried = try #require(limits.tried)
    #expect(abs(tried.duration - 30) < 1e-9 && limits.quietSeconds < 30)
    #expect(limits.results.allSatisfy { ($0.rungs.first?.added ?? 0) >= 10 })
  }

  @Test func `Twitches keep away from events, gaps and one another`() {
    let events = [Interval(10, 11), Interval(10.5, 12), Interval(20, 20.2)].map {
      FacialEvent(
        interval: $0, kind: .blink, side: .both, regions: [.eye], peakTime: $0.start,
        confidence: 1)
    }
    let signals = Self.signals(ScriptedMotion([], hidden: [Interval(30, 34)]))
    let settings = LimitSettings()
    let quiet = QuietTime(of: signals, events: events, margin: settings.quietMargin)
    let twitches = quiet.twitches(settings)
    #expect(!twitches.isEmpty && twitches.count <= Int(settings.mostTwitches))
    let busy = events.map(\.interval) + [Interval(30, 34)]
    for twitch in twitches {
      let near = twitch.interval.widened(by: settings.quietMargin - 0.02)
      #expect(!busy.contains { $0.overlaps(near) })
    }
    for (one, next) in zip(twitches, twitches.dropFirst()) {
      #expect(next.onset - one.onset >= settings.spacing / 2)
    }
  }
}
