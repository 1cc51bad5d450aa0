import Statistics
import Testing

/// Exact intervals against published tables and their own definition.
@Suite struct ExactIntervalTests {
  @Test(arguments: [(0, 0, 3.6889), (1, 0.0253, 5.5716), (10, 4.7954, 18.3904)])
  func `Poisson bounds are those of Garwood's table`(count: Int, lower: Double, upper: Double) {
    let bounds = poissonInterval(count)
    #expect(abs(bounds.lower - lower) < 1e-3 && abs(bounds.upper - upper) < 1e-3)
  }

  @Test(arguments: [(0, 0, 0.3085), (5, 0.1871, 0.8129), (10, 0.6915, 1)])
  func `Binomial bounds of ten trials are those of Clopper and Pearson`(
    successes: Int, lower: Double, upper: Double
  ) {
    let bounds = binomialInterval(successes, of: 10)
    #expect(abs(bounds.lower - lower) < 1e-3 && abs(bounds.upper - upper) < 1e-3)
  }

  @Test(arguments: [0, 1, 7, 400])
  func `An interval holds what was counted and widens with the level`(count: Int) {
    let (narrow, wide) = (poissonInterval(count, level: 0.8), poissonInterval(count, level: 0.99))
    #expect(narrow.lower <= Double(count) && Double(count) <= narrow.upper)
    #expect(wide.lower <= narrow.lower && narrow.upper < wide.upper)
  }

  @Test(arguments: 0...12)
  func `Successes and failures have mirrored bounds`(successes: Int) {
    let (one, other) = (
      binomialInterval(successes, of: 12), binomialInterval(12 - successes, of: 12)
    )
    #expect(abs(one.lower - (1 - other.upper)) < 1e-9)
    #expect(one.lower <= Double(successes) / 12 && Double(successes) / 12 <= one.upper)
  }
}
