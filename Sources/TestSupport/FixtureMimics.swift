import Anatomy
import Severity

/// Criteria of a fixture in each standing.
enum FixtureMimics {
  static func profile(_ fixture: ExaminationFixture) -> MimicProfile {
    let isTracked = fixture.isTracked
    return MimicProfile(
      side: isTracked ? fixture.affectedSide : nil,
      sideReason: isTracked ? "the side with the spasms" : "neither side stands out",
      conclusion: "Indeterminate: no pattern has all its required criteria met.",
      isIndeterminate: true,
      patterns: [
        PatternResult(
          condition: "hemifacial_spasm", title: "Hemifacial spasm", standing: .open,
          criteria: [
            criterion("one_sided", isTracked ? .met : .notEvaluable, isTracked),
            criterion("unprovoked", .notEvaluable, false),
          ]),
        PatternResult(
          condition: "blepharospasm", title: "Blepharospasm", standing: .notCompatible,
          criteria: [criterion("no_one_sided", isTracked ? .notMet : .notEvaluable, isTracked)]),
      ])
  }

  private static func criterion(_ name: String, _ standing: CriterionStanding, _ hasNumber: Bool)
    -> CriterionResult
  {
    CriterionResult(
      criterion: name, title: name == "unprovoked" ? "Contractions at rest" : "Of one side alone",
      role: name == "unprovoked" ? .supporting : .required,
      source: "doi:10.1007/s00417-019-04567-w", standing: standing,
      evidence: hasNumber ? "spasms: left 2, right 0" : "too little time",
      estimate: hasNumber
        ? Estimate(
          value: 100, lower: 34.238, upper: 100, level: 0.95, method: "Wilson score interval",
          count: 2) : nil,
      unit: hasNumber ? "%" : nil)
  }
}
