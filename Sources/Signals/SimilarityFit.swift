/// A similarity that maps one set of points onto another: scale, rotation, shift.
struct Similarity: Sendable {
  let scale: Double
  let rotation: Rotation
  let sourceCentre: SIMD3<Double>
  let targetCentre: SIMD3<Double>

  func callAsFunction(_ point: SIMD3<Double>) -> SIMD3<Double> {
    scale * rotation(point - sourceCentre) + targetCentre
  }

  /// The similarity that brings `source` closest to `target` in the least-squares sense; `nil` where
  /// the points do not span a shape.
  ///
  /// Source: Horn 1987, doi:10.1364/JOSAA.4.000629 (closed form by unit quaternions).
  init?(from source: [SIMD3<Double>], to target: [SIMD3<Double>]) {
    guard source.count == target.count, source.count >= 3 else { return nil }
    let sourceCentre = source.reduce(.zero, +) / Double(source.count)
    let targetCentre = target.reduce(.zero, +) / Double(target.count)
    var rows = (SIMD3<Double>.zero, SIMD3<Double>.zero, SIMD3<Double>.zero)
    var spread = 0.0
    for (p, q) in zip(source, target) {
      let (x, y) = (p - sourceCentre, q - targetCentre)
      rows.0 += x.x * y
      rows.1 += x.y * y
      rows.2 += x.z * y
      spread += (x * x).sum()
    }
    guard spread > 0, spread.isFinite else { return nil }
    let rotation = Rotation(quaternion: dominantEigenvector(of: hornMatrix(rows)))
    var agreement = 0.0
    for (p, q) in zip(source, target) {
      agreement += (rotation(p - sourceCentre) * (q - targetCentre)).sum()
    }
    guard agreement > 0 else { return nil }
    self.scale = agreement / spread
    self.rotation = rotation
    self.sourceCentre = sourceCentre
    self.targetCentre = targetCentre
  }
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
