import Anatomy
import Foundation
import Settings
import Testing
import Video

@testable import Landmarks

/// Skin of the drawn face, 20 frames a second for 3 s: the template is gathered from the first two.
@Suite struct SkinMotionTests {
  private let face: Canvas
  private let mesh: [SIMD2<Double>]
  private let scheme = LandmarkScheme.attentionMesh
  private let step = 0.05
  private let moved = 48..<60
  /// A pull as narrow as this one fills a patch only in part, which then moves by less.
  private static let believedGain = 0.55...1.15

  init() throws {
    face = try DrawnFace.canvas().textured()
    mesh = try DrawnFace.references().mesh.map { SIMD2($0[0], $0[1]) }
  }

  private func track(_ draw: (Int) -> Canvas) throws -> LandmarkTrack {
    var index = 0
    return try trackFace(models: ModelDirectory.locate(), settings: TrackingSettings()) {
      guard index < 60 else { return nil }
      defer { index += 1 }
      let canvas = draw(index)
      return VideoFrame(
        time: Double(index) * step, condition: [], image: canvas.image(),
        orientation: canvas.upright)
    }
  }

  private func middle(_ outline: [Int]) -> SIMD2<Double> {
    outline.reduce(SIMD2()) { $0 + mesh[$1] } / Double(outline.count)
  }

  /// Pixels in one intercanthal distance.
  private var unit: Double {
    let canthi = scheme.innerCanthus.map { middle($0) }
    let across = canthi[.left] - canthi[.right]
    return (across * across).sum().squareRoot()
  }

