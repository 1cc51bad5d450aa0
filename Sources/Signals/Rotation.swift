internal import Foundation

/// A rotation in space, as the images of the three axes.
struct Rotation: Sendable {
  /// Rows of the matrix: the dot product of a row with a vector is one coordinate of its image.
  let rows: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>)

  /// The rotation of a unit quaternion (w, x, y, z).
  init(quaternion q: SIMD4<Double>) {
    let (w, x, y, z) = (q[0], q[1], q[2], q[3])
    rows = (
      SIMD3(1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
      SIMD3(2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
      SIMD3(2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y))
    )
  }

  /// The rotation by `angle` radians about the first axis.
  init(aboutFirstAxis angle: Double) {
    self.init(quaternion: SIMD4(cos(angle / 2), sin(angle / 2), 0, 0))
  }

  func callAsFunction(_ v: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3((rows.0 * v).sum(), (rows.1 * v).sum(), (rows.2 * v).sum())
  }
}

/// The eigenvector of the largest eigenvalue of a symmetric 4×4 matrix, by cyclic Jacobi rotations.
///
/// Source: Golub & Van Loan, Matrix Computations, 4th edition, section 8.5 (Jacobi methods).
func dominantEigenvector(of symmetric: [[Double]]) -> SIMD4<Double> {
  var a = symmetric
  var v = (0..<4).map { row in (0..<4).map { $0 == row ? 1.0 : 0 } }
  // Quadratic convergence: a 4×4 matrix is diagonal to rounding after six or seven sweeps.
  for _ in 0..<12 {
    for p in 0..<3 {
      for q in (p + 1)..<4 where abs(a[p][q]) > 1e-300 { rotate(&a, &v, p, q) }
    }
  }
  let best = (0..<4).max { a[$0][$0] < a[$1][$1] } ?? 0
  return SIMD4(v[0][best], v[1][best], v[2][best], v[3][best])
}

private func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
  let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
  let t = (theta >= 0 ? 1 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
  let c = 1 / (t * t + 1).squareRoot()
  let s = t * c
  for k in 0..<4 {
    (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
  }
  for k in 0..<4 {
    (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
  }
  for k in 0..<4 {
    (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
  }
}
