public import Anatomy
internal import Contractions
internal import Settings

/// Measures how severe a recording is.
///
/// - Parameters:
///   - input: Events, evaluable time and thresholds.
///   - enteredSide: Side that the clinician names as affected; `nil` to read it from the events.
/// - Returns: Every measure on every side it is given for, with its interval or the reason why not.
public func assessSeverity(_ input: SeverityInput, enteredSide: Side? = nil) -> SeverityProfile {
  let (side, reason) =
    enteredSide.map { ($0, SeverityProfile.enteredReason) } ?? affectedSide(in: input)
  let results = SeverityMeasure.all.flatMap { measure in
    measure.sides.map { result(of: measure, on: $0, in: input) }
  }
  let evidence = ScaleEvidence(input, results: results, affected: side)
  return SeverityProfile(
    affectedSide: side, affectedSideReason: reason,
    results: results, scales: ClinicalScale.all.map { $0.result(evidence) },
    spreadOrder: Side.allCases.map { spreadOrder(on: $0, in: input, results: results) })
}

private func result(of measure: SeverityMeasure, on side: Laterality, in input: SeverityInput)
  -> MeasureResult
{
  func make(_ estimate: Estimate?, _ reason: String?) -> MeasureResult {
    MeasureResult(
      measure: measure.id, title: measure.title, unit: measure.unit,
      definition: measure.definition, side: side, estimate: estimate, reason: reason)
  }
  switch input.evaluation(of: measure, on: side) {
  case .estimate(let estimate): return make(estimate, nil)
  case .notEvaluable(let reason): return make(nil, reason)
  }
}

/// The side that has nearly all spasms, with the counts that say so.
private func affectedSide(in input: SeverityInput) -> (Side?, String) {
  let counts = Bilateral { side in input.events(.spasm, on: Laterality(side)).count }
  let total = counts[.left] + counts[.right]
  let text = Side.allCases.map { "\($0.rawValue) \(counts[$0])" }.joined(separator: ", ")
  guard total > 0 else { return (nil, "no spasm found") }
  let settings = input.settings
  for side in Side.allCases
  where Double(counts[side]) >= settings.affectedCount
    && Double(counts[side]) >= settings.affectedShare * Double(total)
  {
    return (side, "spasms: \(text)")
  }
  return (nil, "spasms: \(text); too few or too evenly shared to tell")
}
