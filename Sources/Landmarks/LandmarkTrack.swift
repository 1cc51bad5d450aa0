public import Anatomy

/// Where an iris lies in the picture.
///
/// For drawing only: no measure looks at it. A closed lid hides it, and the model guesses its place then.
public struct Iris: Hashable, Sendable {
  private let circle: SIMD3<Float>

  /// Pixels of the upright image.
  public var center: SIMD2<Double> { SIMD2(Double(circle.x), Double(circle.y)) }
  /// Pixels.
  public var radius: Double { Double(circle.z) }

  public init(center: SIMD2<Double>, radius: Double) {
    circle = SIMD3(Float(center.x), Float(center.y), Float(radius))
  }
}

/// The face of one moment.
public struct FaceObservation: Sendable {
  /// The mesh in single precision, a thousandth of a pixel: an hour's recording has 10⁸ points.
  private let points: [SIMD3<Float>]
  private let contours: Bilateral<[SIMD2<Float>]?>
  /// Lid and brow contour of the eye model, 71 points a side in the order of the mesh's eye heads,
  /// pixels of the upright image; `nil` where that model gave nothing usable.
  ///
  /// Made anew on each call: keep it in a constant where it is used more than once.
  public var eyeContour: Bilateral<[SIMD2<Double>]?> {
    contours.map { $0?.map(SIMD2<Double>.init) }
  }
  /// Attention mesh, 468 points: x and y in pixels of the upright image, z in the same unit,
  /// smaller towards the camera.
  ///
  /// Made anew on each call: keep it in a constant where it is used more than once.
  public var mesh: [SIMD3<Double>] { points.map(SIMD3<Double>.init) }
  /// Iris of each eye, as the eye model gives it; `nil` where that model gave nothing usable.
  public let iris: Bilateral<Iris?>
  /// Presence score of the mesh, 0–1.
  public let presence: Double

  public init(
    mesh: [SIMD3<Double>], eyeContour: Bilateral<[SIMD2<Double>]?>,
    iris: Bilateral<Iris?> = Bilateral { _ in nil }, presence: Double
  ) {
    self.iris = iris
    points = mesh.map(SIMD3<Float>.init)
    contours = eyeContour.map { $0?.map(SIMD2<Float>.init) }
    self.presence = presence
  }
}

/// Why a stretch of the recording holds no landmarks.
public enum GapReason: String, Codable, Sendable, CaseIterable {
  /// No face was found.
  case noFace
  /// The face left or turned too far for the model to vouch for it, or was covered as a whole.
  case lowPresence
  /// Something lay in front of the face: a hand, a cloth, a cup.
  case occlusion
  /// The picture itself was damaged.
  case damagedVideo
  /// Frames are missing from the recording.
  case missingFrames
  /// The head was turned beyond the range in which signals hold.
  case pose
}

/// A stretch without values.
public struct Gap: Codable, Equatable, Sendable {
  public let interval: Interval
  public let reason: GapReason

  public init(_ interval: Interval, _ reason: GapReason) {
    self.interval = interval
    self.reason = reason
  }
}

/// Faces beside the patient's, which are never measured.
public struct OtherFaces: Codable, Equatable, Sendable {
  /// Most faces beside the patient's seen at once.
  public var largestCount = 0
  /// When any was in view.
  public var intervals: [Interval] = []

  public init() {}
}

/// The patient's face over a recording, gaps explicit.
public struct LandmarkTrack: Sendable {
  /// Presentation time of every frame, s, increasing.
  public let times: [Double]
  /// One observation a frame, `nil` in a gap; as many as `times`.
  public let observations: [FaceObservation?]
  /// Movement of the skin, one value a frame; `nil` where it was not followed. As many as `times`.
  public let skin: [SkinMotion?]
  /// Light on the face, one value a frame; `nil` in a gap and where a picture repeats the one before. As
  /// many as `times`.
  public let lights: [FaceLight?]
  /// Share of the new pictures in which the skin of a region is an exact copy of the picture before,
  /// 0–1: compression repeats what it does not describe. A region without a value was not looked at.
  public let repeatedSkin: [FacialRegion: Bilateral<Double>]
  /// Why and when there are no observations, in order of time.
  public let gaps: [Gap]
  public let otherFaces: OtherFaces
  /// Size of the upright image, pixels.
  public let imageWidth: Double
  public let imageHeight: Double

  public init(
    times: [Double], observations: [FaceObservation?], skin: [SkinMotion?]? = nil,
    lights: [FaceLight?]? = nil, repeatedSkin: [FacialRegion: Bilateral<Double>] = [:], gaps: [Gap],
    otherFaces: OtherFaces, imageWidth: Double, imageHeight: Double
  ) {
    self.skin = skin ?? times.map { _ in nil }
    self.lights = lights ?? times.map { _ in nil }
    self.repeatedSkin = repeatedSkin
    self.times = times
    self.observations = observations
    self.gaps = gaps
    self.otherFaces = otherFaces
    self.imageWidth = imageWidth
    self.imageHeight = imageHeight
  }
}
