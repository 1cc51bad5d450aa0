internal import Anatomy

/// A quantile of the included samples within a window around every instant of the grid.
///
/// Computed ten times a second on medians of tenths of a second and joined linearly: slow levels
/// need no more. Windows without an included sample take the line between their neighbours.
///
/// `fraction` says which quantile, 0–1; `window` is the full width, s; only samples marked in
/// `isIncluded` count.
///
/// - Returns: One level an instant; `nil` where no sample is included at all.
public func rollingQuantile(
  _ fraction: Double, of values: [Double], window: Double, on grid: UniformGrid,
  where isIncluded: [Bool]
) -> [Double]? {
  let block = grid.steps(0.1, least: 1)
  let blocks = stride(from: 0, to: values.count, by: block).map { start in
    let samples = start..<min(start + block, values.count)
    return median(samples.filter { isIncluded[$0] }.map { values[$0] })
  }
  let reach = Int((window / (2 * Double(block) * grid.step)).rounded())
  let levels: [Double?] = blocks.indices.map { centre in
    let span = max(0, centre - reach)...min(blocks.count - 1, centre + reach)
    return quantile(fraction, of: span.compactMap { blocks[$0] })
  }
  let centres = blocks.indices.map { grid.time($0 * block + block / 2) }
  return grid.resample(levels, times: centres)
}
