/// A vector field that is linear in a point's place and depth: 4 numbers for each of its parts.
///
/// For a rigid body seen from afar every motion gives such a field (weak perspective).
struct PlaneFit: Sendable {
  /// Field where all coordinates are 0, and its change over x, y and z.
  private(set) var constant = SIMD2<Double>()
  private(set) var slopes = (SIMD2<Double>(), SIMD2<Double>(), SIMD2<Double>())

  func callAsFunction(_ p: SIMD3<Double>) -> SIMD2<Double> {
    constant + p.x * slopes.0 + p.y * slopes.1 + p.z * slopes.2
  }

  /// The field nearest to `values` at `points` under `weights`.
  ///
  /// `ridge` draws the change over depth to 0 by as much as points of that total weight at depth 1
  /// would: depth varies little over a face.
  ///
  /// - Returns: `nil` where the points do not fix it.
  init?(
    of values: [SIMD2<Double>], at points: [SIMD3<Double>], weights: [Double], ridge: Double
  ) {
    var matrix = [SIMD4<Double>](repeating: .zero, count: 4)
    var right = [SIMD2<Double>](repeating: .zero, count: 4)
    for index in points.indices where weights[index] > 0 {
      let basis = SIMD4(1, points[index].x, points[index].y, points[index].z)
      for row in 0..<4 {
        matrix[row] += weights[index] * basis[row] * basis
        right[row] += weights[index] * basis[row] * values[index]
      }
    }
    matrix[3][3] += ridge
    guard let solution = solved(matrix, right) else { return nil }
    constant = solution[0]
    slopes = (solution[1], solution[2], solution[3])
  }
}

/// Gaussian elimination of a positive definite system; `nil` where it is singular.
private func solved(_ matrix: [SIMD4<Double>], _ right: [SIMD2<Double>]) -> [SIMD2<Double>]? {
  var (rows, values) = (matrix, right)
  for pivot in rows.indices {
    guard rows[pivot][pivot] > 1e-12 * matrix[pivot][pivot], rows[pivot][pivot].isFinite else {
      return nil
    }
    for row in (pivot + 1)..<max(pivot + 1, rows.count) {
      let factor = rows[row][pivot] / rows[pivot][pivot]
      rows[row] -= factor * rows[pivot]
      values[row] -= factor * values[pivot]
    }
  }
  for pivot in rows.indices.reversed() {
    for later in (pivot + 1)..<max(pivot + 1, rows.count) {
      values[pivot] -= rows[pivot][later] * values[later]
    }
    values[pivot] /= rows[pivot][pivot]
  }
  return values
}
