/// How the upright, unmirrored, square-pixel image lies in the stored planes.
///
/// Positions everywhere else are pixels of the upright image, pixel centres at whole numbers plus
/// one half: the upper left corner of the image is (0, 0) and the centre of its first pixel (0.5, 0.5).
public struct ImageOrientation: Sendable, Equatable {
  /// Size of the upright image in square pixels.
  public let width: Double
  public let height: Double
  /// Row-major 2×3 affine map from a position in the upright image to one in the stored luma plane,
  /// with the same corner convention on both sides.
  public let uprightToStored: [Double]

  public init(width: Double, height: Double, uprightToStored: [Double]) {
    self.width = width
    self.height = height
    self.uprightToStored = uprightToStored
  }
}
