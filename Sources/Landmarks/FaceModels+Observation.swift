internal import Anatomy
internal import Settings

extension FaceModels {
  /// Second pass over one picture: refined mesh and both eye contours; `nil` below the lowest presence.
  func observe(_ region: FaceRegion, in picture: Picture, settings: TrackingSettings)
    throws(TrackingError) -> FaceObservation?
  {
    let (mesh, presence) = try fitMesh(to: region, in: picture, isRefined: true)
    guard presence >= settings.minimumPresence else { return nil }
    let eyes = try Bilateral { side throws(TrackingError) in
      let eye = try traceEye(
        of: mesh, onImageRight: side != LandmarkScheme.imageLeft, in: picture)
      let isUsable = agrees(
        eye.contour, with: mesh, side: side, within: settings.eyeContourTolerance)
      return isUsable ? eye : nil
    }
    return FaceObservation(
      mesh: mesh, eyeContour: eyes.map { $0?.contour }, iris: eyes.map { $0?.iris },
      presence: presence)
  }

  /// Whether both corners of the eye lie where the mesh has them, within a part of the eye's width.
  private func agrees(
    _ contour: [SIMD2<Double>], with mesh: [SIMD3<Double>], side: Side, within tolerance: Double
  ) -> Bool {
    let scheme = LandmarkScheme.attentionMesh
    let points = mesh.map { SIMD2($0.x, $0.y) }
    let outer = points.mean(of: scheme.outerCanthus[side])
    let inner = points.mean(of: scheme.innerCanthus[side])
    let limit = tolerance * (outer - inner).length
    let contourOuter = contour.mean(of: scheme.eyeContour.outerCanthus)
    let contourInner = contour.mean(of: scheme.eyeContour.innerCanthus)
    return (contourOuter - outer).length <= limit && (contourInner - inner).length <= limit
  }
}
