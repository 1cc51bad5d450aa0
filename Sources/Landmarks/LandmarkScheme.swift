public import Anatomy

/// Anatomical names for the points of one landmark model; no other place knows their numbers.
///
/// Sides are the patient's. The numbers of the right side are written down; those of the left are their
/// mirror images, in the same order.
///
/// ```swift
/// let corner = face.mean(of: LandmarkScheme.attentionMesh.oralCommissure[.left])
/// ```
public struct LandmarkScheme: Sendable {
  /// Points of the mesh.
  public let pointCount: Int
  /// For each point its mirror image on the other side; itself in the middle of the face.
  public let mirror: [Int]
  /// Upper lid margin from the outer to the inner corner, each facing the same entry of ``lowerLid``.
  public let upperLid: Bilateral<[Int]>
  public let lowerLid: Bilateral<[Int]>
  public let outerCanthus: Bilateral<[Int]>
  public let innerCanthus: Bilateral<[Int]>
  /// Upper border of the brow, outer end first.
  public let brow: Bilateral<[Int]>
  /// Corner of the mouth: skin and inner lip.
  public let oralCommissure: Bilateral<[Int]>
  /// Outlines of skin areas.
  public let lowerLidSkin: Bilateral<[Int]>
  public let cheek: Bilateral<[Int]>
  public let preauricularSkin: Bilateral<[Int]>
  public let chinSkin: Bilateral<[Int]>
  /// Border of the jaw, above the neck.
  public let jawBorder: Bilateral<[Int]>
  /// Middle of the inner border of each lip.
  public let upperLip = [13]
  public let lowerLip = [14]
  public let chin = [152]
  public let noseBridge = [168, 6, 197, 195, 5]
  /// Points that expression hardly moves: forehead, nose, temples, cheekbones.
  public let rigid: [Int]
  /// Where the lids and corners are among the points of an eye contour, the same for either side.
  public let eyeContour = EyeContour()

  /// Numbers of the same parts within the 71 points of ``FaceObservation/eyeContour``.
  public struct EyeContour: Sendable {
    /// From the outer to the inner corner, each facing the same entry of ``lowerLid``.
    public let upperLid = [10, 11, 12, 13, 14]
    public let lowerLid = [2, 3, 4, 5, 6]
    public let outerCanthus = [0]
    public let innerCanthus = [8]
    /// Upper border of the brow, outer end first.
    public let brow = [64, 65, 66, 67, 68]
  }

  /// The patient's side that lies on the left of an upright, unmirrored image.
  ///
  /// MediaPipe's "left" is the picture's left; its points are named here by this side instead.
  static let imageLeft = Side.right

  /// The 468 points of MediaPipe's attention mesh.
  public static let attentionMesh = LandmarkScheme(
    pointCount: 468, mirror: mirrorTable(count: 468, pairs: attentionMeshPairs))

  private init(pointCount: Int, mirror: [Int]) {
    func sides(_ right: [Int]) -> Bilateral<[Int]> {
      Bilateral { side in side == .right ? right : right.map { mirror[$0] } }
    }
    self.pointCount = pointCount
    self.mirror = mirror
    upperLid = sides([161, 160, 159, 158, 157])
    lowerLid = sides([163, 144, 145, 153, 154])
    outerCanthus = sides([33])
    innerCanthus = sides([133])
    brow = sides([70, 63, 105, 66, 107])
    oralCommissure = sides([61, 78])
    lowerLidSkin = sides([110, 24, 23, 22, 26, 232, 231, 230, 229, 228])
    cheek = sides([117, 118, 101, 36, 205, 187, 123])
    preauricularSkin = sides([34, 227, 137, 177, 132, 93, 234, 127])
    chinSkin = sides([83, 182, 194, 32, 208, 199, 200, 18])
    jawBorder = sides([172, 136, 150, 149, 176])
    let middle = [10, 151, 9, 8, 168, 6, 197, 195, 5, 4]
    let right = [
      109, 67, 103, 108, 69, 104, 21, 54, 162, 127, 122, 196, 3, 245, 188, 193, 71, 68, 139, 34,
      227,
      234, 143, 116,
    ]
    rigid = middle + Side.allCases.flatMap { sides(right)[$0] }
  }
}

extension FaceObservation {
  /// Mean position of the mesh points of these numbers, pixels of the upright image.
  public func mean(of points: [Int]) -> SIMD3<Double> {
    points.reduce(SIMD3()) { $0 + mesh[$1] } / Double(points.count)
  }
}

extension Array<SIMD2<Double>> {
  /// Mean position of the points of these numbers, as of an eye contour.
  public func mean(of points: [Int]) -> SIMD2<Double> {
    points.reduce(SIMD2()) { $0 + self[$1] } / Double(points.count)
  }
}
