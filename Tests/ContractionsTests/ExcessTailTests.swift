import Foundation
import Signals
import Testing

@testable import Contractions

@Suite struct ExcessTailTests {
  static let grid = UniformGrid(spanning: [0, 4000], step: 0.1)

  /// Independent exponential heights of mean 1, reproducible.
  static func unrest(seed: UInt64) -> [Double] {
    var state = seed
    return grid.indices.map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return -log((Double(state >> 11) + 0.5) / 9_007_199_254_740_992)
    }
  }

  @Test(arguments: [30.0, 100, 400])
  func `Unrest of the same kind crosses the level as often as stated`(seconds: Double) throws {
    let everywhere = Self.grid.indices.map { _ in true }
    let tail = try #require(
      ExcessTail(of: Self.unrest(seed: 7), on: Self.grid, where: everywhere, beyond: 0.8))
    let level = tail.level(reachedEvery: seconds)
    let crossings = (11..<21).map { seed in
      spans(where: Self.unrest(seed: UInt64(seed)).map { $0 > level }).count
    }.reduce(0, +)
    let expected = 10 * 4000 / seconds
    // The exponential tail and the border's own clusters make it an estimate.
    #expect(abs(Double(crossings) - expected) < 0.5 * expected)
  }

  @Test func `A rarer crossing asks for a higher level`() throws {
    let everywhere = Self.grid.indices.map { _ in true }
    let tail = try #require(
      ExcessTail(of: Self.unrest(seed: 3), on: Self.grid, where: everywhere, beyond: 0.8))
    let levels = [1.0, 10, 100, 1000].map { tail.level(reachedEvery: $0) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `Without an included instant there is no tail`() {
    let nowhere = Self.grid.indices.map { _ in false }
    #expect(
      ExcessTail(of: Self.unrest(seed: 3), on: Self.grid, where: nowhere, beyond: 0.8) == nil)
  }
}
