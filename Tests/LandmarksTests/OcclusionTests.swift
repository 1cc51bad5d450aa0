import Anatomy
import Settings
import Testing
import Video

@testable import Landmarks

/// What counts as a cover in front of the drawn face, 20 frames a second for 6 s.
@Suite struct OcclusionTests {
  private let face: Canvas
  private let points: [SIMD2<Double>]
  private let scheme = LandmarkScheme.attentionMesh
  private let step = 0.05
  /// Frames of the change, 1 s.
  private let changed = 60..<80

  init() throws {
    face = try DrawnFace.canvas()
    points = try DrawnFace.references().mesh.map { SIMD2($0[0], $0[1]) }
  }

  /// The track of scenes of 560 × 300 pixels.
  private func track(_ draw: (Int) -> Canvas) throws -> LandmarkTrack {
    var index = 0
    return try trackFace(models: ModelDirectory.locate(), settings: TrackingSettings()) {
      guard index < 120 else { return nil }
      defer { index += 1 }
      let canvas = draw(index)
      return VideoFrame(
        time: Double(index) * step, condition: [], image: canvas.image(),
        orientation: canvas.upright)
    }
  }

  private func scene(_ face: Canvas, x: Int = 120) -> Canvas {
    var canvas = Canvas(grayWidth: 560, height: 300)
    canvas.paste(face, x: x, y: 40)
    return canvas
  }

  /// The face with a checked rectangle pasted around the mean of some points.
  private func covered(around places: [Int], width: Int, height: Int) -> Canvas {
    let middle = points.mean(of: places)
    var cloth = Canvas(grayWidth: width, height: height)
    for row in 0..<height {
      for column in 0..<width where (row / 6 + column / 6) % 2 == 0 {
        cloth.planes[0][row * width + column] = 90
      }
    }
    var canvas = face
    canvas.paste(cloth, x: Int(middle.x) - width / 2, y: Int(middle.y) - height / 2)
    return canvas
  }

  private func expectGap(_ track: LandmarkTrack, sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(
      track.gaps == [
        Gap(
          Interval(Double(changed.lowerBound) * step, Double(changed.upperBound) * step),
          .occlusion)
      ], sourceLocation: sourceLocation)
    #expect(
      track.observations.indices.filter { track.observations[$0] == nil } == Array(changed),
      sourceLocation: sourceLocation)
  }

  @Test func `A cloth over mouth and nose for a second is a gap there and nowhere else`() throws {
    let middle = scheme.upperLip + [scheme.noseTip]
    let cloth = covered(around: middle, width: 72, height: 72)
    try expectGap(track { scene(changed.contains($0) ? cloth : face, x: 60 + 2 * $0) })
  }

  @Test(arguments: Side.allCases)
  func `A cloth over one cheek and the nose's side is a gap on either side`(side: Side) throws {
    let cloth = covered(around: scheme.cheek[side], width: 60, height: 72)
    try expectGap(track { scene(changed.contains($0) ? cloth : face) })
  }

  @Test func `An eye that closes is no gap`() throws {
    // The left eye of the drawn face is closed: its mirror image closes the right one.
    var closing = face
    let closed = points.mean(of: scheme.upperLid[.left] + scheme.lowerLid[.left])
    let open = points.mean(of: scheme.upperLid[.right] + scheme.lowerLid[.right])
    for row in -12...12 {
      for column in -24...24 {
        let source = (Int(closed.y) + row) * face.width + Int(closed.x) - column
        let target = (Int(open.y) + row) * face.width + Int(open.x) + column
        closing.planes[0][target] = face.planes[0][source]
      }
    }
    let track = try track { scene(changed.contains($0) ? closing : face) }
    #expect(track.gaps.isEmpty && track.observations.allSatisfy { $0 != nil })
  }

  @Test(arguments: [0.6, 1.4]) func `Light that changes is no gap`(factor: Double) throws {
    var lit = face
    lit.planes[0] = face.planes[0].map { UInt8(min(255, max(0, 16 + factor * (Double($0) - 16)))) }
    let track = try track { scene(changed.contains($0) ? lit : face) }
    #expect(track.gaps.isEmpty && track.observations.allSatisfy { $0 != nil })
  }

  @Test func `A face that moves and comes nearer is no gap`() throws {
    let far = face.halved()
    let track = try track { index in
      scene(changed.contains(index) ? far : face, x: (changed.contains(index) ? 140 : 60) + index)
    }
    #expect(!track.gaps.contains { $0.reason == .occlusion })
  }

  @Test func `In a recording too short to know the face nothing counts as a cover`() throws {
    let cloth = covered(
      around: scheme.upperLip + [scheme.noseTip], width: 72, height: 72)
    let networks = try loadNetworks()
    var record = OcclusionRecord()
    let settings = TrackingSettings()
    for index in 0..<40 {
      let canvas = scene((20..<30).contains(index) ? cloth : face)
      let picture = try Picture(canvas.image(), canvas.upright)
      var region = try DrawnFace.references().face
      region.center += SIMD2(120, 40)
      let observed = try networks.observe(region, in: picture, settings: settings)
      try record.add(try #require(observed), in: picture, index: index, time: Double(index) * step)
    }
    #expect(record.covered(settings: settings) { _ in true }.isEmpty)
    var short = settings
    short.shortestJudgedSpan = 1
    #expect(record.covered(settings: short) { _ in true } == Array(20..<30))
    #expect(record.covered(settings: short) { $0 < 20 }.isEmpty)
  }
}
