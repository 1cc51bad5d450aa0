/// Events counted over some time.
package struct RateCount: Equatable, Sendable {
  package let count: Int
  /// Time in which they could be counted, any unit, over 0.
  package let exposure: Double

  package init(_ count: Int, in exposure: Double) {
    self.count = count
    self.exposure = exposure
  }
}

/// Conditional exact interval for the ratio of two rates, `after` over `before`.
///
/// Given the sum of both counts, the later one is binomial; Clopper and Pearson's bounds of its share are
/// turned into bounds of the ratio. Uneven events carry less: counts are divided by the dispersion, as if
/// only so many of them were independent. Central, two-sided; with no event after, the lower bound is 0,
/// with none before, there is no upper one.
/// Source: Przyborowski & Wilenski 1940, doi:10.1093/biomet/31.3-4.313; Clopper & Pearson 1934,
/// doi:10.1093/biomet/26.4.404.
///
/// - Parameters:
///   - before: The earlier count.
///   - after: The later count.
///   - dispersion: Variance of counts over their mean, at least 1; the number of a Poisson process is 1.
///   - level: Level of the interval, 0 to 1.
/// - Returns: Bounds of the ratio; `upper` is `nil` where it has none.
package func rateRatioInterval(
  before: RateCount, after: RateCount, dispersion: Double = 1, level: Double
) -> (lower: Double, upper: Double?) {
  let tail = (1 - level) / 2
  let (x, y) = (Double(after.count) / dispersion, Double(before.count) / dispersion)
  func ratio(_ share: Double) -> Double {
    share / (1 - share) * before.exposure / after.exposure
  }
  return (
    after.count == 0 ? 0 : ratio(betaQuantile(tail, x, y + 1)),
    before.count == 0 ? nil : ratio(betaQuantile(1 - tail, x + 1, y))
  )
}

/// The dispersion of events in several recordings together, widened for being an estimate from few blocks.
///
/// Pearson's statistic over its degrees of freedom, each recording about its own rate, times the squared ratio
/// of Student's to the normal quantile: intervals from an estimated dispersion then keep their level.
/// Source of the estimate: McCullagh & Nelder 1989, Generalized Linear Models, 4.5.2 (doi:10.1201/9780203753736).
///
/// - Parameters:
///   - recordings: Times of events, and the blocks of each recording.
///   - level: Level of the intervals that it is to widen.
/// - Returns: At least 1; 1 with fewer than two degrees of freedom, which cannot show any.
package func jointDispersion(of recordings: [(times: [Double], blocks: [TimeBlock])], level: Double)
  -> (value: Double, freedom: Int)
{
  let parts = recordings.compactMap { pearson(of: $0.times, in: $0.blocks) }
  let freedom = parts.reduce(0) { $0 + $1.freedom }
  guard freedom >= 2 else { return (1, freedom) }
  let raw = parts.reduce(0) { $0 + $1.statistic } / Double(freedom)
  let probability = 1 - (1 - level) / 2
  let wider = studentQuantile(probability, freedom: freedom) / normalQuantile(probability)
  return (max(1, raw * wider * wider), freedom)
}
