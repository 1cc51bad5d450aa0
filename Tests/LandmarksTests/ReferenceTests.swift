import Anatomy
import Settings
import Testing
import Video

@testable import Landmarks

/// The networks and all that lies between them, against a second implementation in another language.
@Suite struct ReferenceTests {
  private let references: DrawnFace.References
  private let picture: Picture
  private let networks: FaceModels

  init() throws {
    let canvas = try DrawnFace.canvas()
    references = try DrawnFace.references()
    picture = try Picture(canvas.image(), canvas.upright)
    networks = try loadNetworks()
  }

  @Test(arguments: [192, 96, 48])
  func `A crop has the colours of the reference at any scale`(size: Int) throws {
    let values = try FaceModels.sampleCrop(of: references.face, in: picture, size: size)
    let expected = try #require(references.crops["\(size)"])
    let places = stride(from: size / 16, to: size, by: size / 8)
    let found = (0..<3).flatMap { color in
      places.flatMap { row in places.map { values[(color * size + row) * size + $0] } }
    }
    let differences = zip(found, expected).map { abs(Double($0) - $1) }
    #expect(differences.count == 192)
    // A smoothed plane keeps 8 bits, so up to one level of rounding is added a plane.
    #expect((differences.max() ?? 255) < 3)
    #expect(differences.reduce(0, +) / 192 < 0.7)
  }

  @Test func `The detector finds the one face where the reference has it`() throws {
    let faces = try networks.detectFaces(in: picture, minimumScore: 0.5)
    let face = try #require(faces.first)
    let expected = references.detection
    #expect(faces.count == 1)
    #expect((face.center - SIMD2(expected.center[0], expected.center[1])).length < 0.3)
    #expect(abs(face.side - 1.5 * max(expected.size[0], expected.size[1])) < 0.3)
    let eyes = SIMD2(
      expected.eyes[1][0] - expected.eyes[0][0], expected.eyes[1][1] - expected.eyes[0][1])
    #expect(abs(face.angle - eyes.direction) < 0.005)
    #expect(try networks.detectFaces(in: picture, minimumScore: expected.score + 0.02).isEmpty)
    #expect(try networks.detectFaces(in: picture, minimumScore: expected.score - 0.02).count == 1)
  }

  @Test func `Every mesh point lies where the reference has it`() throws {
    let (mesh, presence) = try networks.fitMesh(to: references.face, in: picture, isRefined: true)
    let differences = zip(mesh, references.mesh).map { found, expected in
      (SIMD2(found.x, found.y) - SIMD2(expected[0], expected[1])).length
    }
    #expect(differences.count == LandmarkScheme.attentionMesh.pointCount)
    #expect((differences.max() ?? 1) < 0.05)
    #expect(zip(mesh, references.mesh).allSatisfy { abs($0.z - $1[2]) < 0.1 })
    #expect(abs(presence - references.presence) < 0.001)
  }

  @Test func `Every point of an eye contour lies where the reference has it`() throws {
    let (mesh, _) = try networks.fitMesh(to: references.face, in: picture, isRefined: true)
    for side in Side.allCases {
      let contour = try networks.traceEye(of: mesh, onImageRight: side == .left, in: picture)
        .contour
      let expected = try #require(references.eyeContour[side.rawValue])
      let differences = zip(contour, expected).map { ($0 - SIMD2($1[0], $1[1])).length }
      #expect(differences.count == 71)
      // The crop follows the mesh, whose own difference of up to 0.05 pixels comes on top.
      #expect((differences.max() ?? 1) < 0.15, "\(side)")
    }
  }

  @Test
  func `The patient's left eye is the closed one and their right mouth corner the pulled one`()
    throws
  {
    let face = try #require(
      try networks.observe(references.face, in: picture, settings: TrackingSettings()))
    #expect(face.aperture(.left) < 0.4 * face.aperture(.right))
    let left = try #require(face.contourAperture(.left))
    let right = try #require(face.contourAperture(.right))
    #expect(left < 0.5 * right)
    let scheme = LandmarkScheme.attentionMesh
    #expect(
      face.mean(of: scheme.oralCommissure[.right]).y + 1
        < face.mean(of: scheme.oralCommissure[.left]).y)
  }

  @Test func `The same picture gives the same numbers, bit for bit`() throws {
    let first = try networks.fitMesh(to: references.face, in: picture, isRefined: true)
    let second = try loadNetworks().fitMesh(to: references.face, in: picture, isRefined: true)
    #expect(first.mesh == second.mesh && first.presence == second.presence)
  }

  @Test func `A grey wall holds no face`() throws {
    let canvas = Canvas(grayWidth: 320, height: 240)
    let wall = try Picture(canvas.image(), canvas.upright)
    #expect(try networks.detectFaces(in: wall, minimumScore: 0.5).isEmpty)
    #expect(try networks.observe(references.face, in: wall, settings: TrackingSettings()) == nil)
  }
}
