internal import Anatomy
internal import Foundation
internal import Landmarks

/// One frame's face in the frame of its template, with the head pose that was removed.
struct AlignedFace: Sendable {
  /// Points in intercanthal distances; axes as in ``FaceTemplate``.
  let points: [SIMD3<Double>]
  let pose: HeadPose
  /// Pixels of the upright image in one intercanthal distance.
  let pixelsPerUnit: Double
  let scheme: LandmarkScheme

  /// The face brought onto the template; `nil` where no similarity exists.
  init?(_ mesh: [SIMD3<Double>], template: FaceTemplate, scheme: LandmarkScheme) {
    guard let fit = Similarity(from: mesh, to: template.points) else { return nil }
    self.points = mesh.map { fit($0) }
    self.pose = HeadPose(fit.rotation)
    self.pixelsPerUnit = 1 / fit.scale
    self.scheme = scheme
  }

  /// Mean position of several points.
  func mean(_ indices: [Int]) -> SIMD3<Double> {
    indices.reduce(.zero) { $0 + points[$1] } / Double(indices.count)
  }
}

extension HeadPose {
  /// The pose of a head that `rotation` turns from the camera's axes to its own.
  ///
  /// Yaw about the head's own vertical axis first, then pitch, then roll in the image. The rows of the
  /// matrix are the head's axes as the camera sees them.
  init(_ rotation: Rotation) {
    let (across, down, inward) = rotation.rows
    let degrees = 180 / Double.pi
    self.init(
      yaw: atan2(across.z, inward.z) * degrees,
      pitch: asin(max(-1, min(1, down.z))) * degrees,
      roll: atan2(-down.x, down.y) * degrees)
  }
}
