internal import Anatomy
internal import CPhantomRenderer

/// How far the skin of a region has moved along the direction in which its signal is measured, ICD.
///
/// What neighbouring regions add is included.
struct SkinReading {
  let region: FacialRegion
  private let point: pr_point
  /// Outwards, upwards.
  private let direction: SIMD2<Double>

  func excursion(of head: PhantomHead, _ side: Side, in state: FaceState) -> Double {
    let moved = head.displacement(of: point, side, in: state)
    return direction.x * moved.outwards + direction.y * moved.upwards
  }

  /// The pull of zygomaticus major, as `FacialMeasurement.commissure` has it.
  static let mouth = SkinReading(
    region: .mouth, point: .mouthCorner, direction: SIMD2(0.8, 0.6))
  static let brow = SkinReading(region: .brow, point: .brow, direction: SIMD2(0, 1))
  static let cheek = SkinReading(region: .cheek, point: .cheek, direction: SIMD2(0, 1))
  static let chin = SkinReading(region: .chin, point: .chin, direction: SIMD2(0, 1))
  static let ear = SkinReading(region: .ear, point: .earSkin, direction: SIMD2(1, 0))
  static let neck = SkinReading(region: .neck, point: .neck, direction: SIMD2(0, 1))
  static let lowerLid = SkinReading(region: .lowerLid, point: .lowerLid, direction: SIMD2(0, 1))
}
