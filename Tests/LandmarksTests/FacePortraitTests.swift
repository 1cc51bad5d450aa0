import Anatomy
import Testing
import Video

@testable import Landmarks

/// Pictures of a face at a fixed scale.
@Suite struct FacePortraitTests {
  private func frame(_ canvas: Canvas) -> VideoFrame {
    VideoFrame(
      time: 0, condition: [], image: canvas.image(range: .full),
      orientation: canvas.upright)
  }

  /// A face of which only the inner corners of the eyes are known.
  private func face(_ left: SIMD2<Double>, _ right: SIMD2<Double>) -> FaceObservation {
    let scheme = LandmarkScheme.attentionMesh
    var mesh = [SIMD3<Double>](repeating: SIMD3(), count: scheme.pointCount)
    for index in scheme.innerCanthus[.right] { mesh[index] = SIMD3(left.x, left.y, 0) }
    for index in scheme.innerCanthus[.left] { mesh[index] = SIMD3(right.x, right.y, 0) }
    return FaceObservation(
      mesh: mesh, eyeContour: Bilateral(left: nil, right: nil), presence: 1)
  }

  /// Black but for a white square around a place.
  private func marked(_ place: SIMD2<Double>, reach: Double) -> Canvas {
    var canvas = Canvas(grayWidth: 320, height: 240)
    for row in 0..<240 {
      for column in 0..<320 {
        let isIn = max(abs(Double(column) - place.x), abs(Double(row) - place.y)) < reach
        canvas.planes[0][row * 320 + column] = isIn ? 255 : 0
      }
    }
    return canvas
  }

  private func brightest(_ portrait: FacePortrait) -> SIMD2<Double> {
    var (sum, weight) = (SIMD2<Double>(), 0.0)
    for row in 0..<portrait.size {
      for column in 0..<portrait.size {
        let value = Double(portrait.bytes[3 * (row * portrait.size + column)])
        sum += SIMD2(Double(column) + 0.5, Double(row) + 0.5) * value
        weight += value
      }
    }
    return sum / weight
  }

  @Test(arguments: [(20.0, 0.0), (30, 0), (20, 0.5), (20, -0.4)])
  func `The corner of an eye has the same place whatever the size and turn of the face`(
    distance: Double, angle: Double
  ) throws {
    let middle = SIMD2(160.0, 110.0)
    let half = SIMD2(direction: angle) * (distance / 2)
    let observed = face(middle - half, middle + half)
    let picture = marked(middle - half, reach: 0.15 * distance)
    let portrait = try FacePortrait(of: observed, in: frame(picture), size: 128)
    // 20 pixels to one intercanthal distance; the eyes lie 0.7 of them above the middle.
    #expect(portrait.bytes.count == 3 * 128 * 128)
    let place = brightest(portrait)
    #expect(abs(place.x - 54) < 1.5 && abs(place.y - 50) < 1.5, "\(place)")
  }

  @Test func `Corners of the eyes without distance are refused`() {
    #expect(throws: TrackingError.self) {
      try FacePortrait(
        of: face(SIMD2(5, 5), SIMD2(5, 5)), in: frame(marked(SIMD2(5, 5), reach: 2)), size: 16)
    }
  }
}
