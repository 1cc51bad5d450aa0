internal import Foundation

/// Two-sided exact interval for the mean of a Poisson count.
///
/// Source: Garwood 1936, doi:10.1093/biomet/28.3-4.437.
///
/// - Parameters:
///   - count: Events counted, at least 0.
///   - level: Level of the interval, 0 to 1.
/// - Returns: Bounds of the mean, in events; the lower one is 0 where none was counted.
public func poissonInterval(_ count: Int, level: Double = 0.95) -> (lower: Double, upper: Double) {
  let tail = (1 - level) / 2
  // Beyond ten deviations above the count nothing is left of the tail.
  let most = Double(count) + 10 * (Double(count) + 10).squareRoot()
  let lower =
    count == 0
    ? 0 : root(in: 0...most) { 1 - poissonShare(upTo: count - 1, mean: $0) > tail }
  return (lower, root(in: 0...most) { poissonShare(upTo: count, mean: $0) < tail })
}

/// Two-sided exact interval for a proportion.
///
/// Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
///
/// - Parameters:
///   - successes: From 0 to `trials`.
///   - trials: At least 1.
///   - level: Level of the interval, 0 to 1.
/// - Returns: Bounds of the proportion, 0 to 1.
public func binomialInterval(_ successes: Int, of trials: Int, level: Double = 0.95) -> (
  lower: Double, upper: Double
) {
  let tail = (1 - level) / 2
  func share(upTo most: Int, _ p: Double) -> Double { binomialShare(upTo: most, of: trials, p) }
  let lower =
    successes == 0 ? 0 : root(in: 0...1) { 1 - share(upTo: successes - 1, $0) > tail }
  let upper = successes == trials ? 1 : root(in: 0...1) { share(upTo: successes, $0) < tail }
  return (lower, upper)
}

/// Probability that a Poisson count is at most `most`.
private func poissonShare(upTo most: Int, mean: Double) -> Double {
  guard mean > 0 else { return 1 }
  return (0...most).reduce(0) { $0 + exp(Double($1) * log(mean) - mean - lgamma(Double($1) + 1)) }
}

/// Probability that at most `most` of `trials` succeed.
private func binomialShare(upTo most: Int, of trials: Int, _ p: Double) -> Double {
  guard p > 0 else { return 1 }
  guard p < 1 else { return most < trials ? 0 : 1 }
  let n = Double(trials)
  return (0...most).reduce(0) { sum, number in
    let k = Double(number)
    let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return sum + exp(ways + k * log(p) + (n - k) * log(1 - p))
  }
}

/// Where a condition that holds from some value on begins to hold.
private func root(in range: ClosedRange<Double>, _ holds: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  // Sixty halvings leave less than the rounding of the sums.
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle }
  }
  return (low + high) / 2
}
