internal import Anatomy
internal import Foundation
internal import Landmarks

/// What is read from one frame's face; its points are not kept, so that an hour fits in memory.
struct FaceReading: Sendable {
  /// One length a side for each of ``FacialMeasurement/all``, ICD.
  let lengths: [Bilateral<Double>]
  /// Height of the palpebral fissure by the eye model, ICD; `nil` where that model did not see both
  /// eyes: one eye read by two models and the other by one would differ for no reason of the face's.
  let contourAperture: Bilateral<Double>?
  /// Distance between the lips at the midline, ICD.
  let lipGap: Double
  let pose: HeadPose
  /// Pixels of the upright image in one intercanthal distance.
  let pixelsPerUnit: Double

  init(_ face: AlignedFace) {
    lengths = FacialMeasurement.all.map { measurement in
      Bilateral { side in measurement.value(face, side) }
    }
    contourAperture = face.contourAperture
    lipGap = face.mean(face.scheme.lowerLip).y - face.mean(face.scheme.upperLip).y
    pose = face.pose
    pixelsPerUnit = face.pixelsPerUnit
  }
}

/// One frame's face in the frame of its template, with the head pose that was removed.
struct AlignedFace: Sendable {
  /// Points in intercanthal distances; axes as in ``FaceTemplate``.
  let points: [SIMD3<Double>]
  let contourAperture: Bilateral<Double>?
  let pose: HeadPose
  /// Pixels of the upright image in one intercanthal distance.
  let pixelsPerUnit: Double
  let scheme: LandmarkScheme

  /// The face brought onto the template; `nil` where no similarity exists.
  init?(_ face: FaceObservation, template: FaceTemplate, scheme: LandmarkScheme) {
    let mesh = face.mesh
    guard let fit = template.fit(mesh) else { return nil }
    self.points = mesh.map { fit($0) }
    let contours = face.eyeContour
    if let left = contours[.left], let right = contours[.right] {
      let contour = Bilateral(left: left, right: right)
      contourAperture = Bilateral { side in
        /// The eye model knows no depth: its lid margins lie as deep as the mesh's.
        func height(_ lid: [Int], _ depth: [Int]) -> Double {
          let places = zip(lid, depth).map { point, deep in
            fit(SIMD3(contour[side][point].x, contour[side][point].y, mesh[deep].z)).y
          }
          return places.reduce(0, +) / Double(places.count)
        }
        return height(scheme.eyeContour.lowerLid, scheme.lowerLid[side])
          - height(scheme.eyeContour.upperLid, scheme.upperLid[side])
      }
    } else {
      contourAperture = nil
    }
    self.pose = HeadPose(fit.rotation)
    self.pixelsPerUnit = 1 / fit.scale
    self.scheme = scheme
  }

  /// Mean position of several points.
  func mean(_ numbers: [Int]) -> SIMD3<Double> { Signals.mean(of: points, numbers) }
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
