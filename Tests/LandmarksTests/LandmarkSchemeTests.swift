import Anatomy
import Testing

@testable import Landmarks

@Suite struct LandmarkSchemeTests {
  private let scheme = LandmarkScheme.attentionMesh

  @Test func `Mirroring twice leads back`() {
    #expect(scheme.mirror.count == scheme.pointCount)
    #expect(scheme.mirror.indices.allSatisfy { scheme.mirror[scheme.mirror[$0]] == $0 })
    #expect(scheme.mirror.indices.count { scheme.mirror[$0] == $0 } == 28)
  }

  @Test func `The left side has the mesh points that the model's authors name`() {
    #expect(scheme.upperLid[.left] == [388, 387, 386, 385, 384])
    #expect(scheme.lowerLid[.left] == [390, 373, 374, 380, 381])
    #expect(scheme.outerCanthus[.left] == [263] && scheme.innerCanthus[.left] == [362])
    #expect(scheme.oralCommissure[.left] == [291, 308])
    #expect(scheme.brow[.left] == [300, 293, 334, 296, 336])
  }

  @Test func `The points that expression hardly moves are alike on both sides`() {
    #expect(Set(scheme.rigid).count == scheme.rigid.count)
    #expect(Set(scheme.rigid.map { scheme.mirror[$0] }) == Set(scheme.rigid))
  }

  @Test func `In an unmirrored picture the patient's left is on the right`() throws {
    let mesh = try DrawnFace.references().mesh.map { SIMD3($0[0], $0[1], $0[2]) }
    let none: [SIMD2<Double>]? = nil
    let face = FaceObservation(
      mesh: mesh, eyeContour: Bilateral(left: none, right: none), presence: 1)
    for part in [
      scheme.upperLid, scheme.brow, scheme.oralCommissure, scheme.cheek, scheme.preauricularSkin,
      scheme.jawBorder, scheme.lowerLidSkin,
    ] {
      #expect(face.mean(of: part[.left]).x > face.mean(of: part[.right]).x)
    }
    #expect(
      face.mean(of: scheme.outerCanthus[.left]).x > face.mean(of: scheme.innerCanthus[.left]).x)
    #expect(face.mean(of: scheme.noseBridge).y < face.mean(of: scheme.upperLip).y)
    #expect(face.mean(of: scheme.lowerLip).y < face.mean(of: scheme.chin).y)
  }

  @Test(arguments: Side.allCases)
  func `The eye contour's parts lie where the mesh has them`(side: Side) throws {
    let references = try DrawnFace.references()
    let mesh = references.mesh.map { SIMD2($0[0], $0[1]) }
    let contour = try #require(references.eyeContour[side.rawValue]).map { SIMD2($0[0], $0[1]) }
    let parts = scheme.eyeContour
    let width =
      (mesh.mean(of: scheme.outerCanthus[side]) - mesh.mean(of: scheme.innerCanthus[side]))
      .length
    for (inContour, inMesh) in [
      (parts.outerCanthus, scheme.outerCanthus), (parts.innerCanthus, scheme.innerCanthus),
      (parts.upperLid, scheme.upperLid), (parts.lowerLid, scheme.lowerLid),
    ] {
      let apart = (contour.mean(of: inContour) - mesh.mean(of: inMesh[side])).length
      #expect(apart < 0.2 * width)
    }
    // The brow lies at the border of the eye model's crop, where it is less sure of it.
    let browsApart = (contour.mean(of: parts.brow) - mesh.mean(of: scheme.brow[side])).length
    #expect(browsApart < 0.4 * width)
  }
}
