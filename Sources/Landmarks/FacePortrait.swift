internal import Anatomy
public import Video

/// A picture of one face, upright and at a fixed scale: the inner corners of the eyes are level and always as far
/// apart, so that two pictures can be compared by eye.
public struct FacePortrait: Equatable, Sendable {
  /// Pixels a side.
  public let size: Int
  /// Blue, green and red of each pixel, rows from the top.
  public let bytes: [UInt8]

  /// Side of the square, and how far its middle lies below the eyes, in intercanthal distances.
  private static let (side, drop) = (6.4, 0.7)

  /// Takes the picture out of a frame.
  ///
  /// - Throws: ``TrackingError`` where the frame cannot be read or the corners of the eyes have no distance.
  public init(of face: FaceObservation, in frame: VideoFrame, size: Int) throws(TrackingError) {
    let scheme = LandmarkScheme.attentionMesh
    let points = face.mesh.map { SIMD2($0.x, $0.y) }
    let left = points.mean(of: scheme.innerCanthus[LandmarkScheme.imageLeft])
    let right = points.mean(of: scheme.innerCanthus[LandmarkScheme.imageLeft.opposite])
    let (distance, angle) = ((right - left).length, (right - left).direction)
    let across = SIMD2(direction: angle)
    let region = FaceRegion(
      center: (left + right) / 2 + SIMD2(-across.y, across.x) * (Self.drop * distance),
      side: Self.side * distance, angle: angle)
    guard region.isSquare, size > 0 else {
      throw .unusablePicture(reason: "The corners of the eyes have no distance.")
    }
    let planes = try FaceModels.sampleCrop(
      of: region, in: try Picture(frame.image, frame.orientation), size: size)
    let area = size * size
    self.size = size
    bytes = (0..<area).flatMap { pixel in
      [2, 1, 0].map { UInt8(max(0, min(255, planes[$0 * area + pixel].rounded()))) }
    }
  }
}
