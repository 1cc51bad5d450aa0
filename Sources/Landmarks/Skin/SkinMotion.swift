public import Anatomy

/// How far the skin of each region has moved from where it lies in the template, head motion removed.
public struct SkinMotion: Sendable {
  /// In the order of ``SkinRegion/all``: outward from the midline and upward, intercanthal distances;
  /// `nil` where too little of the region was found again.
  let places: [Bilateral<SIMD2<Float>?>]
  /// Which template it was measured from; places of different templates are not to be compared.
  public let template: Int

  /// Movement of one region outward (x) and upward (y), intercanthal distances.
  public subscript(region: FacialRegion) -> Bilateral<SIMD2<Double>?> {
    guard let index = SkinRegion.all.firstIndex(where: { $0.region == region }),
      places.indices.contains(index)
    else { return Bilateral(left: nil, right: nil) }
    return places[index].map { $0.map(SIMD2<Double>.init) }
  }

  public init(places: [FacialRegion: Bilateral<SIMD2<Double>?>], template: Int = 0) {
    self.init(
      template: template,
      places: SkinRegion.all.map { region in
        (places[region.region] ?? Bilateral(left: nil, right: nil)).map { $0.map(SIMD2.init) }
      })
  }

  init(template: Int, places: [Bilateral<SIMD2<Float>?>]) {
    self.template = template
    self.places = places
  }
}

/// One area of skin that is followed.
///
/// A new region is one value appended to ``all``.
struct SkinRegion: Sendable {
  let region: FacialRegion
  /// Its outline among the mesh's points.
  let outline: @Sendable (LandmarkScheme) -> Bilateral<[Int]>

  static let all: [SkinRegion] = [
    SkinRegion(region: .lowerLid) { $0.lowerLidSkin },
    SkinRegion(region: .brow) { $0.browSkin },
    SkinRegion(region: .cheek) { $0.cheek },
    SkinRegion(region: .ear) { $0.preauricularSkin },
    SkinRegion(region: .mouth) { $0.commissureSkin },
    SkinRegion(region: .chin) { $0.chinSkin },
  ]
}
