public import Anatomy
internal import CPhantomRenderer

extension PhantomClip {
  /// Where the skin of a region lies in the upright, unmirrored picture at a moment, pixels.
  ///
  /// - Parameters:
  ///   - region: The region; the eye stands for its outer canthus.
  ///   - side: Side of the face.
  ///   - time: Moment, s.
  /// - Returns: Column and row.
  /// - Throws: ``PhantomError`` where the head cannot be built.
  public func place(of region: FacialRegion, _ side: Side, at time: Double) throws(PhantomError)
    -> SIMD2<Double>
  {
    let camera = script.camera
    let head = try PhantomHead(script.identity, eyeDistance: Self.measuringEyeDistance)
    let place = pr_place(
      x: camera.center.x * Double(camera.width), y: camera.center.y * Double(camera.height),
      eye_distance: camera.eyeDistance)
    return head.place(of: region.point, side, in: motion.state(at: time), at: place)
  }
}

extension FacialRegion {
  fileprivate var point: pr_point {
    switch self {
    case .eye: .outerCanthus
    case .lowerLid: .lowerLid
    case .brow: .brow
    case .cheek: .cheek
    case .ear: .earSkin
    case .mouth: .mouthCorner
    case .chin: .chin
    case .neck: .neck
    }
  }
}
