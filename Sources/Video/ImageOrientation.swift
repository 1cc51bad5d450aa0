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

extension ImageOrientation {
  /// How a stored picture lies once pixels are made square and `transform` has been applied.
  ///
  /// - Parameters:
  ///   - storedWidth: Columns of the stored luma plane.
  ///   - storedHeight: Rows of the stored luma plane.
  ///   - pixelShape: Width of a stored pixel over its height; rows keep their height.
  ///   - transform: Turn and flip from stored to upright.
  init(storedWidth: Int, storedHeight: Int, pixelShape: Double, transform: DisplayTransform) {
    let across = Double(storedWidth) * pixelShape
    let down = Double(storedHeight)
    let isSideways = transform.quarterTurns % 2 == 1
    let (width, height) = isSideways ? (down, across) : (across, down)
    let turn = transform.inverse
    // The centre stays the centre, which gives the translation.
    let x = (across - turn[0] * width - turn[1] * height) / 2
    let y = (down - turn[2] * width - turn[3] * height) / 2
    self.init(
      width: width, height: height,
      uprightToStored: [
        turn[0] / pixelShape, turn[1] / pixelShape, x / pixelShape, turn[2], turn[3], y,
      ])
  }
}
