internal import Anatomy

/// Standard deviation of the white part of a signal's noise; `nil` with fewer than ten triples of
/// neighbouring values.
///
/// From the median absolute second difference, which straight motion does not reach: a triple of
/// values with noise σ has a second difference with standard deviation σ·√6.
func frameNoise(of values: [Double?]) -> Double? {
  let differences = zip(values, zip(values.dropFirst(), values.dropFirst(2))).compactMap {
    first, rest -> Double? in
    guard let first, let second = rest.0, let third = rest.1 else { return nil }
    return abs(first - 2 * second + third)
  }
  guard differences.count >= 10, let middle = median(differences) else { return nil }
  return standardDeviationPerMedianDeviation * middle / 6.0.squareRoot()
}
