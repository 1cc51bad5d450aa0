internal import Anatomy
internal import Contractions
internal import Foundation
internal import Settings
internal import Signals
internal import Statistics

extension SeverityMeasure {
  /// When the parts of a spasm begin, and how spasms and jerks follow each other.
  static let timings: [SeverityMeasure] = lags + [trainRate, intervalVariation]

  /// How long after the eye each region beside it starts.
  static let lags = TimedRegion.all.map(lag)

  private static func lag(of timed: TimedRegion) -> SeverityMeasure {
    let place = timed.region.place
    return SeverityMeasure(
      id: timed.measure, title: "Lag of the \(place) behind the eye", unit: "ms",
      definition:
        "Mean over spasms of the time at which the \(timed.part) has first made half of its "
        + "way less that at which the eye has; negative where the \(place) leads. One spasm alone "
        + "is known no better than the frame interval over √6.", sides: eachSide
    ) { input, side in
      guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
      guard view.isMeasured(timed.channel, side) else { return .notEvaluable(noRegionSignal) }
      let lags = input.timedSpasms[side].compactMap { $0.lag(of: timed.region) }
      let settings = input.settings
      guard Double(lags.count) >= settings.leastLags,
        let mean = MeanLag(lags, step: view.frameStep)
      else {
        return .notEvaluable(
          "only \(lags.count) spasms on this side show both rises clearly; "
            + "at least \(Int(settings.leastLags)) are needed")
      }
      return .estimate(mean.estimate(level: settings.intervalLevel))
    }
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
