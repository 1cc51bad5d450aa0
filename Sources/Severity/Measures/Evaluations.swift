internal import Anatomy
internal import Contractions
internal import Settings
internal import Statistics

/// Events per minute of evaluable time, with an interval for events that come in runs.
func perMinute(_ times: [Double], in input: SeverityInput) -> Evaluation {
  let settings = input.settings
  guard input.duration >= settings.leastEvaluable else { return tooShort(input) }
  let unevenness = dispersion(of: times, in: input.blocks)
  let bounds = countInterval(times.count, dispersion: unevenness, level: settings.intervalLevel)
  let minutes = input.duration / 60
  let kind = times.isEmpty ? "one-sided upper bound" : "exact Poisson interval (Garwood)"
  let widened = unevenness > 1 ? ", widened for a dispersion of \(rounded(unevenness))" : ""
  return .estimate(
    Estimate(
      value: Double(times.count) / minutes, lower: bounds.lower / minutes,
      upper: bounds.upper / minutes, level: settings.intervalLevel, method: kind + widened,
      count: times.count))
}

/// Share of the evaluable time within the spans, percent.
func shareOfTime(within spans: [Interval], in input: SeverityInput) -> Evaluation {
  let settings = input.settings
  guard input.duration >= settings.leastEvaluable else { return tooShort(input) }
  let merged = input.evaluable.flatMap { seen in spans.compactMap { $0.intersection(seen) } }
    .merged(bridging: 0)
  let parts = input.blocks.map { block in
    (
      numerator: merged.compactMap { $0.intersection(block.interval)?.duration }.reduce(0, +),
      denominator: block.evaluable
    )
  }
  let bounds = bootstrapRatio(
    parts, draws: Int(settings.bootstrapDraws), level: settings.intervalLevel)
  // No event in any block: the bootstrap would claim certainty.
  let known = spans.isEmpty ? nil : bounds
  return .estimate(
    Estimate(
      value: 100 * merged.coveredDuration / input.duration, lower: known.map { 100 * $0.lower },
      upper: known.map { 100 * min(1, $0.upper) }, level: settings.intervalLevel,
      method: known == nil ? "none: too few blocks with spasms" : "block bootstrap, percentiles",
      count: spans.count))
}

/// Median over events with a distribution-free interval.
func medianEvent(_ values: [Double], in input: SeverityInput) -> Evaluation {
  guard let value = median(values) else { return .notEvaluable("no spasm on this side") }
  let level = input.settings.intervalLevel
  let bounds = medianInterval(of: values, level: level)
  return .estimate(
    Estimate(
      value: value, lower: bounds?.lower, upper: bounds?.upper, level: level,
      method: bounds == nil ? "none: too few events for this level" : "order statistics (Thompson)",
      count: values.count))
}

/// Share of the events that hold to `condition`, percent.
func shareOfSpasms(
  _ events: [FacialEvent], in input: SeverityInput, where condition: (FacialEvent) -> Bool
) -> Evaluation {
  proportion(events.count(where: condition), of: events.count, named: "spasm", in: input)
}

/// A proportion with Wilson's interval, percent.
func proportion(_ successes: Int, of trials: Int, named name: String, in input: SeverityInput)
  -> Evaluation
{
  guard trials > 0 else { return .notEvaluable("no \(name) to share out") }
  let level = input.settings.intervalLevel
  let bounds = wilsonInterval(successes, of: trials, level: level)
  return .estimate(
    Estimate(
      value: 100 * Double(successes) / Double(trials), lower: 100 * bounds.lower,
      upper: 100 * bounds.upper, level: level, method: "Wilson score interval", count: trials))
}

func tooShort(_ input: SeverityInput) -> Evaluation {
  .notEvaluable(
    "only \(rounded(input.duration)) s could be evaluated; "
      + "at least \(rounded(input.settings.leastEvaluable)) s are needed")
}

/// A number with one decimal, independent of locale.
func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
