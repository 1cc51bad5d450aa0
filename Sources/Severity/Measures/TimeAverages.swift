internal import Anatomy
internal import Settings
internal import Signals
internal import Statistics

/// Seconds in a minute.
let secondsPerMinute = 60.0

/// What is averaged over time.
struct Average {
  /// Events behind the number.
  let events: Int
  /// Factor from the mean to the measure's unit.
  var scale = 1.0
  /// Whether the number means nothing without an event in at least one block.
  var needsEvents = true
}

/// Mean of a course over those evaluable instants at which it has a value.
///
/// With fewer than the least evaluable time of such instants there is no number.
func averageOverTime(
  in view: SignalView, _ input: SeverityInput, _ average: Average, value: (Int) -> Double?
) -> Evaluation {
  let known = view.isEvaluable.indices.compactMap { index in
    view.isEvaluable[index] ? value(index).map { (time: view.grid.time(index), value: $0) } : nil
  }
  let seen = Double(known.count) * view.grid.step
  guard seen >= input.settings.leastEvaluable else { return tooLittle(seen, input) }
  let parts = sums(of: known, over: input.blocks)
  let level = input.settings.intervalLevel
  let bounds =
    average.needsEvents && average.events == 0
    ? nil : bootstrapRatio(parts, draws: Int(input.settings.bootstrapDraws), level: level)
  return .estimate(
    Estimate(
      value: average.scale * known.reduce(0) { $0 + $1.value } / Double(known.count),
      lower: bounds.map { average.scale * $0.lower },
      upper: bounds.map { average.scale * $0.upper }, level: level,
      method: bounds == nil ? "none: too few blocks with spasms" : "block bootstrap, percentiles",
      count: average.events))
}

/// Share of the time of `whole` that lies within `part`, percent, with an interval over blocks.
func ratioOverBlocks(_ part: [Interval], of whole: [Interval], in input: SeverityInput)
  -> Evaluation
{
  func time(of spans: [Interval], in block: TimeBlock) -> Double {
    spans.compactMap { $0.intersection(block.interval)?.duration }.reduce(0, +)
  }
  let parts = input.blocks
    .map { block in
      (numerator: time(of: part, in: block), denominator: time(of: whole, in: block))
    }
    .filter { $0.denominator > 0 }
  let level = input.settings.intervalLevel
  let share = part.coveredDuration / whole.coveredDuration
  // All or none in every block: the bootstrap would claim certainty.
  let bounds =
    share > 0 && share < 1
    ? bootstrapRatio(parts, draws: Int(input.settings.bootstrapDraws), level: level) : nil
  return .estimate(
    Estimate(
      value: 100 * share, lower: bounds.map { 100 * $0.lower },
      upper: bounds.map { 100 * $0.upper }, level: level,
      method: bounds == nil
        ? "none: too few blocks with spasms of both kinds" : "block bootstrap, percentiles",
      count: whole.count))
}

private func sums(of known: [(time: Double, value: Double)], over blocks: [TimeBlock])
  -> [(numerator: Double, denominator: Double)]
{
  var parts = blocks.map { _ in (numerator: 0.0, denominator: 0.0) }
  var block = 0
  for (time, value) in known {
    while block + 1 < blocks.count, time >= blocks[block].interval.end { block += 1 }
    parts[block].numerator += value
    parts[block].denominator += 1
  }
  return parts.filter { $0.denominator > 0 }
}

private func tooLittle(_ seen: Double, _ input: SeverityInput) -> Evaluation {
  .notEvaluable(
    "the signal it needs was seen for only \(rounded(seen)) s; "
      + "at least \(rounded(input.settings.leastEvaluable)) s are needed")
}
