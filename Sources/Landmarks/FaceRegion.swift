internal import Anatomy

/// The square of the upright image that holds one face.
struct FaceRegion: Equatable, Sendable {
  /// Pixels.
  var center: SIMD2<Double>
  /// Pixels.
  var side: Double
  /// Turn of the face, rad, clockwise as seen.
  var angle: Double

  /// How much larger the region is than the face's own bounding box, as the mesh was trained.
  static let margin = 1.5

  init(center: SIMD2<Double>, side: Double, angle: Double) {
    self.center = center
    self.side = side
    self.angle = angle
  }

  /// The region of a face found by its mesh, turned so that the outer corners of the eyes are level.
  init(enclosing mesh: [SIMD3<Double>], scheme: LandmarkScheme) {
    let points = mesh.map { SIMD2($0.x, $0.y) }
    let leftmost = points.mean(of: scheme.outerCanthus[LandmarkScheme.imageLeft])
    let rightmost = points.mean(of: scheme.outerCanthus[LandmarkScheme.imageLeft.opposite])
    angle = (rightmost - leftmost).direction
    let across = SIMD2(direction: angle)
    let down = SIMD2(-across.y, across.x)
    let turned = points.map { SIMD2(($0 * across).sum(), ($0 * down).sum()) }
    let low = turned.reduce(SIMD2(repeating: .infinity)) { pointwiseMin($0, $1) }
    let high = turned.reduce(SIMD2(repeating: -.infinity)) { pointwiseMax($0, $1) }
    let middle = (low + high) / 2
    center = across * middle.x + down * middle.y
    side = (high - low).max() * Self.margin
  }

  /// Whether it has a place and a size at all.
  var isSquare: Bool { side > 0 && (center.x + center.y + side + angle).isFinite }

  /// The part of the joint area of two regions that they share, turns left aside: 0 apart, 1 equal.
  func overlap(with other: FaceRegion) -> Double {
    let reach = (side + other.side) / 2
    let apart = (center - other.center).magnitudes
    let shared = pointwiseMin(
      SIMD2(repeating: reach) - apart, SIMD2(repeating: min(side, other.side)))
    guard shared.min() > 0 else { return 0 }
    let area = shared.x * shared.y
    return area / (side * side + other.side * other.side - area)
  }

  /// Distance between the centres, in sides of this region.
  func distance(to other: FaceRegion) -> Double { (center - other.center).length / side }

  /// Larger side over smaller side.
  func sizeRatio(to other: FaceRegion) -> Double { max(side, other.side) / min(side, other.side) }
}
