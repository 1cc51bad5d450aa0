import Anatomy
import Contractions
import Settings
import Severity
import Testing

@Suite struct SeverityIntervalTests {
  func spasm(at onset: Double, lasting duration: Double = 0.3, side: Laterality = .left)
    -> FacialEvent
  {
    FacialEvent(
      interval: Interval(onset, onset + duration), kind: .spasm, side: side, regions: [.eye],
      pattern: .clonic, peakTime: onset + duration / 2, eyeClosure: 0.6, confidence: 0.9)
  }

  func profile(_ events: [FacialEvent], evaluable: [Interval] = [Interval(0, 60)])
    -> SeverityProfile
  {
    assessSeverity(
      SeverityInput(events: events, evaluable: evaluable, settings: SeveritySettings()))
  }

  func estimate(_ profile: SeverityProfile, _ measure: String, _ side: Laterality = .left)
    -> Estimate?
  {
    profile.result(measure, side)?.estimate
  }

  /// Garwood's table: 95 % limits of a Poisson mean.
  @Test(arguments: [
    (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390), (30, 20.241, 42.827),
  ])
  func `An even train of events has Garwood's interval`(count: Int, lower: Double, upper: Double)
    throws
  {
    let events = (0..<count).map { spasm(at: 60 * (Double($0) + 0.5) / Double(count)) }
    let rate = try #require(estimate(profile(events), "spasm_rate"))
    #expect(rate.value == Double(count) && rate.count == count)
    #expect(abs(try #require(rate.lower) - lower) < 0.002)
    #expect(abs(try #require(rate.upper) - upper) < 0.002)
  }

  @Test func `No event in a minute bounds the rate by three a minute`() throws {
    let rate = try #require(estimate(profile([]), "spasm_rate"))
    #expect(rate.value == 0 && rate.lower == 0)
    #expect(abs(try #require(rate.upper) - 2.9957) < 0.001)
  }

  @Test func `Events that come in runs have a wider interval than even ones`() throws {
    let even = (0..<12).map { spasm(at: 2.5 + 5 * Double($0)) }
    let runs = (0..<12).map { spasm(at: 31 + 0.7 * Double($0)) }
    let (narrow, wide) = (
      try #require(estimate(profile(even), "spasm_rate")),
      try #require(estimate(profile(runs), "spasm_rate"))
    )
    #expect(narrow.value == wide.value)
    let (above, below) = (try #require(wide.upper), try #require(narrow.upper))
    #expect(above > 1.3 * below)
  }

  @Test func `Rates count evaluable time only`() throws {
    let events = [spasm(at: 5), spasm(at: 15)]
    let whole = try #require(estimate(profile(events), "spasm_rate"))
    let half = try #require(
      estimate(profile(events, evaluable: [Interval(0, 20), Interval(50, 60)]), "spasm_rate"))
    #expect(half.value == 2 * whole.value)
  }

  @Test func `Coverage is the share of time in spasm, within its interval`() throws {
    let events = (0..<6).map { spasm(at: 5 + 10 * Double($0), lasting: Double($0 % 3 + 1)) }
    let coverage = try #require(estimate(profile(events), "coverage"))
    #expect(abs(coverage.value - 20) < 1e-9)
    let (lower, upper) = (try #require(coverage.lower), try #require(coverage.upper))
    #expect(lower < 20 && upper > 20)
  }

  /// Wilson 1927: 3 of 10 gives 0.108 to 0.603.
  @Test func `A share has Wilson's interval`() throws {
    var events = (0..<10).map { spasm(at: 3 + 5 * Double($0)) }
    for index in 0..<3 { events[index].regions = [.eye, .mouth] }
    let share = try #require(estimate(profile(events), "spread_mouth"))
    #expect(share.value == 30 && share.count == 10)
    #expect(abs(try #require(share.lower) - 10.78) < 0.01)
    #expect(abs(try #require(share.upper) - 60.32) < 0.01)
  }

  @Test func `A median has an interval from six events on`() throws {
    let five = (0..<5).map { spasm(at: 5 + 9 * Double($0), lasting: 0.2 + 0.1 * Double($0)) }
    let six = five + [spasm(at: 55, lasting: 0.9)]
    #expect(estimate(profile(five), "duration").map { $0.lower == nil && $0.upper == nil } == true)
    let duration = try #require(estimate(profile(six), "duration"))
    // Six values: the smallest and the largest hold the median with 96.9 %.
    #expect(abs(try #require(duration.lower) - 0.2) < 1e-9)
    #expect(abs(try #require(duration.upper) - 0.9) < 1e-9)
  }

  @Test func `Depth without spasms is not evaluable, with the reason`() throws {
    let result = try #require(profile([]).result("depth", .left))
    #expect(result.estimate == nil && result.reason == "no spasm on this side")
  }

  @Test func `Too little evaluable time gives a reason and no rate`() throws {
    let result = try #require(
      profile([spasm(at: 1)], evaluable: [Interval(0, 4)]).result("spasm_rate", .left))
    #expect(result.estimate == nil && result.reason?.contains("10.0 s are needed") == true)
  }

  @Test func `The affected side follows the spasms and swaps with them`() {
    for side in Side.allCases {
      let events = (0..<4).map { spasm(at: 5 + 9 * Double($0), side: Laterality(side)) }
      #expect(profile(events).affectedSide == side)
    }
    #expect(profile([spasm(at: 3)]).affectedSide == nil)
    #expect(profile([]).affectedSide == nil)
    let mixed = [Laterality.left, .right, .left, .right].enumerated().map {
      spasm(at: 5 + 9 * Double($0.offset), side: $0.element)
    }
    #expect(profile(mixed).affectedSide == nil)
  }

  @Test func `Every measure has a definition, a unit and either a number or a reason`() {
    for result in profile([spasm(at: 20)]).results {
      #expect(result.definition.hasSuffix(".") && !result.unit.isEmpty)
      #expect((result.estimate == nil) != (result.reason == nil))
    }
  }
}
