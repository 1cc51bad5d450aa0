internal import Anatomy
internal import CPhantomRenderer

/// The owner of one C head: an invented person, built once.
///
/// Used by one thread at a time.
final class PhantomHead {
  let head: OpaquePointer

  /// Builds a person.
  ///
  /// - Parameters:
  ///   - identity: Who it is.
  ///   - eyeDistance: Largest distance from eye to eye in which it will be drawn, pixels.
  /// - Throws: ``PhantomError``.
  init(_ identity: PhantomIdentity, eyeDistance: Double) throws(PhantomError) {
    var made: OpaquePointer?
    var failure = pr_failure()
    var description = pr_identity(identity)
    try PhantomError.check(pr_head_create(&description, eyeDistance, &made, &failure), failure)
    guard let made else { throw .drawingFailed(reason: "No head was made.") }
    head = made
  }

  deinit { pr_head_destroy(head) }

  /// Inner canthus to inner canthus, eye distances.
  var intercanthalDistance: Double { pr_head_intercanthal_distance(head) }

  /// Open height of an eye at rest, ICD.
  func aperture(_ side: Side) -> Double { pr_head_aperture(head, side.index) }

  /// Displacement of a point of the skin from its place at rest, ICD.
  func displacement(of point: pr_point, _ side: Side, in state: FaceState) -> (
    outwards: Double, upwards: Double
  ) {
    var (outwards, upwards) = (0.0, 0.0)
    var state = pr_state(state)
    pr_head_displacement(head, &state, point, side.index, &outwards, &upwards)
    return (outwards, upwards)
  }

  /// Gap between the lips at the midline, ICD.
  func lipGap(in state: FaceState) -> Double {
    var state = pr_state(state)
    return pr_head_lip_gap(head, &state)
  }

  /// Where a point of the skin is seen, pixels.
  func place(of point: pr_point, _ side: Side, in state: FaceState, at place: pr_place)
    -> SIMD2<Double>
  {
    var (x, y) = (0.0, 0.0)
    var (state, place) = (pr_state(state), place)
    pr_head_project(head, &place, &state, point, side.index, &x, &y)
    return SIMD2(x, y)
  }
}

extension Side {
  /// The number of a side in C.
  var index: Int32 { self == .left ? 0 : 1 }
}
