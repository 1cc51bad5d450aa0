import Anatomy
import Foundation
import Testing

@testable import Statistics

/// Ratios of two rates against published examples, their own definition and simulation.
@Suite struct RateRatioTests {
  /// Vignette of the R package rateratio.test: 2 of 17877 and 9 of 16660 are “barely non-significant”.
  @Test func `The example of rateratio dot test barely holds no change`() throws {
    let bounds = rateRatioInterval(
      before: RateCount(9, in: 16660), after: RateCount(2, in: 17877), level: 0.95)
    #expect(abs(bounds.lower - 0.0217741) < 1e-6)
    #expect(abs(try #require(bounds.upper) - 1.0005491) < 1e-6)
  }

  /// Certain reductions at equal exposure, percent, computed with SciPy.
  @Test(arguments: [
    (9, 0, 49.0), (15, 0, 72), (39, 0, 90), (60, 0, 94), (60, 2, 87), (60, 6, 77), (60, 30, 21),
    (30, 15, 4), (15, 3, 29),
  ])
  func `The reduction that is certain is that of the exact test`(
    before: Int, after: Int, certain: Double
  ) throws {
    let bounds = rateRatioInterval(
      before: RateCount(before, in: 3), after: RateCount(after, in: 3), level: 0.95)
    #expect(abs(100 * (1 - (try #require(bounds.upper))) - certain) < 1)
  }

  @Test(arguments: [(7, 2), (2, 7), (30, 30)])
  func `Exchanging the recordings inverts the ratio`(one: Int, other: Int) throws {
    let (first, second) = (RateCount(one, in: 3), RateCount(other, in: 5))
    let there = rateRatioInterval(before: first, after: second, dispersion: 1.7, level: 0.9)
    let back = rateRatioInterval(before: second, after: first, dispersion: 1.7, level: 0.9)
    #expect(abs(there.lower * (try #require(back.upper)) - 1) < 1e-9)
    #expect(abs(back.lower * (try #require(there.upper)) - 1) < 1e-9)
  }

  @Test func `The unit of time does not matter`() {
    let minutes = rateRatioInterval(
      before: RateCount(12, in: 3), after: RateCount(4, in: 2), level: 0.95)
    let seconds = rateRatioInterval(
      before: RateCount(12, in: 180), after: RateCount(4, in: 120), level: 0.95)
    #expect(abs(minutes.lower - seconds.lower) < 1e-12)
    #expect(abs((minutes.upper ?? 0) - (seconds.upper ?? 1)) < 1e-12)
  }

  @Test func `Without an event before there is no upper end, without one after the lower is 0`() {
    let none = RateCount(0, in: 3)
    #expect(rateRatioInterval(before: none, after: RateCount(3, in: 3), level: 0.95).upper == nil)
    #expect(rateRatioInterval(before: RateCount(3, in: 3), after: none, level: 0.95).lower == 0)
  }

  @Test func `Uneven events widen the interval`() throws {
    func upper(_ dispersion: Double) throws -> Double {
      try #require(
        rateRatioInterval(
          before: RateCount(20, in: 3), after: RateCount(5, in: 3), dispersion: dispersion,
          level: 0.95
        ).upper)
    }
    #expect(try upper(1) < upper(2) && upper(2) < upper(4))
  }

  /// Trains of 1, 2 or 4 spasms on average, 1.5 s apart, in recordings of three minutes.
  @Test(arguments: [1.0, 2, 4])
  func `Intervals for uneven trains hold the true ratio about as often as they say`(
    trainLength: Double
  ) {
    var trains = SpasmTrains(length: trainLength)
    let (count, seconds) = (500, 180.0)
    let held = (0..<count).count { _ in
      let recordings = [10.0, 5].map { rate in
        let evaluable = [Interval(0, seconds)]
        return (
          times: trains.times(perMinute: rate, over: seconds),
          blocks: timeBlocks(of: evaluable, duration: 20)
        )
      }
      let spread = jointDispersion(of: recordings, level: 0.95).value
      let bounds = rateRatioInterval(
        before: RateCount(recordings[0].times.count, in: seconds),
        after: RateCount(recordings[1].times.count, in: seconds), dispersion: spread, level: 0.95)
      return bounds.lower <= 0.5 && 0.5 <= bounds.upper ?? .infinity
    }
    #expect(Double(held) / Double(count) >= 0.92)
  }
}

/// Spasms in runs: starts evenly likely, lengths geometric.
private struct SpasmTrains {
  /// Mean number of spasms in a run.
  let length: Double
  private var generator = SplitMix64()

  init(length: Double) { self.length = length }

  /// Runs that began before the recording reach into it, so that the rate is the same all along.
  mutating func times(perMinute rate: Double, over seconds: Double) -> [Double] {
    let (early, step) = (60.0, 1.5)
    let starts = rate / 60 / length * (seconds + early)
    var times: [Double] = []
    // Exponential gaps make a Poisson number of runs.
    var left = exponential()
    while left < starts {
      var time = left / starts * (seconds + early) - early
      repeat {
        if time >= 0, time < seconds { times.append(time) }
        time += step * exponential()
      } while Double.random(in: 0..<1, using: &generator) > 1 / length
      left += exponential()
    }
    return times.sorted()
  }

  private mutating func exponential() -> Double {
    -log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator))
  }
}
