import Anatomy
import Foundation
import Video

@testable import Landmarks

/// The drawn face of the fixtures: the patient's left eye is closed, their right mouth corner pulled.
enum DrawnFace {
  static let width = 320
  static let height = 240

  /// What a second implementation finds in it (`scripts/make-tracking-references`).
  struct References: Decodable {
    struct Detection: Decodable {
      let center: [Double]
      let size: [Double]
      let eyes: [[Double]]
      let score: Double
    }
    let detection: Detection
    /// Centre x and y, side, turn.
    let region: [Double]
    /// Values at 8 × 8 places of each colour, by crop size.
    let crops: [String: [Double]]
    let presence: Double
    let mesh: [[Double]]
    let eyeContour: [String: [[Double]]]

    var face: FaceRegion {
      FaceRegion(center: SIMD2(region[0], region[1]), side: region[2], angle: region[3])
    }
  }

  static func references() throws -> References {
    try JSONDecoder().decode(References.self, from: try fixture("face.json"))
  }

  /// Luma and both colour differences, 4:2:0, limited range, BT.601.
  static func canvas() throws -> Canvas {
    let bytes = [UInt8](try fixture("face.yuv"))
    let luma = width * height
    return Canvas(
      width: width, height: height,
      planes: [
        Array(bytes[..<luma]), Array(bytes[luma..<(luma * 5 / 4)]), Array(bytes[(luma * 5 / 4)...]),
      ])
  }

  private static func fixture(_ name: String) throws -> Data {
    guard let url = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try Data(contentsOf: url)
  }
}

/// The networks, loaded from the models of this checkout.
func loadNetworks() throws -> FaceModels { try FaceModels(ModelDirectory.locate()) }

extension FaceObservation {
  /// Mean height of the palpebral fissure by the mesh, pixels.
  func aperture(_ side: Side) -> Double {
    let scheme = LandmarkScheme.attentionMesh
    return mean(of: scheme.lowerLid[side]).y - mean(of: scheme.upperLid[side]).y
  }

  /// The same by the eye model.
  func contourAperture(_ side: Side) -> Double? {
    let scheme = LandmarkScheme.attentionMesh.eyeContour
    return eyeContour[side].map { $0.mean(of: scheme.lowerLid).y - $0.mean(of: scheme.upperLid).y }
  }
}
