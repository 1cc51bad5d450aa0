internal import Anatomy
internal import CFaceTracker

/// Where a face's skin lies in a flat crop: its shape, its depth and the points that are followed.
///
/// The crop holds the face upright, ``unit`` pixels to one distance between the eyes, as the face lay
/// when it was laid out. Positions in it are pixels, x right, y down as in the upright image.
struct SkinLayout: Sendable {
  /// Points of one area, by number, on the image's side that is the patient's.
  struct Area: Sendable {
    let region: FacialRegion
    let points: Bilateral<Range<Int>>
  }

  /// Pixels of the crop in one distance between the eyes.
  ///
  /// 64 makes small movements noisier by a third, 128 costs thrice and brings nothing.
  static let unit = 96.0
  static let width = 288
  static let height = 336
  /// Middle between the eyes in the crop.
  private static let origin = SIMD2(1.5, 1.05) * unit
  /// Distance between followed points: of a region, and of what holds still.
  private static let regionStep = 8.0
  private static let anchorStep = 6.0

  /// Mesh of the face as laid out: crop pixels, and depth in the same unit about that of the rigid
  /// points.
  let shape: [SIMD3<Double>]
  /// Followed points with their depth.
  let points: [SIMD3<Double>]
  let areas: [Area]
  /// Points of each block that hardly moves: nose, glabella, temples, skin before the ears.
  let anchors: [Range<Int>]
  /// Depth of each pixel, row by row.
  let depth: [Float]
  /// Pixels of the crop in one intercanthal distance.
  let intercanthal: Double
  /// Upper left and lower right corner of the box around each eye's opening.
  let eyes: [(low: SIMD2<Double>, high: SIMD2<Double>)]

  /// The layout of a face; `nil` where its eyes are one point.
  init?(of mesh: [SIMD3<Double>], scheme: LandmarkScheme) {
    guard let shape = laidOut(mesh, origin: Self.origin, unit: Self.unit, scheme: scheme) else {
      return nil
    }
    let relief = SkinRelief(shape, width: Self.width, height: Self.height)
    var points: [SIMD2<Double>] = []
    func add(_ outline: [Int], step: Double) -> Range<Int> {
      let found = gridPoints(within: outline.map { SIMD2(shape[$0].x, shape[$0].y) }, step: step)
      points += found
      return (points.count - found.count)..<points.count
    }
    areas = SkinRegion.all.map { region in
      let outline = region.outline(scheme)
      return Area(
        region: region.region,
        points: Bilateral { side in add(outline[side], step: Self.regionStep) })
    }
    let outlines =
      [scheme.noseSkin, scheme.glabellaSkin]
      + Side.allCases.flatMap { [scheme.templeSkin[$0], scheme.preauricularSkin[$0]] }
    anchors = outlines.map { add($0, step: Self.anchorStep) }
    self.shape = shape
    self.points = points.map { SIMD3($0.x, $0.y, relief.depth(at: $0)) }
    depth = relief.pixels
    let canthi = scheme.innerCanthus.map { numbers in
      numbers.reduce(SIMD3()) { $0 + shape[$1] } / Double(numbers.count)
    }
    let across = canthi[.left] - canthi[.right]
    intercanthal = (across * across).sum().squareRoot()
    eyes = Side.allCases.map { side in
      let lids = scheme.upperLid[side] + scheme.lowerLid[side]
      return box(
        around: (lids + scheme.outerCanthus[side] + scheme.innerCanthus[side])
          .map { SIMD2(shape[$0].x, shape[$0].y) })
    }
  }
}

/// The mesh upright, `unit` pixels between the eyes, their middle at `origin`.
private func laidOut(
  _ mesh: [SIMD3<Double>], origin: SIMD2<Double>, unit: Double, scheme: LandmarkScheme
) -> [SIMD3<Double>]? {
  func mean(_ numbers: [Int]) -> SIMD3<Double> {
    numbers.reduce(SIMD3()) { $0 + mesh[$1] } / Double(numbers.count)
  }
  let eyes = Bilateral { side in
    (mean(scheme.outerCanthus[side]) + mean(scheme.innerCanthus[side])) / 2
  }
  let line = eyes[LandmarkScheme.imageLeft.opposite] - eyes[LandmarkScheme.imageLeft]
  let flat = SIMD2(line.x, line.y)
  guard flat.length > 0 else { return nil }
  let scale = unit / flat.length
  let across = SIMD2(direction: flat.direction)
  let down = SIMD2(-across.y, across.x)
  let middle = (eyes[.left] + eyes[.right]) / 2
  let level = mean(scheme.rigid).z
  return mesh.map { point in
    let offset = SIMD2(point.x - middle.x, point.y - middle.y)
    return SIMD3(
      origin.x + scale * (offset * across).sum(), origin.y + scale * (offset * down).sum(),
      scale * (point.z - level))
  }
}

private func box(around points: [SIMD2<Double>]) -> (low: SIMD2<Double>, high: SIMD2<Double>) {
  points.dropFirst().reduce((points[0], points[0])) {
    (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1))
  }
}

/// Points of a square grid within an outline; where it holds fewer than four, those nearest to its
/// middle.
private func gridPoints(within outline: [SIMD2<Double>], step: Double) -> [SIMD2<Double>] {
  let low = outline.reduce(SIMD2(repeating: .infinity)) { pointwiseMin($0, $1) }
  let high = outline.reduce(SIMD2(repeating: -.infinity)) { pointwiseMax($0, $1) }
  let fewest = 4
  let grid = stride(from: low.y, through: high.y, by: step).flatMap { y in
    stride(from: low.x, through: high.x, by: step).map { SIMD2($0 + step / 2, y + step / 2) }
  }
  let within = grid.filter { isInside($0, outline) }
  if within.count >= fewest { return within }
  let middle = outline.reduce(SIMD2(), +) / Double(outline.count)
  return Array(grid.sorted { ($0 - middle).length < ($1 - middle).length }.prefix(fewest))
}

/// Even–odd rule.
private func isInside(_ point: SIMD2<Double>, _ outline: [SIMD2<Double>]) -> Bool {
  let edges = zip(outline, outline.dropFirst() + outline.prefix(1))
  return edges.count { a, b in
    (a.y > point.y) != (b.y > point.y)
      && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
  } % 2 == 1
}
