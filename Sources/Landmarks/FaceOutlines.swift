public import Anatomy

/// Lines by which a face is drawn, as numbers of the mesh's points; sides are the patient's.
public struct FaceOutlines: Sendable {
  /// Border of the face, from the middle of the hairline to the middle of the chin.
  public let face: Bilateral<[Int]>
  /// Around the brow; closed.
  public let brow: Bilateral<[Int]>
  /// Lid margins, from the outer to the inner corner.
  public let upperLid: Bilateral<[Int]>
  public let lowerLid: Bilateral<[Int]>
  /// Borders of the lips, from the middle of the upper lip by the corner to the middle of the lower.
  public let outerLip: Bilateral<[Int]>
  public let innerLip: Bilateral<[Int]>
  /// Around the malar skin; closed.
  public let cheek: Bilateral<[Int]>
  /// Border of the nostril, from the middle outwards.
  public let nostril: Bilateral<[Int]>
  /// Down the middle of the nose.
  public let nose: [Int]

  /// Numbers of the right side and the midline; the left side's are their mirror images.
  struct Parts: Sendable {
    var face: [Int] = []
    var outerLip: [Int] = []
    var innerLip: [Int] = []
    var nostril: [Int] = []
    var nose: [Int] = []

    /// Those of MediaPipe's attention mesh, from its own lists of connected points.
    static let attentionMesh = Parts(
      face: [
        10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152,
      ],
      outerLip: [0, 37, 39, 40, 185, 61, 146, 91, 181, 84, 17],
      innerLip: [13, 82, 81, 80, 191, 78, 95, 88, 178, 87, 14],
      nostril: [2, 97, 98, 64, 48, 115], nose: [168, 6, 197, 195, 5, 4, 1, 19, 94, 2])
  }
}

extension LandmarkScheme {
  /// The lines by which a face of this scheme is drawn.
  ///
  /// A line whose points the scheme does not name is empty.
  public var outlines: FaceOutlines {
    let parts = self.outlineParts
    func sides(_ own: [Int]) -> Bilateral<[Int]> {
      Bilateral { side in side == .right ? own : own.map { mirror[$0] } }
    }
    func lid(_ points: Bilateral<[Int]>) -> Bilateral<[Int]> {
      Bilateral { side in
        outerCanthus[side].prefix(1) + points[side] + innerCanthus[side].prefix(1)
      }
    }
    return FaceOutlines(
      face: sides(parts.face), brow: Bilateral { browSkin[$0].isEmpty ? brow[$0] : browSkin[$0] },
      upperLid: lid(upperLid), lowerLid: lid(lowerLid), outerLip: sides(parts.outerLip),
      innerLip: sides(parts.innerLip), cheek: cheek, nostril: sides(parts.nostril),
      nose: parts.nose)
  }
}
