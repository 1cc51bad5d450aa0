/// The `fraction` quantile of the values, linear between neighbours; `nil` without values.
///
/// Source: Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566, definition 7.
public func quantile(_ fraction: Double, of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let place = fraction * Double(sorted.count - 1)
  let below = min(Int(place), sorted.count - 1)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// The median of the values; `nil` without values.
public func median(_ values: [Double]) -> Double? { quantile(0.5, of: values) }

/// Standard deviation of normal noise with this median absolute deviation, divided by it.
///
/// 1 / Φ⁻¹(3/4).
public let standardDeviationPerMedianDeviation = 1.4826

/// Robust standard deviation about the median; `nil` without values.
public func robustDeviation(_ values: [Double]) -> Double? {
  guard let centre = median(values) else { return nil }
  return median(values.map { abs($0 - centre) }).map { $0 * standardDeviationPerMedianDeviation }
}
