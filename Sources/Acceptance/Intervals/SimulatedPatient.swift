internal import Anatomy
internal import Contractions
internal import Foundation
internal import Phantom

/// A made-up patient whose underlying numbers are known exactly.
///
/// A pause follows each spasm, so that in the long run a share of the time is spent in spasm that is the
/// mean duration over the mean of duration and pause (a renewal process). Pauses are exponential about a
/// mean that belongs to one of two states, long or short; from spasm to spasm the state changes with a
/// given probability, so that spasms come at random, in runs, or wax and wane.
struct SimulatedPatient: Sendable {
  let name: String
  /// Mean pause of either state over the mean of both, and how often the state changes.
  let pauses: (short: Double, long: Double)
  let change: Double

  static let all = [
    SimulatedPatient(name: "at random", pauses: (1, 1), change: 0.5),
    SimulatedPatient(name: "in runs", pauses: (0.25, 1.75), change: 0.5),
    SimulatedPatient(name: "waxing and waning", pauses: (0.4, 1.6), change: 0.1),
  ]

  // MARK: What every spasm is drawn from

  /// Median duration, s, and spread of its logarithm.
  static let duration = (median: 0.6, spread: 0.5)
  /// Peak closures, all equally likely.
  static let depths = 0.4...1.0
  /// Probability that another jerk follows a jerk.
  static let repetition = 0.6
  /// Probabilities that a spasm reaches the mouth, and that it is called tonic.
  static let spread = 0.4
  static let tonic = 0.2
  /// Blinks per minute, and how long each lasts, s.
  static let blinks = 15.0
  static let blinkDuration = 0.3

  private static var meanDuration: Double {
    duration.median * exp(duration.spread * duration.spread / 2)
  }

  // MARK: Recordings

  /// Events in the first `length` seconds of a recording that begins long after the patient began.
  ///
  /// - Parameters:
  ///   - rate: Spasms per minute in the long run.
  ///   - length: Length of the recording, s.
  ///   - seed: Decides all that is left to chance.
  /// - Returns: Spasms and blinks by onset, cut where the recording begins or ends.
  func events(rate: Double, length: Double, seed: Int) -> [FacialEvent] {
    var chance = RandomStream(seed: UInt64(seed), for: "spasms \(name) \(rate)")
    let spasms = spans(
      per: rate, meanDuration: Self.meanDuration, until: length, &chance,
      duration: { Self.duration.median * exp(Self.duration.spread * $0.normal()) }
    ).map { spasm($0, &chance) }
    var other = RandomStream(seed: UInt64(seed), for: "blinks \(name)")
    let blinks = spans(
      per: Self.blinks, meanDuration: Self.blinkDuration, until: length, &other,
      duration: { _ in Self.blinkDuration }
    ).map { span in
      FacialEvent(
        interval: span, kind: .blink, side: .both, regions: [.eye],
        peakTime: (span.start + span.end) / 2, eyeClosure: 1, confidence: 1)
    }
    return (spasms + blinks).compactMap { $0.cut(to: Interval(0, length)) }
      .sorted { $0.interval.start < $1.interval.start }
  }

  /// Spans of a process that has run for a while when the recording begins.
  private func spans(
    per rate: Double, meanDuration: Double, until length: Double, _ chance: inout RandomStream,
    duration: (inout RandomStream) -> Double
  ) -> [Interval] {
    let cycle = 60 / rate
    // Ten cycles of long pauses forget how it began.
    var (time, isShort, spans) = (-40 * cycle, chance.happens(0.5), [Interval]())
    while time < length {
      if chance.happens(change) { isShort.toggle() }
      let pause = (cycle - meanDuration) * (isShort ? pauses.short : pauses.long)
      time += pause * chance.exponential()
      let end = time + duration(&chance)
      if end > 0, time < length { spans.append(Interval(time, end)) }
      time = end
    }
    return spans
  }

  private func spasm(_ span: Interval, _ chance: inout RandomStream) -> FacialEvent {
    var jerks = 1
    while chance.happens(Self.repetition) { jerks += 1 }
    return FacialEvent(
      interval: span, kind: .spasm, side: .left,
      regions: chance.happens(Self.spread) ? [.eye, .mouth] : [.eye],
      pattern: chance.happens(Self.tonic) ? .tonic : .clonic, jerks: jerks,
      peakTime: (span.start + span.end) / 2, eyeClosure: chance.number(in: Self.depths),
      confidence: 1)
  }

  // MARK: Underlying numbers

  /// The underlying number of every measure that has one, in the measure's unit.
  func truths(rate: Double) -> [String: Double] {
    let coverage = Self.meanDuration * rate / 60
    let depths = (Self.depths.lowerBound + Self.depths.upperBound) / 2
    return [
      "spasm_rate": rate, "jerk_rate": rate / (1 - Self.repetition), "coverage": 100 * coverage,
      "closed_time": 100 * coverage * Self.deeperShare, "intensity": 60 * coverage * depths,
      "depth": depths, "duration": Self.duration.median, "spread": 100 * Self.spread,
      "tonic_share": 100 * Self.tonic, "tonic_time_share": 100 * Self.tonic,
      "interval_variation": variation(cycle: 60 / rate), "blink_rate": Self.blinks,
    ]
  }

  /// Share of the spasms that close the eye by more than half.
  private static var deeperShare: Double {
    (depths.upperBound - 0.5) / (depths.upperBound - depths.lowerBound)
  }

  /// Standard deviation over mean of the times from onset to onset.
  private func variation(cycle: Double) -> Double {
    let (pause, mean) = (cycle - Self.meanDuration, Self.meanDuration)
    // An exponential's second moment is twice its squared mean.
    let pauseSquare =
      pause * pause * (pauses.short * pauses.short + pauses.long * pauses.long)
    let ofDuration = mean * mean * (exp(Self.duration.spread * Self.duration.spread) - 1)
    return (pauseSquare - pause * pause + ofDuration).squareRoot() / cycle
  }
}

extension RandomStream {
  /// An exponential number of mean 1.
  fileprivate mutating func exponential() -> Double { -log(1 - number(in: 0...1).nextDown) }

  /// A standard normal number.
  ///
  /// Source: Box & Muller 1958, doi:10.1214/aoms/1177706645.
  fileprivate mutating func normal() -> Double {
    (2 * exponential()).squareRoot() * cos(number(in: 0...(2 * .pi)))
  }
}

extension FacialEvent {
  /// The event as a recording of that span shows it; `nil` where it shows nothing of it.
  fileprivate func cut(to recording: Interval) -> FacialEvent? {
    guard let seen = interval.intersection(recording) else { return nil }
    var event = self
    let (isLate, isEarly) = (interval.start < recording.start, interval.end > recording.end)
    event.interval = seen
    event.cut = isLate && isEarly ? .both : isLate ? .start : isEarly ? .end : .none
    event.peakTime = min(max(peakTime, seen.start), seen.end)
    return event
  }
}
