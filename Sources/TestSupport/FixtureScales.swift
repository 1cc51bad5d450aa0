import Anatomy
import Severity

/// Bounds of scales of a fixture: one with criteria of every standing, one without any.
enum FixtureScales {
  static func all(_ fixture: ExaminationFixture) -> [ScaleResult] {
    let side = fixture.isTracked ? fixture.affectedSide : nil
    return [
      ScaleResult(
        scale: "smc_grade", title: "SMC grade", source: "Lee et al. 2012, doi:10.1159/000330396",
        side: side, lowest: side == nil ? nil : 2, highest: side == nil ? nil : 4,
        bound: side == nil ? "No bound: no spasm was seen." : "At least grade II.",
        criteria: [
          ScaleCriterion(
            grade: "II", wording: "Spread to other muscle groups of the same side",
            standing: .measured, isMet: side != nil, finding: "2 of 2 spasms"),
          ScaleCriterion(
            grade: "III", wording: "Interference with vision because of frequent tonic spasms",
            standing: .bounded, isMet: nil, finding: "1 tonic spasm"),
          ScaleCriterion(
            grade: "IV", wording: "Disfiguring asymmetry", standing: .notMeasurable, isMet: nil,
            finding: "judged by people"),
        ]),
      ScaleResult(
        scale: "cohen_albert", title: "Cohen & Albert scale",
        source: "none: no published wording could be verified", side: side, lowest: nil,
        highest: nil, bound: "Not measurable.", criteria: []),
    ]
  }
}
