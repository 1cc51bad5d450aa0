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
  public let browSkin: Bilateral<[Int]>
  public let commissureSkin: Bilateral<[Int]>
  public let templeSkin: Bilateral<[Int]>
  public let noseSkin: [Int]
  public let glabellaSkin: [Int]
  /// Border of the jaw, above the neck.
  public let jawBorder: Bilateral<[Int]>
  /// Middle of the inner border of each lip.
  public let upperLip: [Int]
  public let lowerLip: [Int]
  /// Middle of the hairline and of the chin's lower border.
  public let forehead: [Int]
  public let chin: [Int]
  public let noseBridge: [Int]
  /// Points that expression hardly moves: forehead, nose, temples, cheekbones.
  public let rigid: [Int]
  public let noseTip: Int
  /// Places all over the face whose look tells it from what may cover it; not the lips, which speech
  /// changes most.
  public let lookPlaces: [Int]
  /// Where the lids and corners are among the points of an eye contour, the same for either side.
  public let eyeContour = EyeContour()
  /// What ``outlines`` are made of.
  let outlineParts: FaceOutlines.Parts

  /// Numbers of the same parts within the 71 points of ``FaceObservation/eyeContour``.
  public struct EyeContour: Sendable {
    /// From the outer to the inner corner, each facing the same entry of ``lowerLid``.
    public let upperLid = [10, 11, 12, 13, 14]
    public let lowerLid = [2, 3, 4, 5, 6]
    public let outerCanthus = [0]
    public let innerCanthus = [8]
    /// Upper border of the brow, outer end first.
    public let brow = [64, 65, 66, 67, 68]
    /// The whole lid margins, corners included, from the outer to the inner one.
    public let upperMargin = [0, 9, 10, 11, 12, 13, 14, 15, 8]
    public let lowerMargin = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  }

  /// The patient's side that lies on the left of an upright, unmirrored image.
  ///
  /// MediaPipe's "left" is the picture's left; its points are named here by this side instead.
  static let imageLeft = Side.right

  /// Numbers of one side's parts, or of the midline's.
  public struct Parts: Sendable {
    public var upperLid: [Int]
    public var lowerLid: [Int]
    public var outerCanthus: [Int]
    public var innerCanthus: [Int]
    public var brow: [Int]
    public var oralCommissure: [Int]
    public var lowerLidSkin: [Int] = []
    public var cheek: [Int] = []
    public var preauricularSkin: [Int] = []
    public var chinSkin: [Int] = []
    public var browSkin: [Int] = []
    public var commissureSkin: [Int] = []
    public var templeSkin: [Int] = []
    public var jawBorder: [Int] = []
    public var rigid: [Int] = []
    public var lookPlaces: [Int] = []

    public init(
      upperLid: [Int], lowerLid: [Int], outerCanthus: [Int], innerCanthus: [Int], brow: [Int],
      oralCommissure: [Int]
    ) {
      self.upperLid = upperLid
      self.lowerLid = lowerLid
      self.outerCanthus = outerCanthus
      self.innerCanthus = innerCanthus
      self.brow = brow
      self.oralCommissure = oralCommissure
    }
  }

  /// Numbers of the midline's parts.
  public struct Midline: Sendable {
    public var upperLip: [Int]
    public var lowerLip: [Int]
    public var forehead: [Int]
    public var chin: [Int]
    public var noseBridge: [Int] = []
    public var rigid: [Int] = []
    public var noseTip = 0
    public var noseSkin: [Int] = []
    public var glabellaSkin: [Int] = []
    public var lookPlaces: [Int] = []

    public init(upperLip: [Int], lowerLip: [Int], forehead: [Int], chin: [Int]) {
      self.upperLip = upperLip
      self.lowerLip = lowerLip
      self.forehead = forehead
      self.chin = chin
    }
  }

  /// A scheme from the right side's numbers, the midline's and the mirror table.
  public init(right: Parts, midline: Midline, mirror: [Int]) {
    self.init(right: right, midline: midline, mirror: mirror, outlines: FaceOutlines.Parts())
  }

  init(right: Parts, midline: Midline, mirror: [Int], outlines: FaceOutlines.Parts) {
    outlineParts = outlines
    func sides(_ part: KeyPath<Parts, [Int]>) -> Bilateral<[Int]> {
      let own = right[keyPath: part]
      return Bilateral { side in side == .right ? own : own.map { mirror[$0] } }
    }
    pointCount = mirror.count
    self.mirror = mirror
    upperLid = sides(\.upperLid)
    lowerLid = sides(\.lowerLid)
    outerCanthus = sides(\.outerCanthus)
    innerCanthus = sides(\.innerCanthus)
    brow = sides(\.brow)
    oralCommissure = sides(\.oralCommissure)
    lowerLidSkin = sides(\.lowerLidSkin)
    cheek = sides(\.cheek)
    preauricularSkin = sides(\.preauricularSkin)
    chinSkin = sides(\.chinSkin)
    browSkin = sides(\.browSkin)
    commissureSkin = sides(\.commissureSkin)
    templeSkin = sides(\.templeSkin)
    noseSkin = midline.noseSkin
    glabellaSkin = midline.glabellaSkin
    jawBorder = sides(\.jawBorder)
    upperLip = midline.upperLip
    lowerLip = midline.lowerLip
    forehead = midline.forehead
    chin = midline.chin
    noseBridge = midline.noseBridge
    noseTip = midline.noseTip
    lookPlaces = midline.lookPlaces + Side.allCases.flatMap { sides(\.lookPlaces)[$0] }
    rigid = midline.rigid + Side.allCases.flatMap { sides(\.rigid)[$0] }
  }

  /// The 468 points of MediaPipe's attention mesh.
  public static let attentionMesh: LandmarkScheme = {
    var right = Parts(
      upperLid: [161, 160, 159, 158, 157], lowerLid: [163, 144, 145, 153, 154],
      outerCanthus: [33], innerCanthus: [133], brow: [70, 63, 105, 66, 107],
      oralCommissure: [61, 78])
    right.lowerLidSkin = [110, 24, 23, 22, 26, 232, 231, 230, 229, 228]
    right.cheek = [117, 118, 101, 36, 205, 187, 123]
    right.preauricularSkin = [34, 227, 137, 177, 132, 93, 234, 127]
    right.chinSkin = [83, 182, 194, 32, 208, 199, 200, 18]
    right.browSkin = [70, 63, 105, 66, 107, 55, 65, 52, 53, 46]
    right.commissureSkin = [92, 206, 216, 212, 202, 106, 61]
    right.templeSkin = [162, 21, 71, 139, 34, 127]
    right.jawBorder = [172, 136, 150, 149, 176]
    right.rigid = [
      109, 67, 103, 108, 69, 104, 21, 54, 162, 127, 122, 196, 3, 245, 188, 193, 71, 68, 139, 34,
      227,
      234, 143, 116,
    ]
    right.lookPlaces = [129, 61, 205, 117, 203, 36, 230, 133, 33, 105]
    var midline = Midline(upperLip: [13], lowerLip: [14], forehead: [10], chin: [152])
    midline.noseBridge = [168, 6, 197, 195, 5]
    midline.noseTip = 4
    midline.lookPlaces = [4, 6, 195, 164, 18, 199, 9]
    midline.noseSkin = [8, 193, 245, 188, 196, 3, 51, 5, 281, 248, 419, 412, 465, 417]
    midline.glabellaSkin = [9, 107, 55, 8, 285, 336]
    midline.rigid = [10, 151, 9, 8, 168, 6, 197, 195, 5, 4]
    return LandmarkScheme(
      right: right, midline: midline, mirror: mirrorTable(count: 468, pairs: attentionMeshPairs),
      outlines: .attentionMesh)
  }()
}

extension FaceObservation {
  /// Mean position of the mesh points of these numbers, pixels of the upright image.
  public func mean(of points: [Int]) -> SIMD3<Double> {
    let mesh = mesh
    return points.reduce(SIMD3()) { $0 + mesh[$1] } / Double(points.count)
  }
}

extension Array<SIMD2<Double>> {
  /// Mean position of the points of these numbers, as of an eye contour.
  public func mean(of points: [Int]) -> SIMD2<Double> {
    points.reduce(SIMD2()) { $0 + self[$1] } / Double(points.count)
  }
}
