import Testing

@testable import Statistics

/// Differences of two numbers against published examples and SciPy.
@Suite struct DifferenceTests {
  /// Newcombe 1998, table II, example (a), method 10.
  @Test func `Newcombe's first example has his interval`() {
    let bounds = newcombeInterval(before: (48, 80), after: (56, 70), level: 0.95)
    #expect(abs(bounds.lower - 0.0524) < 5e-5 && abs(bounds.upper - 0.3339) < 5e-5)
  }

  @Test func `Exchanging the recordings mirrors the interval`() {
    let there = newcombeInterval(before: (3, 9), after: (1, 20), level: 0.95)
    let back = newcombeInterval(before: (1, 20), after: (3, 9), level: 0.95)
    #expect(abs(there.lower + back.upper) < 1e-12 && abs(there.upper + back.lower) < 1e-12)
  }

  @Test func `Two symmetric intervals add as variances do`() {
    let bounds = differenceInterval(
      before: Bounded(5, lower: 2, upper: 8), after: Bounded(4, lower: 0, upper: 8))
    #expect(bounds.lower == -6 && bounds.upper == 4)
  }

  private static let before = [0.759, 0.603, 0.925, 1.126, 1.341, 1.033, 0.834]
  private static let after = [0.543, 0.85, 1.027, 0.755, 0.453, 0.508]

  /// Median of all differences, NumPy.
  @Test func `The shift is the median of all differences`() throws {
    let shift = try #require(hodgesLehmannShift(before: Self.before, after: Self.after))
    #expect(abs(shift + 0.277) < 1e-8)
  }

  @Test(arguments: [1, 2, 3, 7])
  func `The shift is the median of all differences for odd and even counts`(count: Int) throws {
    let (one, other) = (Array(Self.before.prefix(count)), Self.after)
    let all = other.flatMap { after in one.map { after - $0 } }.sorted()
    let middle = (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
    #expect(abs(try #require(hodgesLehmannShift(before: one, after: other)) - middle) < 1e-8)
  }

  @Test func `Equal values have no shift and empty samples none at all`() throws {
    #expect(hodgesLehmannShift(before: [2, 2], after: [2, 2, 2]) == 0)
    #expect(hodgesLehmannShift(before: [], after: [1]) == nil)
  }

  @Test func `A sample moved by an amount is shifted by it, with an interval around`() throws {
    let before = (0..<12).map { [Self.before[$0 % 7], Self.before[($0 * 3) % 7]] }
    let moved = before.map { $0.map { $0 - 0.4 } }
    let shift = try #require(
      hodgesLehmannShift(before: before.flatMap(\.self), after: moved.flatMap(\.self)))
    #expect(abs(shift + 0.4) < 1e-8)
    let bounds = try #require(
      shiftInterval(before: before, after: moved, draws: 400, level: 0.95))
    #expect(bounds.lower < -0.4 && -0.4 < bounds.upper && bounds.upper < 0)
  }

  @Test func `Too few blocks with events give no interval`() {
    let sparse = [[1.0], [], [2], [], [3]]
    #expect(shiftInterval(before: sparse, after: sparse, draws: 200, level: 0.95) == nil)
  }

  @Test func `The difference of two shares of time lies in its interval`() throws {
    func parts(_ share: Double) -> [(numerator: Double, denominator: Double)] {
      (0..<9).map { (numerator: share * Double($0 % 3 + 1), denominator: 10) }
    }
    let bounds = try #require(
      ratioDifferenceInterval(before: parts(2), after: parts(1), draws: 400, level: 0.95))
    #expect(bounds.lower < -0.2 && -0.2 < bounds.upper)
    #expect(ratioDifferenceInterval(before: [], after: parts(1), draws: 9, level: 0.95) == nil)
  }
}
