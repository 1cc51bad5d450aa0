internal import Anatomy
internal import Contractions
internal import Foundation
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// When the parts of a spasm begin, and how spasms and jerks follow each other.
  static let timings: [SeverityMeasure] = [mouthLag, trainRate, intervalVariation]

  static let mouthLag = SeverityMeasure(
    id: "mouth_lag", title: "Lag of the mouth behind the eye", unit: "ms",
    definition:
      "Mean over spasms of the time at which the oral commissure has first made half of its "
      + "way less that at which the eye has; negative where the mouth leads. One spasm alone is known "
      + "no better than the frame interval over √6.", sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let lags = input.events(.spasm, on: Laterality(side))
      .filter { $0.cut == .none && $0.regions.contains(.eye) && $0.regions.contains(.mouth) }
      .compactMap { HalfRises(view, input.settings, side: side).lag(in: $0.interval) }
    return meanLag(lags, step: view.frameStep, in: input)
  }

  static let trainRate = SeverityMeasure(
    id: "train_rate", title: "Jerks per second within trains", unit: "/s",
    definition: "Median over the spasms with at least as many jerks as make a train of their jerks "
      + "over their duration; those cut by a gap or the recording's end are left out.",
    sides: eachSide
  ) { input, side in
    let trains = input.events(.spasm, on: side).filter {
      $0.cut == .none && Double($0.jerks) >= input.settings.trainJerks && $0.interval.duration > 0
    }
    guard !trains.isEmpty else { return .notEvaluable("no train of jerks on this side") }
    return medianEvent(trains.map { Double($0.jerks) / $0.interval.duration }, in: input)
  }

  static let intervalVariation = SeverityMeasure(
    id: "interval_variation", title: "Irregularity of the spasms", unit: "1",
    definition: "Coefficient of variation of the times from one onset to the next with no gap in "
      + "between: 0 for a clockwork, 1 for events at random, more for events in runs.",
    sides: eachSide
  ) { input, side in variation(of: onsetIntervals(input.events(.spasm, on: side), input), input) }
}

/// Times from onset to onset within one evaluable stretch, s.
private func onsetIntervals(_ events: [FacialEvent], _ input: SeverityInput) -> [Double] {
  input.evaluable.flatMap { stretch in
    let onsets = events.map(\.interval.start).filter { stretch.contains($0) }.sorted()
    return zip(onsets, onsets.dropFirst()).map { $1 - $0 }
  }
}

private func variation(of intervals: [Double], _ input: SeverityInput) -> Evaluation {
  let settings = input.settings
  guard Double(intervals.count) >= settings.leastIntervals else {
    return .notEvaluable(
      "only \(intervals.count) times between spasms on this side; "
        + "at least \(Int(settings.leastIntervals)) are needed")
  }
  func coefficient(_ values: [Double]) -> Double? {
    deviation(values).map { $0.deviation / $0.mean }
  }
  guard let value = coefficient(intervals) else { return .notEvaluable("no spasm on this side") }
  let bounds = bootstrap(
    intervals, draws: Int(settings.bootstrapDraws), level: settings.intervalLevel, coefficient)
  return .estimate(
    Estimate(
      value: value, lower: bounds?.lower, upper: bounds?.upper, level: settings.intervalLevel,
      method: "bootstrap of the times between spasms, percentiles", count: intervals.count))
}

/// Mean lag in ms with its standard error, which the frames bound from below.
private func meanLag(_ lags: [Double], step: Double, in input: SeverityInput) -> Evaluation {
  let settings = input.settings
  guard Double(lags.count) >= settings.leastLags, let spread = deviation(lags) else {
    return .notEvaluable(
      "only \(lags.count) spasms on this side show both rises clearly; "
        + "at least \(Int(settings.leastLags)) are needed")
  }
  // Two onsets, each known to within one frame: variance step²/12 for either.
  let single = max(spread.deviation, step / 6.0.squareRoot())
  let error = single / Double(lags.count).squareRoot()
  let reach =
    studentQuantile(1 - (1 - settings.intervalLevel) / 2, freedom: lags.count - 1) * error
  return .estimate(
    Estimate(
      value: 1000 * spread.mean, lower: 1000 * (spread.mean - reach),
      upper: 1000 * (spread.mean + reach), level: settings.intervalLevel,
      method: "Student's t on the mean, standard error \(rounded(1000 * error)) ms",
      count: lags.count))
}

/// Where the eye and the mouth of one side have made half of their way.
private struct HalfRises {
  let view: SignalView
  let settings: SeveritySettings
  let side: Side

  init(_ view: SignalView, _ settings: SeveritySettings, side: Side) {
    (self.view, self.settings, self.side) = (view, settings, side)
  }

  /// From the eye's half-rise to the mouth's, s; `nil` where either is lost in noise or a gap.
  func lag(in span: Interval) -> Double? {
    halfRise(.closure, in: span).flatMap { eye in
      halfRise(.mouth, in: span).map { $0 - eye }
    }
  }

  private func halfRise(_ channel: SignalChannel, in span: Interval) -> Double? {
    let before = view.indices(in: Interval(span.start - settings.lagMargin, span.start))
    let within = view.indices(in: span)
    let course = (before.lowerBound..<max(before.lowerBound, within.upperBound))
      .map { view.value(channel, side, $0) }
    let known = course.compactMap { $0 }
    guard known.count == course.count, let rest = median(Array(known.prefix(before.count))),
      let top = known.dropFirst(before.count).max(), let noise = view.noise(channel, side),
      top - rest > settings.lagNoiseFactor * noise
    else { return nil }
    let half = (rest + top) / 2
    guard let index = known.indices.first(where: { known[$0] >= half }), index > 0 else {
      return nil
    }
    let share = (half - known[index - 1]) / (known[index] - known[index - 1])
    return view.grid.time(before.lowerBound + index - 1) + share * view.grid.step
  }
}
