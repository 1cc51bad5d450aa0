import Anatomy
import Contractions
import Foundation
import Settings
import Severity
import Signals
import TestSupport

/// A face whose regions start a spasm at planted lags behind the eye, with noise on every frame.
struct SpreadingFace {
  /// Lag of each region behind the eye, s; the others have no signal.
  var lags: [FacialRegion: Double] = [.lowerLid: 0, .cheek: 0, .mouth: 0, .chin: 0]
  /// Regions whose skin falls or is drawn inwards.
  var falling: Set<FacialRegion> = []
  var spasms = 20
  var side = Side.left
  var framesPerSecond = 50.0
  /// Standard deviation of the noise of a frame, share of the excursion.
  var noise = 0.02
  /// Standard deviation of each lag from spasm to spasm, s.
  var jitter = 0.0
  var seed: UInt64 = 1
  /// Stretches without values.
  var hidden: [Interval] = []
  var cut = EventCut.none
  /// Regions that the events name; those with a lag where `nil`.
  var named: [FacialRegion]?
  var barred: [String: String] = [:]
  /// How much louder the noise is said to be over time.
  var course: NoiseCourse?

  static let channels: [FacialRegion: SignalChannel] = [
    .eye: .closure, .lowerLid: .lowerLid, .brow: .browSkin, .cheek: .cheek, .ear: .ear,
    .mouth: .mouth, .chin: .chin,
  ]
  /// Lasting of a spasm and of its ramps, s, and excursion of the skin, ICD.
  static let (lasting, ramp, excursion) = (0.8, 0.12, 0.1)

  /// From one spasm to the next, s: no multiple of a frame, so that starts fall anywhere between two.
  static let step = 1.5137

  var onsets: [Double] { (0..<spasms).map(onset) }
  var duration: Double { 2 + Self.step * Double(spasms) }

  private func onset(_ number: Int) -> Double { 1 + Self.step * Double(number) }

  var events: [FacialEvent] {
    let regions = FacialRegion.allCases.filter { $0 == .eye || lags[$0] != nil }
    return onsets.map { onset in
      FacialEvent(
        interval: Interval(onset, onset + Self.lasting), kind: .spasm, side: Laterality(side),
        regions: named ?? regions, pattern: .clonic, peakTime: onset + Self.lasting / 2,
        eyeClosure: 1, confidence: 0.9, cut: cut)
    }
  }

  var signals: FacialSignals {
    var chance = Chance(state: seed)
    let times = stride(from: 0, to: duration, by: 1 / framesPerSecond).map { $0 }
    func signal(_ region: FacialRegion, height: Double) -> Signal {
      let delays = (0..<spasms).map { _ in jitter * chance.normal() }
      let values = times.map { time -> Double? in
        let error = noise * chance.normal()
        guard !hidden.contains(where: { $0.contains(time) }) else { return nil }
        return height * (moved(region, at: time, delays) + error)
      }
      return Signal(values: values, noise: max(1e-9, abs(height) * noise), noiseCourse: course)
    }
    let regions = [FacialRegion.eye] + FacialRegion.allCases.filter { lags[$0] != nil }
    let still = Signal(values: times.map { _ in 0 }, noise: 0.001)
    let channels = regions.reduce(into: [SignalChannel: Bilateral<Signal>]()) { channels, region in
      guard let channel = Self.channels[region] else { return }
      let height = region == .eye ? 1 : falling.contains(region) ? -Self.excursion : Self.excursion
      let moving = signal(region, height: height)
      channels[channel] = Bilateral { $0 == side ? moving : still }
    }
    return FacialSignals(
      times: times, channels: channels, pose: times.map { _ in nil },
      lipGap: times.map { _ in nil }, gaps: [], evaluable: [Interval(0, duration)],
      intercanthalPixels: 100)
  }

  var profile: SeverityProfile { profile(of: signals, events: events) }

  /// The profile of the same face in a mirror.
  var mirroredProfile: SeverityProfile {
    var other = self
    other.side = side.opposite
    return profile(of: signals.mirrored, events: other.events)
  }

  var order: SpreadOrder? { profile.spreadOrder.first { $0.side == side } }

  func lag(_ region: FacialRegion) -> Estimate? { lags(of: [region])[region] }

  /// Lags of several regions, where they are evaluable.
  func lags(of regions: [FacialRegion]) -> [FacialRegion: Estimate] {
    let profile = profile
    return regions.reduce(into: [:]) { lags, region in
      lags[region] = profile.result("\(region.rawValue)_lag", Laterality(side))?.estimate
    }
  }

  private func profile(of signals: FacialSignals, events: [FacialEvent]) -> SeverityProfile {
    var settings = SeveritySettings()
    // Intervals of other measures are not at issue here.
    settings.bootstrapDraws = 200
    return assessSeverity(
      SeverityInput(
        events: events, evaluable: [Interval(0, duration)], signals: signals, settings: settings,
        barred: barred))
  }

  /// 0 at rest, 1 at the top.
  private func moved(_ region: FacialRegion, at time: Double, _ delays: [Double]) -> Double {
    let number = Int((time - 0.5) / Self.step)
    guard delays.indices.contains(number) else { return 0 }
    let since = time - onset(number) - (lags[region] ?? 0) - delays[number]
    return max(0, min(1, since / Self.ramp, (Self.lasting - since) / Self.ramp))
  }
}

/// A small reproducible source of normal numbers.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Box and Muller's transform of two uniform numbers.
  mutating func normal() -> Double {
    let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &self)))
      .squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }
}
