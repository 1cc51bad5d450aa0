import Anatomy
import Foundation
import Landmarks
import Settings
import Testing
import Video

/// Light on the drawn face and repeats of its skin, 20 frames a second for 2 s.
@Suite struct FaceLightTests {
  private let face: Canvas

  init() throws { face = try DrawnFace.canvas() }

  /// The track of pictures that `draw` makes of the face, whose numbers start at 0.
  private func track(range: PlanarImage.Range = .limited, _ draw: (Int, Canvas) -> Canvas) throws
    -> LandmarkTrack
  {
    var index = 0
    return try trackFace(models: ModelDirectory.locate(), settings: TrackingSettings()) {
      guard index < 40 else { return nil }
      defer { index += 1 }
      let canvas = draw(index, face)
      return VideoFrame(
        time: Double(index) / 20, condition: [],
        image: range == .full ? canvas.fullRangeImage() : canvas.image(),
        orientation: canvas.upright)
    }
  }

  private func mean(_ track: LandmarkTrack, _ part: KeyPath<FaceLight, Float>) throws -> Float {
    let values = track.lights.compactMap { $0?[keyPath: part] }
    try #require(!values.isEmpty)
    return values.reduce(0, +) / Float(values.count)
  }

  @Test func `Every followed face has its light, the same in either range`() throws {
    let limited = try track { $1 }
    let full = try track(range: .full) { $1 }
    #expect(limited.lights.allSatisfy { $0 != nil })
    #expect(abs(try mean(limited, \.luma) - mean(full, \.luma)) < 1)
  }

  @Test func `A brighter face reads brighter and as sharp, a blurred one as bright and less sharp`()
    throws
  {
    let plain = try track { $1 }
    let bright = try track { $1.mapped { 16 + (Double($0) - 16) * 1.2 } }
    let blurred = try track { $1.blurred() }
    #expect(abs(try mean(bright, \.luma) / mean(plain, \.luma) - 1.2) < 0.05)
    #expect(abs(try mean(bright, \.sharpness) / mean(plain, \.sharpness) - 1) < 0.15)
    #expect(abs(try mean(blurred, \.luma) / mean(plain, \.luma) - 1) < 0.05)
    #expect(try mean(blurred, \.sharpness) < 0.7 * mean(plain, \.sharpness))
  }

  @Test func `White over an eye is glare`() throws {
    let references = try DrawnFace.references().mesh.map { SIMD2($0[0], $0[1]) }
    let scheme = LandmarkScheme.attentionMesh
    let eye =
      (references[scheme.outerCanthus[.left][0]] + references[scheme.innerCanthus[.left][0]]) / 2
    let width = abs(
      references[scheme.outerCanthus[.left][0]].x - references[scheme.innerCanthus[.left][0]].x)
    let glaring = try track { $1.painted(white: eye, reach: 0.3 * width) }
    #expect(try mean(track { $1 }, \.glare) < 0.02)
    #expect(try mean(glaring, \.glare) > 0.1)
  }

  @Test
  func `Skin that is the same in every picture is repeated, skin with a sensor's noise is not`()
    throws
  {
    let frozen = try track { $1.marked($0) }
    let noisy = try track { $1.withNoise(seed: $0) }
    for region in [FacialRegion.lowerLid, .cheek, .ear, .chin] {
      for side in Side.allCases {
        #expect(try #require(frozen.repeatedSkin[region])[side] > 0.95, "\(region) \(side)")
        #expect(try #require(noisy.repeatedSkin[region])[side] < 0.05, "\(region) \(side)")
      }
    }
  }

  @Test func `Skin repeated in every second picture is repeated in half of them`() throws {
    let half = try track { $1.withNoise(seed: $0 / 2).marked($0) }
    let share = try #require(half.repeatedSkin[.cheek])[.left]
    #expect(abs(share - 20.0 / 39) < 0.03)
  }
}

extension Canvas {
  fileprivate func mapped(_ change: (UInt8) -> Double) -> Canvas {
    var result = self
    result.planes[0] = planes[0].map { UInt8(max(0, min(255, change($0).rounded()))) }
    return result
  }

  /// Mean of each 5×5 neighbourhood.
  fileprivate func blurred() -> Canvas {
    var result = self
    for y in 2..<(height - 2) {
      for x in 2..<(width - 2) {
        let sum = (-2...2).reduce(0) { sum, row in
          sum + (-2...2).reduce(0) { $0 + Int(planes[0][(y + row) * width + x + $1]) }
        }
        result.planes[0][y * width + x] = UInt8(sum / 25)
      }
    }
    return result
  }

  fileprivate func painted(white centre: SIMD2<Double>, reach: Double) -> Canvas {
    var result = self
    for y in 0..<height {
      for x in 0..<width {
        let offset = SIMD2(Double(x), Double(y)) - centre
        if (offset * offset).sum() < reach * reach { result.planes[0][y * width + x] = 240 }
      }
    }
    return result
  }

  /// A corner of the picture that differs from frame to frame, so that the picture is a new one.
  fileprivate func marked(_ number: Int) -> Canvas {
    var result = self
    for y in 0..<8 {
      for x in 0..<8 { result.planes[0][y * width + x] = UInt8(40 + 4 * (number % 40)) }
    }
    return result
  }

  /// Grey levels off by −2 to 2, the same for the same seed.
  fileprivate func withNoise(seed: Int) -> Canvas {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return mapped { value in
      // Knuth's MMIX constants.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(value) + Double(state >> 60) / 4 - 2
    }
  }
}
