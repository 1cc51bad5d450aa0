import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import VideoEncoding

@testable import FaceDrawing

/// A face whose every line lies somewhere, and signals that tell where they are drawn.
enum FaceFixture {
  static let scheme = LandmarkScheme.attentionMesh
  static let size = SIMD2(320.0, 240.0)
  /// Pictures that a build without optimisation draws quickly.
  static let small: OverlaySettings = {
    var settings = OverlaySettings()
    settings.lineFaceEdge = 240
    return settings
  }()

  /// A face whose points are scattered over the half of the picture in which their side lies, without symmetry.
  static func face(seed: Int = 1, iris: Bool = false) -> FaceObservation {
    let mesh = (0..<scheme.pointCount).map { point -> SIMD3<Double> in
      let (along, down) = (
        Double((point * 37 + seed * 11) % 97), Double((point * 53 + seed * 7) % 131)
      )
      let other = scheme.mirror[point]
      let x = other == point ? size.x / 2 : point < other ? 50.25 + along : 171.5 + along
      return SIMD3(x, 40.25 + down, 0)
    }
    return FaceObservation(
      mesh: mesh, eyeContour: Bilateral { _ in nil },
      iris: Bilateral { side in
        iris ? Iris(center: SIMD2(side == .left ? 200 : 120, 110), radius: 6) : nil
      }, presence: 1)
  }

  /// The same face in a mirror, its points named after the sides they then show.
  static func mirrored(_ face: FaceObservation) -> FaceObservation {
    let mesh = face.mesh
    return FaceObservation(
      mesh: scheme.mirror.map { SIMD3(size.x - mesh[$0].x, mesh[$0].y, 0) },
      eyeContour: Bilateral { _ in nil }, presence: 1)
  }

  static func track(_ faces: [FaceObservation?], times: [Double]? = nil) -> LandmarkTrack {
    LandmarkTrack(
      times: times ?? faces.indices.map { Double($0) / 25 }, observations: faces, gaps: [],
      otherFaces: OtherFaces(), imageWidth: size.x, imageHeight: size.y)
  }

  /// Signals of ten seconds at 25 frames a second with the value of `value` in every channel.
  static func signals(
    evaluable: [Interval] = [Interval(0, 10)], value: (Side, Double) -> Double = { _, _ in 0 }
  ) -> FacialSignals {
    let times = (0...250).map { Double($0) / 25 }
    let channels = StripLane.all.map { lane in
      (
        lane.channel,
        Bilateral { side in
          Signal(
            values: times.map { time in
              evaluable.contains { $0.contains(time) } ? value(side, time) : nil
            }, noise: nil)
        }
      )
    }
    return FacialSignals(
      times: times, channels: Dictionary(uniqueKeysWithValues: channels),
      pose: times.map { _ in nil }, lipGap: times.map { _ in nil }, gaps: [], evaluable: evaluable,
      intercanthalPixels: 60)
  }

  static func event(_ kind: EventKind, _ side: Laterality, _ start: Double, _ end: Double)
    -> FacialEvent
  {
    FacialEvent(
      interval: Interval(start, end), kind: kind, side: side, regions: [.eye],
      peakTime: start, confidence: 1)
  }
}

extension BGRPicture {
  subscript(x: Int, y: Int) -> [Int] {
    let place = 3 * (y * width + x)
    return [Int(bytes[place + 2]), Int(bytes[place + 1]), Int(bytes[place])]
  }

  /// Columns of a row whose colour is this one, within a tolerance a channel.
  func columns(of colour: Colour, row: Int, within tolerance: Int = 2) -> [Int] {
    (0..<width).filter { column in
      zip(self[column, row], colour.channels).allSatisfy { abs($0 - $1) <= tolerance }
    }
  }
}

extension Colour {
  var channels: [Int] { [Int(red), Int(green), Int(blue)] }
}
