import Anatomy
import Contractions
import Settings
import Severity
import Signals
import TestSupport

/// One contraction of a synthetic face.
struct Contraction {
  var at: Double
  var lasting = 0.6
  var side: Laterality = .left
  var kind: EventKind = .spasm
  /// Closure of the eye at the top, fraction.
  var eye = 0.8
  /// Pull of the mouth and rise of the brow at the top, ICD.
  var mouth = 0.0
  var brow = 0.0
  /// Seconds by which the mouth follows the eye.
  var lag = 0.0

  var event: FacialEvent {
    let regions = [(FacialRegion.eye, eye > 0), (.brow, brow != 0), (.mouth, mouth > 0)]
    return FacialEvent(
      interval: Interval(at, at + lasting), kind: kind, side: side,
      regions: regions.compactMap { $1 ? $0 : nil },
      pattern: kind == .spasm ? (lasting > 1 ? .tonic : .clonic) : nil, peakTime: at + lasting / 2,
      eyeClosure: eye, mouthExcursion: mouth > 0 ? mouth : nil, confidence: 0.9)
  }

  /// 0 outside, 1 at the top, with straight ramps of 0.1 s.
  func share(at time: Double, after delay: Double = 0) -> Double {
    let place = time - at - delay
    return max(0, min(1, place / 0.1, (lasting - place) / 0.1))
  }
}

/// A face whose signals are known exactly.
struct SyntheticFace {
  var contractions: [Contraction]
  var duration = 60.0
  var framesPerSecond = 50.0
  var openAperture = Bilateral(left: 0.3, right: 0.3)
  /// Stretches without values.
  var hidden: [Interval] = []
  /// Stretches that are called evaluable; all of it where `nil`.
  var evaluable: [Interval]?
  var barred: [String: String] = [:]
  /// Brow channel added to either side, ICD, by time.
  var browWander: @Sendable (Side, Double) -> Double = { _, _ in 0 }

  static func blinks(every step: Double = 4, from first: Double = 1, to last: Double = 59)
    -> [Contraction]
  {
    stride(from: first, to: last, by: step).map {
      Contraction(at: $0, lasting: 0.3, side: .both, kind: .blink, eye: 1)
    }
  }

  var times: [Double] {
    (0...Int(duration * framesPerSecond)).map { Double($0) / framesPerSecond }
  }

  var signals: FacialSignals {
    let times = times
    func signal(noise: Double, _ value: (Double) -> Double) -> Signal {
      Signal(
        values: times.map { time in hidden.contains { $0.contains(time) } ? nil : value(time) },
        noise: noise)
    }
    func sum(_ side: Side, _ part: (Contraction) -> Double) -> Double {
      contractions.filter { $0.side.includes(side) }.map(part).reduce(0, +)
    }
    let closure = Bilateral { side in
      signal(noise: 0.005) { time in sum(side) { $0.eye * $0.share(at: time) } }
    }
    return FacialSignals(
      times: times,
      channels: [
        .closure: closure,
        .aperture: Bilateral { side in
          Signal(
            values: closure[side].values.map { $0.map { openAperture[side] * (1 - $0) } },
            noise: 0.002)
        },
        .mouth: Bilateral { side in
          signal(noise: 0.001) { time in sum(side) { $0.mouth * $0.share(at: time, after: $0.lag) }
          }
        },
        .brow: Bilateral { side in
          signal(noise: 0.001) { time in
            sum(side) { $0.brow * $0.share(at: time) } + browWander(side, time)
          }
        },
      ], pose: times.map { _ in nil }, lipGap: times.map { _ in nil }, gaps: [],
      evaluable: evaluable ?? [Interval(0, duration)], intercanthalPixels: 100)
  }

  var events: [FacialEvent] {
    contractions.map(\.event).sorted { $0.interval.start < $1.interval.start }
  }

  var profile: SeverityProfile { profile(events: events, signals: signals) }

  /// The profile of the same face in a mirror.
  var mirroredProfile: SeverityProfile {
    profile(
      events: events.map { event in
        var event = event
        event.side = event.side.side.map { Laterality($0.opposite) } ?? .both
        return event
      }, signals: signals.mirrored)
  }

  private func profile(events: [FacialEvent], signals: FacialSignals) -> SeverityProfile {
    var settings = SeveritySettings()
    // Intervals are not at issue here, and an unoptimised build draws slowly.
    settings.bootstrapDraws = 200
    return assessSeverity(
      SeverityInput(
        events: events, evaluable: evaluable ?? [Interval(0, duration)], signals: signals,
        settings: settings, barred: barred))
  }
}
