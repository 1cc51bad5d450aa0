import Anatomy
import Contractions
import Settings
import Severity
import Testing

@testable import Acceptance

/// Whether stated intervals hold what they should, counted and simulated.
@Suite struct IntervalTallyTests {
  static func estimate(_ lower: Double?, _ upper: Double?) -> Estimate {
    Estimate(value: 1, lower: lower, upper: upper, level: 0.95, method: "", count: 1)
  }

  @Test func `An interval holds its own ends, and what lies beyond is below or above`() {
    var tally = IntervalTally()
    for (lower, upper) in [(1.0, 3.0), (2, 3), (1, 2), (0, 1.9), (2.1, 3)] {
      tally.add(Self.estimate(lower, upper), truth: 2)
    }
    #expect(tally.held == 3 && tally.below == 1 && tally.above == 1)
    #expect(tally.share == 0.6 && tally.statedShare == 1)
  }

  @Test func `A missing end is no bound, a missing interval is counted apart`() {
    var tally = IntervalTally()
    tally.add(Self.estimate(nil, 3), truth: 2)
    tally.add(Self.estimate(3, nil), truth: 2)
    tally.add(Self.estimate(nil, nil), truth: 2)
    tally.add(nil, truth: 2)
    #expect(tally.held == 1 && tally.above == 1 && tally.absent == 2)
    #expect(tally.share == 0.5 && tally.statedShare == 0.5)
    #expect(IntervalTally().share == nil)
  }

  @Test(arguments: SimulatedPatient.all.map(\.name), [6.0, 20])
  func `A simulated patient's long run is what is given as known`(name: String, rate: Double) throws
  {
    let patient = try #require(SimulatedPatient.all.first { $0.name == name })
    let length = 36_000.0
    let events = patient.events(rate: rate, length: length, seed: 1)
    let spasms = events.filter { $0.kind == .spasm }
    let known = patient.truths(rate: rate)
    func near(_ value: Double, _ measure: String, within share: Double = 0.06) throws {
      let truth = try #require(known[measure])
      #expect(abs(value / truth - 1) < share, "\(measure): \(value) for \(truth)")
    }
    let minutes = length / 60
    try near(Double(spasms.count) / minutes, "spasm_rate")
    try near(Double(spasms.reduce(0) { $0 + $1.jerks }) / minutes, "jerk_rate")
    try near(100 * spasms.map(\.interval).coveredDuration / length, "coverage")
    try near(try #require(median(spasms.compactMap(\.eyeClosure))), "depth")
    try near(try #require(median(spasms.map(\.interval.duration))), "duration")
    try near(Double(events.count { $0.kind == .blink }) / minutes, "blink_rate")
    let steps = zip(spasms, spasms.dropFirst()).map { $1.interval.start - $0.interval.start }
    let mean = steps.reduce(0, +) / Double(steps.count)
    let square = steps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(steps.count)
    try near(square.squareRoot() / mean, "interval_variation")
  }

  @Test func `A seed gives the same recording, and no event leaves it`() {
    let patient = SimulatedPatient.all[1]
    let events = patient.events(rate: 20, length: 60, seed: 3)
    #expect(events == patient.events(rate: 20, length: 60, seed: 3) && !events.isEmpty)
    #expect(events != patient.events(rate: 20, length: 60, seed: 4))
    #expect(events.allSatisfy { $0.interval.start >= 0 && $0.interval.end <= 60 })
  }

  @Test func `Every known number is that of a measure, and each recording is counted once`() throws
  {
    let setup = try #require(IntervalTrial.Setup.all.first { $0.length == 60 })
    let rows = IntervalTrial.rows(of: setup, settings: SeveritySettings(), recordings: 3)
    #expect(Set(rows.map(\.measure)) == Set(setup.patient.truths(rate: setup.rate).keys))
    #expect(rows.allSatisfy { $0.tally.stated + $0.tally.absent == 3 })
    #expect(rows.table.rows.count == rows.count * SimulatedPatient.all.count)
  }
}
