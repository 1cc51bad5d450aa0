internal import Anatomy

extension SkinLayout {
  /// The map from the crop to the upright image that lays this face where the template lies; `nil` where
  /// its points do not fix it.
  ///
  /// Least squares over the rigid points, those that disagree counting less (Huber): landmark jitter
  /// moves the crop as a whole and is taken off with the head's motion.
  func place(of mesh: [SIMD3<Double>], scheme: LandmarkScheme) -> PlaneFit? {
    let targets = scheme.rigid.map { SIMD2(mesh[$0].x, mesh[$0].y) }
    let sources = scheme.rigid.map { shape[$0] }
    var weights = sources.map { _ in 1.0 }
    var fit: PlaneFit?
    for _ in 0..<Self.alignmentRounds {
      guard
        let next = PlaneFit(
          of: targets, at: sources, weights: weights, ridge: Self.unit * Self.unit)
      else { return nil }
      let residuals = zip(sources, targets).map { (next($0) - $1).length }
      let usual = 1.5 * max(median(residuals) ?? 0, .leastNormalMagnitude)
      weights = residuals.map { 1 / max(1, $0 / usual) }
      fit = next
    }
    return fit
  }

  private static let alignmentRounds = 3
}

extension SkinLayout {
  /// What the displacements of the points, pixels of the crop, say of each region.
  ///
  /// A point whose patch was not found again has no displacement. The head's motion is the field linear in
  /// place and depth that the anchors follow; the regions take part with little weight, which steadies it
  /// where anchors are few, and all that disagree count less.
  ///
  /// - Returns: `nil` where too few anchors were found again.
  func motion(_ displacements: [SIMD2<Double>?], template: Int) -> SkinMotion? {
    let anchored = anchors.joined().filter { displacements[$0] != nil }
    let total = anchors.reduce(0) { $0 + $1.count }
    guard Double(anchored.count) >= Self.leastAnchors * Double(total),
      let head = headMotion(displacements)
    else { return nil }
    let rest = displacements.indices.map { index in
      displacements[index].map { ($0 - head(unitPoint(index))) / intercanthal }
    }
    return SkinMotion(
      template: template,
      places: areas.map { area in
        Bilateral { side in
          regionMotion(area.points[side].compactMap { rest[$0] }, of: area.points[side].count)
            .map {
              SIMD2<Float>(Float(side == LandmarkScheme.imageLeft ? -$0.x : $0.x), Float(-$0.y))
            }
        }
      })
  }

  /// Share of the anchors' points that must be found again.
  private static let leastAnchors = 0.6
  /// Share of a region's points that must be found again.
  private static let leastPoints = 0.5
  /// Weight of a region's point against an anchor's.
  private static let regionWeight = 0.15
  private static let headRounds = 8

  private func unitPoint(_ index: Int) -> SIMD3<Double> {
    (points[index] - SIMD3(Double(Self.width), Double(Self.height), 0) / 2) / Self.unit
  }

  /// Each block of anchors weighs the same, whatever its points.
  private var baseWeights: [Double] {
    var weights = points.map { _ in Self.regionWeight }
    let usual = Double(anchors.reduce(0) { $0 + $1.count }) / Double(max(1, anchors.count))
    for block in anchors {
      for index in block { weights[index] = usual / Double(max(1, block.count)) }
    }
    return weights
  }

  /// Iteratively reweighted least squares with the weights of Geman & McClure 1987.
  ///
  /// Source: Holland & Welsch 1977, doi:10.1080/03610927708827533 (the method).
  private func headMotion(_ displacements: [SIMD2<Double>?]) -> PlaneFit? {
    let base = zip(baseWeights, displacements).map { $1 == nil ? 0 : $0 }
    let values = displacements.map { $0 ?? SIMD2() }
    let places = points.indices.map(unitPoint)
    let anchored = anchors.joined().filter { base[$0] > 0 }
    var weights = base
    var fit: PlaneFit?
    for _ in 0..<Self.headRounds {
      guard let next = PlaneFit(of: values, at: places, weights: weights, ridge: 1) else {
        return fit
      }
      let residuals = places.indices.map { (values[$0] - next(places[$0])).length }
      let usual = 1.5 * (median(anchored.map { residuals[$0] }) ?? 0) + 0.001 * Self.unit
      weights = zip(base, residuals).map { weight, residual in
        let ratio = residual / (2 * usual)
        return weight / ((1 + ratio * ratio) * (1 + ratio * ratio))
      }
      fit = next
    }
    return fit
  }

  /// Centre of a region's displacements, outliers counting less.
  private func regionMotion(_ found: [SIMD2<Double>], of count: Int) -> SIMD2<Double>? {
    guard Double(found.count) >= Self.leastPoints * Double(count),
      let x = median(found.map(\.x)), let y = median(found.map(\.y))
    else { return nil }
    let centre = SIMD2(x, y)
    let distances = found.map { ($0 - centre).length }
    let usual = 2 * (median(distances) ?? 0) + 1e-5
    var (sum, total) = (SIMD2<Double>(), 0.0)
    for (value, distance) in zip(found, distances) {
      let weight = 1 / (1 + distance * distance / (usual * usual))
      sum += weight * value
      total += weight
    }
    return sum / total
  }
}
