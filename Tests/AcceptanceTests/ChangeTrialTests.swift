import Settings
import Testing

@testable import Acceptance

@Suite struct ChangeTrialTests {
  private func setup(_ patient: SimulatedPatient, _ before: Double, _ after: Double)
    -> ChangeTrial.Setup
  {
    ChangeTrial.Setup(patient: patient, rates: (before, after), length: 180)
  }

  private func rows(_ setup: ChangeTrial.Setup) -> [SimulatedChangeRow] {
    ChangeTrial.rows(of: setup, settings: AnalysisSettings(), pairs: 40)
  }

  @Test func `Changes of rate, time, depth and shares hold the truth about as often as they say`()
    throws
  {
    for patient in SimulatedPatient.all.prefix(2) {
      let rows = rows(setup(patient, 20, 10))
      for measure in ["spasm_rate", "coverage", "depth", "duration", "spread", "tonic_share"] {
        let tally = try #require(rows.first { $0.measure == measure }?.tally)
        // Of 40 at 95 %, fewer than 33 come by chance once in a thousand; bootstraps of few events claim
        // a little too much.
        #expect(tally.stated > 20 && (tally.share ?? 0) >= 0.8, "\(patient.name) \(measure)")
      }
    }
  }

  @Test func `An interval that leaves out the truth is counted, on the side where it lies`() throws
  {
    var settings = AnalysisSettings()
    settings.comparison.intervalLevel = settings.comparison.$intervalLevel.range.lowerBound
    let narrow = ChangeTrial.rows(
      of: setup(SimulatedPatient.all[0], 10, 10), settings: settings, pairs: 40)
    let rate = try #require(narrow.first { $0.measure == "spasm_rate" }?.tally)
    #expect(rate.below > 0 && rate.above > 0 && (rate.share ?? 1) < 0.95)
  }

  @Test func `The same pairs give the same counts`() {
    let one = setup(SimulatedPatient.all[1], 20, 3)
    #expect(rows(one) == rows(one))
  }
}
