import Testing

@testable import Severity

@Suite struct StatisticsTests {
  @Test(arguments: [(10, 10.0), (19, 19), (39, 38), (100, 96)])
  func `The upper level is the rank that one in twenty passes, or the largest`(
    count: Int, rank: Double
  ) {
    #expect(upperLevel(0.95, of: (1...count).map(Double.init).reversed()) == rank)
  }

  @Test func `No values have no upper level`() { #expect(upperLevel(0.95, of: []) == nil) }

  @Test func `The smoother keeps a parabola, also at ends and across a gap`() throws {
    let parabola = (0..<60).map { index -> Double? in
      let x = Double(index) / 10
      return (25..<31).contains(index) ? nil : 1 + 0.5 * x - 0.2 * x * x
    }
    let smoother = QuadraticSmoother(parabola, reach: 8)
    for index in parabola.indices {
      guard let value = parabola[index] else {
        #expect(smoother.value(at: index) == nil)
        continue
      }
      #expect(abs(try #require(smoother.value(at: index)) - value) < 1e-9)
    }
  }

  @Test func `Two values alone are no parabola`() {
    #expect(QuadraticSmoother([1, 2], reach: 5).value(at: 0) == nil)
  }
}
