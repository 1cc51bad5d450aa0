internal import Anatomy

/// Hodges and Lehmann's shift of one sample against another: the median of all differences `after` − `before`.
///
/// Found by halving over the sorted samples, so that time grows with their sum and not their product.
/// Source: Hodges & Lehmann 1963, doi:10.1214/aoms/1177704172.
///
/// - Returns: The shift to a billionth of the range of the values; `nil` where a sample is empty.
package func hodgesLehmannShift(before: [Double], after: [Double]) -> Double? {
  guard !before.isEmpty, !after.isEmpty else { return nil }
  let (first, second) = (before.sorted(), after.sorted())
  let pairs = first.count * second.count
  let (lower, upper) = ((pairs + 1) / 2, pairs / 2 + 1)
  let low = difference(atRank: lower, first, second)
  return lower == upper ? low : (low + difference(atRank: upper, first, second)) / 2
}

/// The smallest difference that at least `rank` differences do not pass.
private func difference(atRank rank: Int, _ before: [Double], _ after: [Double]) -> Double {
  var low = (after.first ?? 0) - (before.last ?? 0)
  var high = (after.last ?? 0) - (before.first ?? 0)
  let exact = (high - low) * 1e-9
  while high - low > exact {
    let middle = (low + high) / 2
    if pairs(upTo: middle, before, after) >= rank { high = middle } else { low = middle }
  }
  return high
}

/// Pairs whose difference is at most `limit`; both samples in increasing order.
private func pairs(upTo limit: Double, _ before: [Double], _ after: [Double]) -> Int {
  var (count, reached) = (0, 0)
  for value in before {
    while reached < after.count, after[reached] - value <= limit { reached += 1 }
    count += reached
  }
  return count
}

/// Percentile interval of the shift by drawing whole blocks of each recording with replacement, which keeps the
/// dependence of events in runs.
///
/// Blocks without events belong to the sample. The generator starts from a fixed seed.
/// Source: Carlstein 1986, doi:10.1214/aos/1176350057 (blocks that do not overlap).
///
/// - Parameters:
///   - before: Values of the events of each block.
///   - after: The same of the other recording.
///   - draws: Number of draws.
///   - level: Level of the interval, 0 to 1.
///   - leastBlocks: Fewest blocks with events.
/// - Returns: `nil` with fewer than `leastBlocks` blocks with events in either, from which nothing can be drawn.
package func shiftInterval(
  before: [[Double]], after: [[Double]], draws: Int, level: Double, leastBlocks: Int = 5
) -> (lower: Double, upper: Double)? {
  guard [before, after].allSatisfy({ $0.count { !$0.isEmpty } >= leastBlocks }) else { return nil }
  var generator = SplitMix64()
  let shifts = (0..<draws).compactMap { _ in
    hodgesLehmannShift(
      before: before.indices.flatMap { _ in before.randomElement(using: &generator) ?? [] },
      after: after.indices.flatMap { _ in after.randomElement(using: &generator) ?? [] })
  }
  let tail = (1 - level) / 2
  guard let lower = quantile(tail, of: shifts), let upper = quantile(1 - tail, of: shifts) else {
    return nil
  }
  return (lower, upper)
}

/// Percentile interval of the difference of two ratios of block totals, `after` − `before`; `nil` with fewer than
/// three blocks in either.
///
/// Source: as ``shiftInterval(before:after:draws:level:leastBlocks:)``.
package func ratioDifferenceInterval(
  before: [(numerator: Double, denominator: Double)],
  after: [(numerator: Double, denominator: Double)], draws: Int, level: Double
) -> (lower: Double, upper: Double)? {
  guard min(before.count, after.count) >= 3 else { return nil }
  var generator = SplitMix64()
  func drawn(_ parts: [(numerator: Double, denominator: Double)]) -> Double? {
    var (top, bottom) = (0.0, 0.0)
    for _ in parts {
      let part = parts[Int.random(in: parts.indices, using: &generator)]
      top += part.numerator
      bottom += part.denominator
    }
    return bottom > 0 ? top / bottom : nil
  }
  let differences = (0..<draws).compactMap { _ -> Double? in
    guard let first = drawn(before), let second = drawn(after) else { return nil }
    return second - first
  }
  let tail = (1 - level) / 2
  guard let lower = quantile(tail, of: differences),
    let upper = quantile(1 - tail, of: differences)
  else { return nil }
  return (lower, upper)
}
