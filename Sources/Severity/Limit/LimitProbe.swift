internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

/// A movement that is added to a recording: one region of one side.
///
/// A new region is one value appended to ``all``.
struct LimitProbe: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let definition: String
  let region: FacialRegion
  /// The channels that are raised, and by how much for each unit of the first.
  let channels: [(channel: SignalChannel, gain: Double)]
  /// Identifiers of measures that need what the probe needs: a recording that cannot show one of them, or
  /// not that it is 0, cannot tell the limit either.
  let measures: [String]
  /// Shallowest and deepest twitch, in the unit of the channel.
  let depths: @Sendable (LimitSettings) -> (shallowest: Double, deepest: Double)

  static let all: [LimitProbe] = [eyeClosure, mouth, lowerFace]

  static let eyeClosure = LimitProbe(
    id: "eye_closure", title: "Twitch of the eyelids",
    definition:
      "Closure of one eye alone, added to its measured closure: 0 none, 1 full. The depth is that "
      + "of the measured closure; how much of a real one is measured, Documentation/Accuracy.md tells.",
    region: .eye, channels: [(.closure, 1)], measures: ["depth", "spasm_rate"]
  ) { ($0.eyeShallowest, $0.eyeDeepest) }

  static let mouth = LimitProbe(
    id: "mouth_excursion", title: "Twitch of the mouth corner alone",
    definition: "Pull of one oral commissure alone, outwards and upwards, added to its measured "
      + "excursion.",
    region: .mouth, channels: [(.mouth, 1)], measures: ["spread_mouth", "spasm_rate"]
  ) { ($0.mouthShallowest, $0.mouthDeepest) }

  /// Cheek and mouth move as in a pull of zygomaticus major, the cheek half as far.
  static let lowerFace = LimitProbe(
    id: "lower_face", title: "Twitch of mouth corner and cheek",
    definition:
      "Pull of one oral commissure, as landmark and as skin, with half as much of a rise of "
      + "that cheek, added to their measured excursions; the eye stays open.",
    region: .cheek, channels: [(.mouth, 1), (.mouthSkin, 1), (.cheek, 0.5)],
    measures: ["spread_cheek", "spread_mouth", "spasm_rate"]
  ) { ($0.mouthShallowest, $0.mouthDeepest) }

  /// The channel whose unit the depths have.
  var channel: SignalChannel { channels.first?.channel ?? .closure }

  /// The depths to try, shallow first, each `limit.rungRatio` times the one before.
  func ladder(_ settings: LimitSettings) -> [Double] {
    let (shallowest, deepest) = depths(settings)
    guard shallowest < deepest else { return [deepest] }
    let count = Int(log(deepest / shallowest) / log(settings.rungRatio))
    let rungs = (0...count).map { shallowest * pow(settings.rungRatio, Double($0)) }
    return rungs.filter { $0 < deepest } + [deepest]
  }
}

/// A twitch to add: where it begins, s, and how long it lasts, s.
struct AddedTwitch: Equatable {
  let onset: Double
  let duration: Double

  var interval: Interval { Interval(onset, onset + duration) }

  /// Share of the full depth at a time, 0–1: one arch of a raised cosine.
  func share(at time: Double) -> Double {
    let phase = (time - onset) / duration
    guard phase > 0, phase < 1 else { return 0 }
    let sine = sin(Double.pi * phase)
    return sine * sine
  }
}

extension FacialSignals {
  /// The same signals with the twitches of a probe added on one side; gaps stay gaps.
  func adding(_ twitches: [AddedTwitch], depth: Double, of probe: LimitProbe, on side: Side)
    -> FacialSignals
  {
    probe.channels.reduce(self) { signals, raised in
      signals.adding(twitches, depth: raised.gain * depth, to: raised.channel, on: side)
    }
  }

  private func adding(
    _ twitches: [AddedTwitch], depth: Double, to channel: SignalChannel, on side: Side
  ) -> FacialSignals {
    var sides = self[channel]
    var values = sides[side].values
    var next = 0
    for frame in times.indices {
      while next < twitches.count, twitches[next].interval.end < times[frame] { next += 1 }
      guard next < twitches.count else { break }
      values[frame] = values[frame].map { $0 + depth * twitches[next].share(at: times[frame]) }
    }
    sides[side] = Signal(
      values: values, noise: sides[side].noise, noiseCourse: sides[side].noiseCourse)
    var channels = self.channels
    channels[channel] = sides
    return FacialSignals(
      times: times, channels: channels, pose: pose, lipGap: lipGap, gaps: gaps,
      evaluable: evaluable, intercanthalPixels: intercanthalPixels)
  }

  /// The signals of one part of the recording, at their own times; gaps are those of the whole.
  func part(_ span: Interval) -> FacialSignals {
    let frames = times.indices.filter { span.contains(times[$0]) }
    func cut(_ signal: Signal) -> Signal {
      Signal(
        values: frames.map { signal.values[$0] }, noise: signal.noise,
        noiseCourse: signal.noiseCourse)
    }
    return FacialSignals(
      times: frames.map { times[$0] }, channels: channels.mapValues { $0.map(cut) },
      pose: frames.map { pose[$0] }, lipGap: frames.map { lipGap[$0] },
      gaps: gaps,
      evaluable: evaluable.compactMap { $0.intersection(span) },
      intercanthalPixels: intercanthalPixels)
  }
}
