internal import Foundation

/// Interval for the mean of a count that may be more uneven than a Poisson count.
///
/// Garwood's exact interval on the effective number of events, the count over its dispersion. With no
/// event, the one-sided upper bound (“rule of three”: 3.0 events at 95 %).
/// Source: Garwood 1936, doi:10.1093/biomet/28.3-4.437.
///
/// `dispersion` is the variance of the counts of equal blocks over their mean, at least 1.
package func countInterval(_ count: Int, dispersion: Double, level: Double) -> (
  lower: Double, upper: Double
) {
  guard count > 0 else { return (0, gammaQuantile(level, shape: 1) * dispersion) }
  let effective = Double(count) / dispersion
  let tail = (1 - level) / 2
  return (
    gammaQuantile(tail, shape: effective) * dispersion,
    gammaQuantile(1 - tail, shape: effective + 1) * dispersion
  )
}

/// Wilson's score interval for a proportion.
///
/// Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.
package func wilsonInterval(_ successes: Int, of trials: Int, level: Double) -> (
  lower: Double, upper: Double
) {
  let (n, p) = (Double(trials), Double(successes) / Double(trials))
  let z = normalQuantile(1 - (1 - level) / 2)
  let centre = p + z * z / (2 * n)
  let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return (max(0, (centre - reach) / scale), min(1, (centre + reach) / scale))
}

/// The standard normal quantile, by bisection on the complementary error function.
package func normalQuantile(_ probability: Double) -> Double {
  var (low, high) = (-40.0, 40.0)
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if 0.5 * erfc(-middle / 2.0.squareRoot()) < probability { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// Distribution-free interval for the median from two order statistics; `nil` where the sample is too
/// small for the level (under six values at 95 %).
///
/// Source: Thompson 1936, doi:10.1214/aoms/1177732502.
package func medianInterval(of values: [Double], level: Double) -> (lower: Double, upper: Double)? {
  let sorted = values.sorted()
  let n = sorted.count
  var below = 0.0
  var rank = 0
  // Largest rank whose tail P(X < rank), X ~ Binomial(n, 1/2), still leaves the level.
  while rank < n / 2 {
    below += exp(logChoose(n, rank) - Double(n) * log(2))
    guard 2 * below <= 1 - level else { break }
    rank += 1
  }
  return rank > 0 ? (sorted[rank - 1], sorted[n - rank]) : nil
}

private func logChoose(_ n: Int, _ k: Int) -> Double {
  lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
}
