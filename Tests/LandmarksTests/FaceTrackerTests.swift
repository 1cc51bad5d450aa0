import Anatomy
import Settings
import Testing
import Video

@testable import Landmarks

/// Whole tracks over drawn scenes, 20 frames a second unless said otherwise.
@Suite struct FaceTrackerTests {
  private let face: Canvas
  private let step = 0.05

  init() throws { face = try DrawnFace.canvas() }

  /// One moment of a scene: where the large face's and the half-size face's pictures lie, if anywhere.
  private struct Moment {
    var large: SIMD2<Int>?
    var small: SIMD2<Int>?
    var condition: FrameCondition = []
  }

  private func track(
    _ moments: [Moment], step: Double = 0.05, settings: TrackingSettings = .init()
  ) throws -> LandmarkTrack {
    let half = face.halved()
    var index = 0
    return try trackFace(models: ModelDirectory.locate(), settings: settings) {
      guard index < moments.count else { return nil }
      let moment = moments[index]
      defer { index += 1 }
      var canvas = Canvas(grayWidth: 560, height: 240)
      if let place = moment.large { canvas.paste(face, x: place.x, y: place.y) }
      if let place = moment.small { canvas.paste(half, x: place.x, y: place.y) }
      return VideoFrame(
        time: Double(index) * step, condition: moment.condition, image: canvas.image(),
        orientation: canvas.upright)
    }
  }

  @Test func `A moving face keeps its shape and is where it was drawn`() throws {
    let places = (0..<24).map { SIMD2(20 + 4 * $0, 0) }
    let track = try track(places.map { Moment(large: $0) })
    #expect(track.times.count == 24 && track.gaps.isEmpty)
    #expect(track.imageWidth == 560 && track.imageHeight == 240)
    let reference = try DrawnFace.references().mesh.map { SIMD2($0[0], $0[1]) }
    for (place, observation) in zip(places, track.observations) {
      let observation = try #require(observation)
      let lengths = zip(observation.mesh, reference).map { found, expected in
        (SIMD2(found.x, found.y) - expected - SIMD2(Double(place.x), Double(place.y))).length
      }.sorted()
      #expect(lengths[lengths.count / 2] < 1)
      #expect(observation.aperture(.left) < 0.5 * observation.aperture(.right))
      #expect(
        observation.eyeContour[.left]?.count == 71 && observation.eyeContour[.right]?.count == 71)
    }
  }

  @Test func `An empty scene in the middle is a gap, and the face is found again`() throws {
    let seen = Moment(large: SIMD2(120, 0))
    let track = try track(
      Array(repeating: seen, count: 12) + Array(repeating: Moment(), count: 8)
        + Array(repeating: seen, count: 12))
    #expect(track.observations.map { $0 != nil } == (0..<32).map { $0 < 12 || $0 >= 20 })
    #expect(track.gaps == [Gap(Interval(12 * step, 20 * step), .noFace)])
  }

  @Test func `The larger of two faces is measured and the other only counted`() throws {
    let track = try track(
      (0..<16).map { Moment(large: SIMD2(0, 0), small: $0 < 6 ? nil : SIMD2(380, 60)) })
    for observation in track.observations {
      let observation = try #require(observation)
      #expect(observation.mean(of: LandmarkScheme.attentionMesh.noseBridge).x < 320)
    }
    #expect(track.otherFaces.largestCount == 1)
    let interval = try #require(track.otherFaces.intervals.first)
    #expect(
      track.otherFaces.intervals.count == 1 && interval.start > 0 && interval.end <= 15 * step)
  }

  @Test func `A smaller face elsewhere is not taken for the patient who left`() throws {
    let both = Moment(large: SIMD2(0, 0), small: SIMD2(400, 60))
    let other = Moment(small: SIMD2(400, 60))
    var settings = TrackingSettings()
    settings.selectionSpan = 0.3
    let track = try track(
      Array(repeating: both, count: 12) + Array(repeating: other, count: 12), settings: settings)
    #expect(track.observations.map { $0 != nil } == (0..<24).map { $0 < 12 })
    #expect(track.gaps.map(\.reason) == [.noFace])
  }

  @Test func `What was measured on a face that proves not to be the patient's is taken back`()
    throws
  {
    let track = try track(
      (0..<36).map { Moment(large: $0 < 4 ? nil : SIMD2(0, 0), small: SIMD2(380, 60)) })
    let first = try #require(track.observations.firstIndex { $0 != nil })
    #expect(first > 4 && track.observations[first...].allSatisfy { $0 != nil })
    #expect(track.gaps == [Gap(Interval(0, Double(first) * step), .noFace)])
    let bridge = LandmarkScheme.attentionMesh.noseBridge
    #expect(track.observations.compactMap { $0?.mean(of: bridge).x }.allSatisfy { $0 < 320 })
  }

  @Test func `At a high frame rate every frame is measured where its face is`() throws {
    let places = (0..<60).map { SIMD2(20 + 2 * $0, 0) }
    let track = try track(places.map { Moment(large: $0) }, step: 0.008)
    let reference = try DrawnFace.references().mesh.map { SIMD2($0[0], $0[1]) }
    let nose = reference.mean(of: LandmarkScheme.attentionMesh.noseBridge)
    for (place, observation) in zip(places, track.observations) {
      let found = try #require(observation?.mean(of: LandmarkScheme.attentionMesh.noseBridge))
      #expect((SIMD2(found.x, found.y) - nose - SIMD2(Double(place.x), 0)).length < 1)
    }
  }

  @Test func `A damaged picture is a gap of its own and does not lose the face`() throws {
    var moments = Array(repeating: Moment(large: SIMD2(120, 0)), count: 14)
    moments[6] = Moment(condition: .concealed)
    moments[7] = Moment(large: SIMD2(120, 0), condition: .tainted)
    let track = try track(moments)
    #expect(track.observations.map { $0 != nil } == (0..<14).map { $0 != 6 && $0 != 7 })
    #expect(track.gaps == [Gap(Interval(6 * step, 8 * step), .damagedVideo)])
  }

  @Test func `A short freeze repeats the landmarks and a long one is a gap`() throws {
    var moments = Array(repeating: Moment(large: SIMD2(120, 0)), count: 16)
    for index in [3, 9, 10, 11] { moments[index].condition = .duplicate }
    let track = try track(moments)
    #expect(track.observations[3]?.mesh == track.observations[2]?.mesh)
    #expect(track.observations.map { $0 != nil } == (0..<16).map { !(9...11).contains($0) })
    #expect(track.gaps == [Gap(Interval(9 * step, 12 * step), .missingFrames)])
  }

  @Test func `The same recording gives the same track`() throws {
    let moments = (0..<6).map { Moment(large: SIMD2(100 + 6 * $0, 0)) }
    let (first, second) = (try track(moments), try track(moments))
    #expect(first.observations.map { $0?.mesh } == second.observations.map { $0?.mesh })
  }

  @Test func `Frames without planes are refused with a reason`() throws {
    let models = try ModelDirectory.locate()
    var tracker = try FaceTracker(models: models, settings: TrackingSettings())
    let image = PlanarImage(
      planes: [], bitDepth: 8, range: .limited, matrix: .bt601, owner: models as AnyObject)
    let frame = VideoFrame(time: 0, condition: [], image: image, orientation: face.upright)
    #expect(throws: TrackingError.self) { try tracker.add(frame) }
  }

  @Test func `A recording without frames is an empty track`() throws {
    let track = try track([])
    #expect(track.times.isEmpty && track.observations.isEmpty && track.gaps.isEmpty)
  }
}
