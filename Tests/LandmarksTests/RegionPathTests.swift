import Testing

@testable import Landmarks

@Suite struct RegionPathTests {
  private let deviation = 0.15

  /// An uneven path of 80 places at uneven times.
  private var samples: [(time: Double, region: FaceRegion)] {
    (0..<80).map { index in
      let phase = Double(index * index % 37) / 37
      let region = FaceRegion(
        center: SIMD2(100 + 9 * phase, 80 - 7 * phase), side: 200 + 11 * phase, angle: 0.2 * phase)
      return (Double(index) * 0.033 + 0.01 * phase, region)
    }
  }

  private func steadied(_ samples: [(time: Double, region: FaceRegion)]) throws -> [FaceRegion] {
    var path = RegionPath(deviation: deviation)
    for sample in samples { path.append(sample.region, at: sample.time, stretch: 0) }
    return try samples.map { try #require(path.steadied(at: $0.time, stretch: 0)) }
  }

  @Test func `A path played backwards is steadied to the steadied path played backwards`() throws {
    let reversed = samples.reversed().map { (10 - $0.time, $0.region) }
    for (forward, backward) in zip(try steadied(samples), try steadied(reversed).reversed()) {
      #expect((forward.center - backward.center).length < 1e-9)
      #expect(abs(forward.side - backward.side) < 1e-9)
      #expect(abs(forward.angle - backward.angle) < 1e-9)
    }
  }

  @Test(arguments: [24.0, 30, 60, 240])
  func `An even movement is followed without delay, to its very ends, at any frame rate`(
    framesPerSecond: Double
  )
    throws
  {
    let even = (0..<Int(4 * framesPerSecond)).map { index in
      let time = Double(index) / framesPerSecond
      return (time, FaceRegion(center: SIMD2(50 * time, 9), side: 100 + 10 * time, angle: time))
    }
    for (sample, region) in zip(even, try steadied(even)) {
      #expect(abs(region.center.x - sample.1.center.x) < 1e-6)
      #expect(abs(region.angle - sample.1.angle) < 1e-6)
    }
  }

  @Test func `A path never reaches across a loss`() throws {
    var path = RegionPath(deviation: deviation)
    for index in 0..<20 {
      let region = FaceRegion(center: SIMD2(index < 10 ? 0 : 500, 0), side: 100, angle: 0)
      path.append(region, at: Double(index) * 0.03, stretch: index < 10 ? 0 : 1)
    }
    let before = try #require(path.steadied(at: 0.27, stretch: 0))
    let after = try #require(path.steadied(at: 0.3, stretch: 1))
    #expect(abs(before.center.x) < 1e-9 && abs(after.center.x - 500) < 1e-9)
    #expect(path.steadied(at: 0.3, stretch: 2) == nil)
  }

  @Test func `A turn past half a circle does not spin the crop`() throws {
    var path = RegionPath(deviation: deviation)
    for index in 0..<21 {
      let angle = Double.pi + 0.01 * Double(index - 10)
      let wrapped = angle > .pi ? angle - 2 * .pi : angle
      path.append(
        FaceRegion(center: SIMD2(), side: 1, angle: wrapped), at: Double(index) * 0.03, stretch: 0)
    }
    let region = try #require(path.steadied(at: 0.3, stretch: 0))
    #expect(abs(region.angle - .pi) < 1e-6)
  }
}
