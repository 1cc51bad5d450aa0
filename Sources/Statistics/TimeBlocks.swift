package import Anatomy

/// Equal blocks of a recording with what happened in each.
package struct TimeBlock {
  package let interval: Interval
  /// Evaluable time in the block, s.
  package let evaluable: Double
}

/// Cuts the recording from its first to its last evaluable moment into blocks of about `duration`,
/// shorter where fewer than six would fit: under six blocks say little about unevenness.
package func timeBlocks(of evaluable: [Interval], duration: Double) -> [TimeBlock] {
  guard let first = evaluable.first, let last = evaluable.last else { return [] }
  let whole = last.end - first.start
  let count = max(6, Int(whole / duration))
  let length = whole / Double(count)
  return (0..<count).map { number in
    let start = first.start + Double(number) * length
    let interval = Interval(start, start + length)
    let seen = evaluable.compactMap { $0.intersection(interval)?.duration }.reduce(0, +)
    return TimeBlock(interval: interval, evaluable: seen)
  }
}

/// Variance of the blocks' counts over what a Poisson process would show, at least 1.
///
/// Pearson's dispersion with each block's expected count in proportion to its evaluable time; 1 with
/// fewer than three usable blocks, which cannot show any.
package func dispersion(of times: [Double], in blocks: [TimeBlock]) -> Double {
  guard let (statistic, freedom) = pearson(of: times, in: blocks), freedom >= 2 else { return 1 }
  return max(1, statistic / Double(freedom))
}

/// Pearson's statistic of the blocks' counts with its degrees of freedom; `nil` without events.
func pearson(of times: [Double], in blocks: [TimeBlock]) -> (statistic: Double, freedom: Int)? {
  let usable = blocks.filter { $0.evaluable > $0.interval.duration / 2 }
  // An event on the border of two blocks belongs to the later one alone.
  let counts = usable.map { block in
    Double(times.count { $0 >= block.interval.start && $0 < block.interval.end })
  }
  let (total, time) = (counts.reduce(0, +), usable.map(\.evaluable).reduce(0, +))
  guard total > 0 else { return nil }
  let squares = zip(counts, usable).map { count, block in
    let expected = total * block.evaluable / time
    return (count - expected) * (count - expected) / expected
  }
  return (squares.reduce(0, +), usable.count - 1)
}

/// Percentile interval of a ratio of block totals, by drawing blocks with replacement; `nil` with
/// fewer than three blocks.
///
/// The generator starts from a fixed seed, so that the same blocks give the same interval.
/// Blocks keep the dependence of events in runs; with few blocks the interval is somewhat too narrow.
/// Source: Carlstein 1986, doi:10.1214/aos/1176350057 (blocks that do not overlap).
package func bootstrapRatio(
  _ parts: [(numerator: Double, denominator: Double)], draws: Int, level: Double
) -> (lower: Double, upper: Double)? {
  guard parts.count >= 3 else { return nil }
  var generator = SplitMix64()
  let ratios = (0..<draws).compactMap { _ -> Double? in
    var (top, bottom) = (0.0, 0.0)
    for _ in parts {
      let part = parts[Int.random(in: 0..<parts.count, using: &generator)]
      top += part.numerator
      bottom += part.denominator
    }
    return bottom > 0 ? top / bottom : nil
  }
  let tail = (1 - level) / 2
  guard let lower = quantile(tail, of: ratios), let upper = quantile(1 - tail, of: ratios) else {
    return nil
  }
  return (lower, upper)
}

/// A small reproducible generator.
///
/// Source: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
package struct SplitMix64: RandomNumberGenerator {
  /// Fixed, so that the same values give the same interval.
  private var state: UInt64 = 0x5350_4153_4D45_5445

  package init() {}

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
