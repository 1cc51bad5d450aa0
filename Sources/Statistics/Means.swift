internal import Anatomy
internal import Foundation

/// Mean and standard deviation of a sample; `nil` with fewer than two values.
package func deviation(_ values: [Double]) -> (mean: Double, deviation: Double)? {
  guard values.count >= 2 else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / Double(values.count - 1)).squareRoot())
}

/// The quantile of Student's t; from four degrees of freedom on within 0.001 at a probability of
/// 0.975 and within 0.011 at 0.995.
///
/// Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.5.
package func studentQuantile(_ probability: Double, freedom: Int) -> Double {
  let (x, n) = (normalQuantile(probability), Double(freedom))
  let terms = [
    (pow(x, 3) + x) / 4,
    (5 * pow(x, 5) + 16 * pow(x, 3) + 3 * x) / 96,
    (3 * pow(x, 7) + 19 * pow(x, 5) + 17 * pow(x, 3) - 15 * x) / 384,
    (79 * pow(x, 9) + 776 * pow(x, 7) + 1482 * pow(x, 5) - 1920 * pow(x, 3) - 945 * x) / 92160,
  ]
  return terms.enumerated().reduce(x) { $0 + $1.element / pow(n, Double($1.offset + 1)) }
}

/// Percentile interval of a statistic by drawing values with replacement; `nil` where it has none.
///
/// Source: Efron 1979, doi:10.1214/aos/1176344552 (the drawing).
package func bootstrap(
  _ values: [Double], draws: Int, level: Double, _ statistic: ([Double]) -> Double?
) -> (lower: Double, upper: Double)? {
  var generator = SplitMix64()
  let drawn = (0..<draws).compactMap { _ in
    statistic(values.map { _ in values[Int.random(in: values.indices, using: &generator)] })
  }
  let tail = (1 - level) / 2
  guard let lower = quantile(tail, of: drawn), let upper = quantile(1 - tail, of: drawn) else {
    return nil
  }
  return (lower, upper)
}
