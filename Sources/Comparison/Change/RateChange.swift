internal import Anatomy
internal import Contractions
internal import Settings
internal import Severity
internal import Statistics

/// Two counts with what is known of their unevenness.
struct RatePair: Equatable {
  let before: RateCount
  let after: RateCount
  let dispersion: Double
  let level: Double

  /// Rate after over rate before; `nil` without an event before.
  var ratio: Double? {
    guard before.count > 0 else { return nil }
    return Double(after.count) / after.exposure / (Double(before.count) / before.exposure)
  }

  var interval: (lower: Double, upper: Double?) {
    rateRatioInterval(before: before, after: after, dispersion: dispersion, level: level)
  }

  /// The smallest fall that these two lengths could show after this count before, fraction; `nil` where even no
  /// event at all would not.
  var smallestShownFall: Double? {
    guard before.count > 0 else { return nil }
    let unchanged = Int(Double(before.count) / before.exposure * after.exposure)
    // Whether a count is shown to be a fall changes once on the way up, so that halving finds it.
    var (shown, not) = (-1, unchanged + 1)
    while not - shown > 1 {
      let middle = (shown + not) / 2
      let bounds = rateRatioInterval(
        before: before, after: RateCount(middle, in: after.exposure), dispersion: dispersion,
        level: level)
      if (bounds.upper ?? .infinity) < 1 { shown = middle } else { not = middle }
    }
    guard shown >= 0 else { return nil }
    return 1 - Double(shown) / after.exposure / (Double(before.count) / before.exposure)
  }
}

extension MeasuredPair {
  func rates(_ times: (EventSelection) -> [Double]) -> RatePair {
    let (first, second) = (before.events, after.events)
    let joint = jointDispersion(
      of: [(times(first), first.blocks), (times(second), second.blocks)],
      level: settings.intervalLevel)
    return RatePair(
      before: RateCount(times(first).count, in: first.duration / 60),
      after: RateCount(times(second).count, in: second.duration / 60), dispersion: joint.value,
      level: settings.intervalLevel)
  }

  func fillRate(_ change: inout MeasureChange, _ times: (EventSelection) -> [Double]) {
    let rates = rates(times)
    change.scale = .percent
    change.dispersion = rates.dispersion
    guard let ratio = rates.ratio else { return }
    let bounds = rates.interval
    let widened = rates.dispersion > 1 ? ", counts divided by the dispersion" : ""
    change.change = Estimate(
      value: 100 * (ratio - 1), lower: 100 * (bounds.lower - 1),
      upper: bounds.upper.map { 100 * ($0 - 1) }, level: settings.intervalLevel,
      method: "conditional exact ratio of rates\(widened)",
      count: rates.before.count + rates.after.count)
    change.detectable = rates.smallestShownFall.map { 100 * $0 }
  }
}