  /// Mean over an area of a shift of 1 that falls off around its middle as ``Canvas`` pulls it.
  private func share(_ outline: [Int], reach: Double) -> Double {
    let centre = middle(outline)
    let half = outline.map { (mesh[$0] + centre) / 2 }
    let places = outline.map { mesh[$0] } + half + [centre]
    let shares = places.map { place -> Double in
      let offset = place - centre
      return exp(-(offset * offset).sum() / (2 * reach * reach))
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  private func mean(_ track: LandmarkTrack, _ region: FacialRegion, _ side: Side) throws
    -> SIMD2<Double>
  {
    let values = moved.dropFirst(2).compactMap { track.skin[$0]?[region][side] }
    try #require(values.count >= 8)
    return values.reduce(SIMD2(), +) / Double(values.count)
  }

  @Test(arguments: Side.allCases)
  func `A cheek's rise is followed on its side and in its size`(side: Side) throws {
    let place = middle(scheme.cheek[side])
    let rise = 0.1 * unit
    let pulled = face.pulled(at: place, by: SIMD2(0, -rise), reach: 0.5 * unit)
    let track = try track { moved.contains($0) ? pulled : face }
    let (own, other) = (
      try mean(track, .cheek, side), try mean(track, .cheek, side.opposite)
    )
    let expected = 0.1 * share(scheme.cheek[side], reach: 0.5 * unit)
    #expect(Self.believedGain.contains(own.y / expected), "\(own) for \(expected)")
    #expect(abs(own.x) < 0.02 && abs(other.y) < 0.015, "\(own) \(other)")
  }

  @Test func `A pull outwards is outwards on either side`() throws {
    let pulled = Side.allCases.reduce(face) { canvas, side in
      let place = middle(scheme.cheek[side])
      let outward = side == LandmarkScheme.imageLeft ? -0.08 : 0.08
      return canvas.pulled(at: place, by: SIMD2(outward * unit, 0), reach: 0.5 * unit)
    }
    let track = try track { moved.contains($0) ? pulled : face }
    for side in Side.allCases {
      let own = try mean(track, .cheek, side)
      let expected = 0.08 * share(scheme.cheek[side], reach: 0.5 * unit)
      #expect(Self.believedGain.contains(own.x / expected), "\(own) for \(expected)")
    }
  }

  @Test func `A head that moves and a light that changes leave the skin at rest`() throws {
    let track = try track { index in
      var canvas = Canvas(grayWidth: face.width + 40, height: face.height + 40)
      canvas.paste(face, x: moved.contains(index) ? 26 : 14, y: moved.contains(index) ? 12 : 20)
      return moved.contains(index) ? canvas.brightened(by: 1.15) : canvas
    }
    for region in [FacialRegion.cheek, .mouth, .lowerLid] {
      for side in Side.allCases {
        let motion = try mean(track, region, side)
        #expect((motion * motion).sum().squareRoot() < 0.012, "\(region) \(side) \(motion)")
      }
    }
  }

  @Test func `A field linear in place and depth is found whatever an ignored point says`() throws {
    let points = (0..<40).map { (index: Int) -> SIMD3<Double> in
      SIMD3(Double(index % 8), Double(index / 8), Double(index % 3))
    }
    func field(_ p: SIMD3<Double>) -> SIMD2<Double> {
      let (x, y) = (1 + 0.5 * p.x - p.z, 2 - 0.2 * p.y + 0.1 * p.z)
      return SIMD2(x, y)
    }
    var weights = [Double](repeating: 1, count: points.count)
    var values = points.map(field)
    values[7] = SIMD2(100, -100)
    weights[7] = 0
    let fit = try #require(PlaneFit(of: values, at: points, weights: weights, ridge: 0))
    for point in points {
      let rest: SIMD2<Double> = fit(point) - field(point)
      let square: Double = (rest * rest).sum()
      #expect(square < 1e-18)
    }
  }

  @Test func `Points on one line fix no field`() {
    let points = (0..<9).map { (index: Int) -> SIMD3<Double> in
      SIMD3(Double(index), 2 * Double(index), 0)
    }
    let values = points.map { SIMD2($0.x, $0.y) }
    let weights = [Double](repeating: 1, count: points.count)
    #expect(PlaneFit(of: values, at: points, weights: weights, ridge: 0) == nil)
  }
}

extension Canvas {
  /// The picture with a fine texture that flow can follow; the same on every call.
  fileprivate func textured() -> Canvas {
    var result = self
    var seed: UInt32 = 1
    let coarse = (0..<(width * height)).map { _ -> Double in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return Double(seed >> 16) / 65535 - 0.5
    }
    for y in 1..<(height - 1) {
      for x in 1..<(width - 1) {
        let around = [-1, 0, 1].flatMap { row in
          [-1, 0, 1].map { coarse[(y + row) * width + x + $0] }
        }
        let value = Double(planes[0][y * width + x]) + 12 * around.reduce(0, +)
        result.planes[0][y * width + x] = UInt8(max(0, min(255, value.rounded())))
      }
    }
    return result
  }

  /// The picture with what lies around a place moved, less and less away from it.
  fileprivate func pulled(at place: SIMD2<Double>, by shift: SIMD2<Double>, reach: Double) -> Canvas
  {
    var result = self
    for y in 1..<(height - 2) {
      for x in 1..<(width - 2) {
        let offset = SIMD2(Double(x), Double(y)) - place
        let distance = (offset * offset).sum() / (2 * reach * reach)
        let source = SIMD2(Double(x), Double(y)) - exp(-distance) * shift
        result.planes[0][y * width + x] = sample(source)
      }
    }
    return result
  }

  private func sample(_ place: SIMD2<Double>) -> UInt8 {
    let (column, row) = (
      max(0, min(width - 2, Int(place.x))), max(0, min(height - 2, Int(place.y)))
    )
    let part = SIMD2(place.x - Double(column), place.y - Double(row))
    func value(_ dx: Int, _ dy: Int) -> Double {
      Double(planes[0][(row + dy) * width + column + dx])
    }
    let upper = value(0, 0) + part.x * (value(1, 0) - value(0, 0))
    let lower = value(0, 1) + part.x * (value(1, 1) - value(0, 1))
    return UInt8(max(0, min(255, (upper + part.y * (lower - upper)).rounded())))
  }

  fileprivate func brightened(by factor: Double) -> Canvas {
    var result = self
    result.planes[0] = planes[0].map { UInt8(max(0, min(255, (Double($0) * factor).rounded()))) }
    return result
  }
}
