internal import Foundation

extension SIMD2<Double> {
  /// Euclidean length.
  var length: Double { (self * self).sum().squareRoot() }

  /// Absolute value of either part.
  var magnitudes: SIMD2 { SIMD2(abs(x), abs(y)) }

  /// Angle against the image's x axis, rad, clockwise as seen.
  var direction: Double { atan2(y, x) }

  /// The vector of length 1 at an angle against the image's x axis, rad, clockwise as seen.
  init(direction: Double) { self.init(cos(direction), sin(direction)) }
}
