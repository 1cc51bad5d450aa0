import Testing

@testable import Statistics

/// The beta distribution against SciPy 1.17.1.
@Suite struct BetaDistributionTests {
  @Test(arguments: [
    (0.3, 2, 5, 0.579825000000), (0.5, 0.7, 3.2, 0.933590189343),
    (0.05, 10, 100, 0.046701684353), (0.9, 50.5, 3, 0.093159508661),
    (0.001, 1, 0.5, 0.000500125063),
  ])
  func `The share below a value is SciPy's`(x: Double, a: Double, b: Double, share: Double) {
    #expect(abs(regularisedBeta(x, a, b) - share) < 1e-11)
    #expect(abs(regularisedBeta(1 - x, b, a) - (1 - share)) < 1e-11)
  }

  @Test(arguments: [
    (0.025, 3, 8, 0.066739511178), (0.975, 0.5, 12.3, 0.188069301612),
    (0.975, 61, 1, 0.999585040087),
  ])
  func `Quantiles are SciPy's`(probability: Double, a: Double, b: Double, value: Double) {
    #expect(abs(betaQuantile(probability, a, b) - value) < 1e-10)
  }

  @Test func `All lies below 1 and nothing below 0`() {
    #expect(regularisedBeta(0, 2, 3) == 0 && regularisedBeta(1, 2, 3) == 1)
  }
}
