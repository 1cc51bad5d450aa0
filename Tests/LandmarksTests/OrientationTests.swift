import Anatomy
import Settings
import Testing
import Video

@testable import Landmarks

/// The same scene stored in other ways gives the same landmarks.
@Suite struct OrientationTests {
  private let canvas: Canvas
  private let region: FaceRegion
  private let networks: FaceModels
  private let expected: FaceObservation

  init() throws {
    canvas = try DrawnFace.canvas()
    region = try DrawnFace.references().face
    networks = try loadNetworks()
    let picture = try Picture(canvas.image(), canvas.upright)
    expected = try #require(
      try networks.observe(region, in: picture, settings: TrackingSettings()))
  }

  private func observe(_ image: PlanarImage, _ orientation: ImageOrientation) throws
    -> FaceObservation
  {
    try #require(
      try networks.observe(
        region, in: try Picture(image, orientation), settings: TrackingSettings()))
  }

  /// Median and largest distance of the mesh points and contours from those expected, pixels.
  private func differences(_ face: FaceObservation) -> (median: Double, largest: Double) {
    var lengths = zip(face.mesh, expected.mesh).map {
      (SIMD2($0.x, $0.y) - SIMD2($1.x, $1.y)).length
    }
    for side in Side.allCases {
      lengths += zip(face.eyeContour[side] ?? [], expected.eyeContour[side] ?? [])
        .map { ($0 - $1).length }
    }
    lengths.sort()
    return (lengths[lengths.count / 2], lengths[lengths.count - 1])
  }

  @Test(arguments: [1, 2, 3])
  func `A picture stored turned gives the same upright landmarks`(quarters: Int) throws {
    var turned = canvas
    // Turning the picture clockwise takes (x, y) to (height - y, x).
    var map = [1.0, 0, 0, 0, 1, 0]
    for _ in 0..<quarters {
      map = [-map[3], -map[4], Double(turned.height) - map[5], map[0], map[1], map[2]]
      turned = turned.quarterTurned()
    }
    let orientation = ImageOrientation(
      width: Double(canvas.width), height: Double(canvas.height), uprightToStored: map)
    let (median, largest) = differences(try observe(turned.image(), orientation))
    // Chroma is sited beside luma in stored columns, so turning moves it by half a pixel.
    #expect(median < 0.1)
    #expect(largest < 0.6)
  }

  @Test func `A mirrored picture gives mirrored landmarks with the sides exchanged`() throws {
    let width = Double(canvas.width)
    let orientation = ImageOrientation(
      width: width, height: Double(canvas.height), uprightToStored: [-1, 0, width, 0, 1, 0])
    let mirrored = FaceRegion(
      center: SIMD2(width - region.center.x, region.center.y), side: region.side,
      angle: -region.angle)
    let face = try #require(
      try networks.observe(
        mirrored, in: try Picture(canvas.image(), orientation), settings: TrackingSettings()))
    let mirror = LandmarkScheme.attentionMesh.mirror
    let lengths = expected.mesh.indices.map { index in
      let point = face.mesh[mirror[index]]
      return
        (SIMD2(width - point.x, point.y)
        - SIMD2(expected.mesh[index].x, expected.mesh[index].y)).length
    }.sorted()
    // The networks themselves are not mirror images of themselves.
    #expect(lengths[lengths.count / 2] < 1)
    for side in Side.allCases {
      #expect(abs(face.aperture(side) - expected.aperture(side.opposite)) < 1, "\(side)")
    }
    #expect(face.aperture(.right) < 0.4 * face.aperture(.left))
  }

  @Test func `Ten bits a sample give the same landmarks`() throws {
    let (median, largest) = differences(try observe(canvas.tenBitImage(), canvas.upright))
    #expect(median < 0.02 && largest < 0.15)
  }

  @Test func `Full range gives the same landmarks`() throws {
    let (median, largest) = differences(try observe(canvas.fullRangeImage(), canvas.upright))
    #expect(median < 0.1 && largest < 0.5)
  }

  @Test func `The copied surroundings of a face give the same landmarks`() throws {
    let picture = try Picture(canvas.image(), canvas.upright)
    let cutout = try picture.cutout(around: region)
    #expect(cutout.planar.planes[0].width <= canvas.width)
    let face = try #require(
      try networks.observe(region, in: cutout, settings: TrackingSettings()))
    #expect(face.mesh == expected.mesh)
  }

  @Test(arguments: [SIMD2(0.0, 0.0), SIMD2(320, 240), SIMD2(-500, 90), SIMD2(160, 900)])
  func `A copy at or beyond the border still has all planes`(center: SIMD2<Double>) throws {
    let picture = try Picture(canvas.image(), canvas.upright)
    let cutout = try picture.cutout(around: FaceRegion(center: center, side: 90, angle: 0.3))
    #expect(cutout.planar.planes.count == 3)
    #expect(cutout.planar.planes.allSatisfy { $0.width > 0 && $0.height > 0 })
    let square = FaceRegion(center: center, side: 60, angle: 0.3)
    #expect(
      try FaceModels.sampleCrop(of: square, in: cutout, size: 32)
        == FaceModels.sampleCrop(of: square, in: picture, size: 32))
  }
}
