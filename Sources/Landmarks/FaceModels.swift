internal import Anatomy
internal import CFaceTracker
internal import Video

/// The networks, loaded once; the only place that calls the C library.
///
/// Used by one thread at a time.
final class FaceModels {
  private let tracker: OpaquePointer
  private let scheme = LandmarkScheme.attentionMesh

  /// Most faces looked at in one picture.
  private static let largestFaceCount = 32

  /// Loads the networks.
  ///
  /// - Throws: ``TrackingError`` where OpenCV cannot read one.
  init(_ models: ModelDirectory) throws(TrackingError) {
    var opened: OpaquePointer?
    var failure = ft_failure()
    try TrackingError.check(ft_tracker_open(models.path, &opened, &failure), failure)
    guard let opened else { throw .inferenceFailed(reason: "No tracker was made.") }
    tracker = opened
  }

  deinit { ft_tracker_close(tracker) }

  /// Every face of the whole image with at least this score, best first.
  func detectFaces(in picture: Picture, minimumScore: Double) throws(TrackingError) -> [FaceRegion]
  {
    var image = picture.image
    var failure = ft_failure()
    var count: Int32 = 0
    var faces = [ft_face](repeating: ft_face(), count: Self.largestFaceCount)
    try TrackingError.check(
      ft_detect_faces(
        tracker, &image, minimumScore, &faces, Int32(Self.largestFaceCount), &count, &failure),
      failure)
    return faces.prefix(Int(count)).map(FaceRegion.init)
  }

  /// The mesh of the face in a region, pixels of the upright image, and its presence score.
  ///
  /// `isRefined` adds the heads for lips and eyes.
  func fitMesh(to region: FaceRegion, in picture: Picture, isRefined: Bool) throws(TrackingError)
    -> (mesh: [SIMD3<Double>], presence: Double)
  {
    var image = picture.image
    var square = ft_region(
      x: region.center.x, y: region.center.y, side: region.side, angle: region.angle)
    var failure = ft_failure()
    var values = [Double](repeating: 0, count: 3 * scheme.pointCount)
    var presence = 0.0
    try TrackingError.check(
      ft_fit_mesh(tracker, &image, &square, isRefined, &values, &presence, &failure), failure)
    let mesh = stride(from: 0, to: values.count, by: 3).map {
      SIMD3(values[$0], values[$0 + 1], values[$0 + 2])
    }
    return (mesh, presence)
  }

  /// The contour of one eye, 71 points, and its iris, pixels of the upright image.
  func traceEye(of mesh: [SIMD3<Double>], onImageRight: Bool, in picture: Picture)
    throws(TrackingError) -> (contour: [SIMD2<Double>], iris: Iris)
  {
    let side = onImageRight ? LandmarkScheme.imageLeft.opposite : LandmarkScheme.imageLeft
    let points = mesh.map { SIMD2($0.x, $0.y) }
    let outer = points.mean(of: scheme.outerCanthus[side])
    let inner = points.mean(of: scheme.innerCanthus[side])
    let (first, second) = onImageRight ? (inner, outer) : (outer, inner)
    var image = picture.image
    var failure = ft_failure()
    var contour = [Double](repeating: 0, count: 2 * FT_EYE_POINTS)
    var iris = [Double](repeating: 0, count: 2 * FT_IRIS_POINTS)
    try TrackingError.check(
      ft_trace_eye(
        tracker, &image, first.x, first.y, second.x, second.y, onImageRight, &contour, &iris,
        &failure),
      failure)
    return (Self.places(contour), Iris(Self.places(iris)))
  }

  private static func places(_ values: [Double]) -> [SIMD2<Double>] {
    stride(from: 0, to: values.count, by: 2).map { SIMD2(values[$0], values[$0 + 1]) }
  }

  /// Red, green and blue planes of the crop of a region, `size` pixels a side, 0–255.
  ///
  /// `isGray` leaves out the colours, for a third of the work: all planes are then the same.
  static func sampleCrop(
    of region: FaceRegion, in picture: Picture, size: Int, isGray: Bool = false
  ) throws(TrackingError) -> [Float] {
    var image = picture.image
    if isGray { image.has_chroma = false }
    var square = ft_region(
      x: region.center.x, y: region.center.y, side: region.side, angle: region.angle)
    var failure = ft_failure()
    var values = [Float](repeating: 0, count: 3 * size * size)
    try TrackingError.check(
      ft_sample_crop(&image, &square, Int32(size), &values, &failure), failure)
    return values
  }
}

extension Iris {
  /// A circle from its centre and points on its edge.
  fileprivate init(_ points: [SIMD2<Double>]) {
    let edge = points.dropFirst().map { ($0 - points[0]).length }
    self.init(center: points[0], radius: edge.reduce(0, +) / Double(max(1, edge.count)))
  }
}

extension FaceRegion {
  /// The region of a face found by the detector, turned so that its eyes are level.
  fileprivate init(_ face: ft_face) {
    let eyes = SIMD2(face.right_eye_x - face.left_eye_x, face.right_eye_y - face.left_eye_y)
    self.init(
      center: SIMD2(face.x, face.y), side: max(face.width, face.height) * Self.margin,
      angle: eyes.direction)
  }
}

extension TrackingError {
  /// Throws where a call of the C library did not succeed.
  static func check(_ status: ft_status, _ failure: ft_failure) throws(TrackingError) {
    let reason = withUnsafeBytes(of: failure.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch status {
    case .ok: return
    case .modelUnreadable: throw .modelUnreadable(reason: reason)
    case .badInput: throw .unusablePicture(reason: reason)
    case .inferenceFailed: throw .inferenceFailed(reason: reason)
    case .outOfMemory: throw .outOfMemory(reason: reason)
    }
  }
}
