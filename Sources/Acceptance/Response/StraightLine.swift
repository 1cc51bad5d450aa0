/// The line of least squares through points, and how well it fits.
struct StraightLine: Equatable, Sendable {
  let slope: Double
  let offset: Double
  /// Largest distance of a point from the line, in the unit of the ordinates.
  let largestDeviation: Double

  /// - Returns: `nil` for fewer than two different abscissas.
  init?(_ points: [(x: Double, y: Double)]) {
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.x } / count
    let meanY = points.reduce(0) { $0 + $1.y } / count
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 0 else { return nil }
    let slope = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
    let offset = meanY - slope * meanX
    self.slope = slope
    self.offset = offset
    largestDeviation = points.map { abs($0.y - offset - slope * $0.x) }.max() ?? 0
  }
}
