internal import Anatomy
internal import Contractions
internal import Settings
internal import Severity
internal import Statistics

/// What one measure is on one side at two visits, with the events behind it.
struct MeasuredPair {
  let before: (result: MeasureResult?, events: EventSelection)
  let after: (result: MeasureResult?, events: EventSelection)
  let settings: ComparisonSettings
  /// Checks that withhold this measure.
  let withheldBy: [String]

  /// The change; `nil` where neither visit knows the measure.
  var change: MeasureChange? {
    guard let known = after.result ?? before.result else { return nil }
    var change = MeasureChange(
      measure: known.measure, title: known.title, unit: known.unit, side: known.side,
      before: before.result?.estimate, after: after.result?.estimate, scale: .difference,
      verdict: .notEvaluable, withheldBy: withheldBy,
      reason: before.result?.reason ?? after.result?.reason)
    guard withheldBy.isEmpty else {
      change.verdict = .withheld
      return change
    }
    guard let first = before.result?.estimate, let second = after.result?.estimate else {
      return change
    }
    fill(&change, first, second)
    change.verdict = verdict(change.change)
    return change
  }

  private func fill(_ change: inout MeasureChange, _ first: Estimate, _ second: Estimate) {
    switch ChangeMethod.of(change.measure) {
    case .rate(let times): fillRate(&change, times)
    case .shift(let values): fillShift(&change, values, first, second)
    case .shareOfTime: fillShareOfTime(&change, first, second)
    case .proportion: fillProportion(&change, first, second)
    case .interval: fillInterval(&change, first, second)
    }
    if change.scale == .difference { change.detectable = detectable(first, second) }
  }

  private func verdict(_ change: Estimate?) -> ChangeVerdict {
    guard let change, change.lower != nil || change.upper != nil else { return .notEvaluable }
    if let upper = change.upper, upper < 0 { return .lower }
    if let lower = change.lower, lower > 0 { return .higher }
    return .notShown
  }

  func estimate(
    _ value: Double, _ bounds: (lower: Double, upper: Double)?, method: String, count: Int
  ) -> Estimate {
    Estimate(
      value: value, lower: bounds?.lower, upper: bounds?.upper, level: settings.intervalLevel,
      method: bounds == nil ? "none: too few events in one of the recordings" : method,
      count: count)
  }
}

// MARK: Differences

extension MeasuredPair {
  private func fillShift(
    _ change: inout MeasureChange, _ values: (EventSelection) -> [TimedValue], _ first: Estimate,
    _ second: Estimate
  ) {
    let samples = (before: values(before.events), after: values(after.events))
    guard
      let shift = hodgesLehmannShift(
        before: samples.before.map(\.value), after: samples.after.map(\.value))
    else { return }
    let bounds = shiftInterval(
      before: before.events.byBlock(samples.before), after: after.events.byBlock(samples.after),
      draws: Int(settings.bootstrapDraws), level: settings.intervalLevel,
      leastBlocks: Int(settings.leastBlocks))
    change.change = estimate(
      shift, bounds, method: "Hodges–Lehmann shift, block bootstrap",
      count: samples.before.count + samples.after.count)
  }

  private func fillShareOfTime(
    _ change: inout MeasureChange, _ first: Estimate, _ second: Estimate
  ) {
    // Without a spasm in one recording the bootstrap would take its 0 for certain.
    let canBeDrawn = first.count > 0 && second.count > 0
    let bounds =
      canBeDrawn
      ? ratioDifferenceInterval(
        before: before.events.covered, after: after.events.covered,
        draws: Int(settings.bootstrapDraws), level: settings.intervalLevel) : nil
    change.change = estimate(
      second.value - first.value, bounds.map { (100 * $0.lower, 100 * $0.upper) },
      method: "block bootstrap, percentiles", count: first.count + second.count)
  }

  private func fillProportion(
    _ change: inout MeasureChange, _ first: Estimate, _ second: Estimate
  ) {
    func counts(_ estimate: Estimate) -> (successes: Int, trials: Int) {
      (Int((estimate.value / 100 * Double(estimate.count)).rounded()), estimate.count)
    }
    guard first.count > 0, second.count > 0 else { return }
    let bounds = newcombeInterval(
      before: counts(first), after: counts(second), level: settings.intervalLevel)
    change.change = estimate(
      second.value - first.value, (100 * bounds.lower, 100 * bounds.upper),
      method: "Newcombe score interval", count: first.count + second.count)
  }

  private func fillInterval(_ change: inout MeasureChange, _ first: Estimate, _ second: Estimate) {
    let bounded = [first, second].map(\.bounded)
    let bounds: (lower: Double, upper: Double)?
    if let before = bounded[0], let after = bounded[1] {
      bounds = differenceInterval(before: before, after: after)
    } else {
      bounds = nil
    }
    change.change = estimate(
      second.value - first.value, bounds, method: "from both intervals (Zou & Donner)",
      count: first.count + second.count)
  }

  /// Smallest difference that two recordings with these intervals show: the half widths, added as variances are.
  ///
  /// The minimal detectable change z · SE of the difference, with the recordings' own errors.
  private func detectable(_ first: Estimate, _ second: Estimate) -> Double? {
    guard let before = first.bounded, let after = second.bounded else { return nil }
    let reach = [before, after].map { ($0.upper - $0.lower) / 2 }
    return (reach[0] * reach[0] + reach[1] * reach[1]).squareRoot()
  }
}

extension Estimate {
  /// The number with both ends of its interval; `nil` where one is missing.
  fileprivate var bounded: Bounded? {
    guard let lower, let upper else { return nil }
    return Bounded(value, lower: lower, upper: upper)
  }
}
