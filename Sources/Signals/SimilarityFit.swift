internal import Anatomy

/// A similarity that maps one set of points onto another: scale, rotation, shift.
struct Similarity: Sendable {
  let scale: Double
  let rotation: Rotation
  let sourceCentre: SIMD3<Double>
  let targetCentre: SIMD3<Double>

  func callAsFunction(_ point: SIMD3<Double>) -> SIMD3<Double> {
    scale * rotation(point - sourceCentre) + targetCentre
  }

  /// The similarity that brings `source` closest to `target` in the least-squares sense, each pair of
  /// points counting as much as its weight; `nil` where the points do not span a shape.
  ///
  /// Source: Horn 1987, doi:10.1364/JOSAA.4.000629 (closed form by unit quaternions).
  init?(from source: [SIMD3<Double>], to target: [SIMD3<Double>], weights: [Double]) {
    guard source.count == target.count, source.count == weights.count, source.count >= 3
    else { return nil }
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let sourceCentre = weightedSum(source, weights) / total
    let targetCentre = weightedSum(target, weights) / total
    var rows = (SIMD3<Double>.zero, SIMD3<Double>.zero, SIMD3<Double>.zero)
    var spread = 0.0
    for index in source.indices {
      let (x, y) = (source[index] - sourceCentre, weights[index] * (target[index] - targetCentre))
      rows.0 += x.x * y
      rows.1 += x.y * y
      rows.2 += x.z * y
      spread += weights[index] * (x * x).sum()
    }
    guard spread > 0, spread.isFinite else { return nil }
    let rotation = Rotation(quaternion: dominantEigenvector(of: hornMatrix(rows)))
    let agreement =
      (rotation.rows.0 * SIMD3(rows.0.x, rows.1.x, rows.2.x)).sum()
      + (rotation.rows.1 * SIMD3(rows.0.y, rows.1.y, rows.2.y)).sum()
      + (rotation.rows.2 * SIMD3(rows.0.z, rows.1.z, rows.2.z)).sum()
    guard agreement > 0 else { return nil }
    self.scale = agreement / spread
    self.rotation = rotation
    self.sourceCentre = sourceCentre
    self.targetCentre = targetCentre
  }

  /// The same with every pair counting alike.
  init?(from source: [SIMD3<Double>], to target: [SIMD3<Double>]) {
    self.init(from: source, to: target, weights: source.map { _ in 1 })
  }

  /// The similarity that most of the weight agrees on: pairs that lie further apart than the usual
  /// distance count ever less.
  ///
  /// Iteratively reweighted least squares with Geman and McClure's weight function; the scale is
  /// the robust deviation of the distances themselves.
  ///
  /// Source: Holland & Welsch 1977, doi:10.1080/03610927708827533 (the method).
  init?(
    robustlyFrom source: [SIMD3<Double>], to target: [SIMD3<Double>], weights: [Double],
    rounds: Int = 3
  ) {
    guard var fit = Similarity(from: source, to: target, weights: weights) else { return nil }
    for _ in 0..<rounds {
      let distances = zip(source, target).map { point, aim in
        let error = fit(point) - aim
        return (error * error).sum()
      }
      let weighted = zip(distances, weights).compactMap { $1 > 0 ? $0 : nil }
      guard let usual = median(weighted), usual > 0 else { break }
      let own = zip(weights, distances).map { weight, distance in
        let share = 1 / (1 + distance / (Self.robustScale * usual))
        return weight * share * share
      }
      guard let next = Similarity(from: source, to: target, weights: own) else { break }
      fit = next
    }
    self = fit
  }

  /// Squared distance, in median squared distances, at which a pair counts a quarter.
  private static let robustScale = 4.0
}

private func weightedSum(_ points: [SIMD3<Double>], _ weights: [Double]) -> SIMD3<Double> {
  zip(points, weights).reduce(.zero) { $0 + $1.1 * $1.0 }
}

/// Horn's symmetric matrix of the cross-covariance whose rows are given.
private func hornMatrix(_ s: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>)) -> [[Double]] {
  let (xx, xy, xz) = (s.0.x, s.0.y, s.0.z)
  let (yx, yy, yz) = (s.1.x, s.1.y, s.1.z)
  let (zx, zy, zz) = (s.2.x, s.2.y, s.2.z)
  return [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ]
}
