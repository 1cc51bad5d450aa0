/// What one frame's picture of the face says of light and focus.
///
/// Read from the face laid flat for the skin's motion, so that place, turn and distance of the head change
/// little. Single precision: an hour's recording has 10⁵ frames.
public struct FaceLight: Equatable, Sendable {
  /// Mean luma of the face, 0 (black) to 255 (white) whatever the range of the recording.
  public let luma: Float
  /// Variance of the Laplacian over the variance of the luma: falls when the picture blurs and does not
  /// change with its light.
  public let sharpness: Float
  /// Share of nearly white pixels in the opening of the eye that has more of them, 0–1.
  public let glare: Float

  public init(luma: Float, sharpness: Float, glare: Float) {
    self.luma = luma
    self.sharpness = sharpness
    self.glare = glare
  }
}
