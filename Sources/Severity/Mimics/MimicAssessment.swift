/// Compares the visible movement of a recording with the criteria of hemifacial spasm and of the
/// conditions that resemble it.
///
/// A pattern is compatible where every required criterion is met. With none or more than one the
/// recording is indeterminate. This describes visible movement for a clinician; it is no diagnosis.
///
/// - Parameter input: Signals, events, couplings, limits and thresholds.
/// - Returns: Every criterion with its standing, counts and source.
public func assessMimics(_ input: MimicInput) -> MimicProfile {
  let patterns = MimicCondition.all.map { pattern(of: $0, in: input) }
  let phrases = zip(MimicCondition.all, patterns)
    .filter { $0.1.standing == .compatible }
    .map(\.0.phrase)
  return MimicProfile(
    side: input.side, sideReason: input.sideReason, conclusion: conclusion(phrases),
    isIndeterminate: phrases.count != 1, patterns: patterns)
}

private func pattern(of condition: MimicCondition, in input: MimicInput) -> PatternResult {
  let criteria = condition.criteria.map { criterion in
    let finding = criterion.evaluate(input)
    return CriterionResult(
      criterion: criterion.id, title: criterion.title, role: criterion.role,
      source: criterion.source, standing: finding.standing, evidence: finding.evidence,
      estimate: finding.estimate, unit: finding.unit)
  }
  let required = criteria.filter { $0.role == .required }.map(\.standing)
  let standing: PatternStanding =
    required.contains(.notMet)
    ? .notCompatible : required.allSatisfy { $0 == .met } ? .compatible : .open
  return PatternResult(
    condition: condition.id, title: condition.title, standing: standing, criteria: criteria)
}

private func conclusion(_ phrases: [String]) -> String {
  switch phrases.count {
  case 0:
    "Indeterminate: no pattern has all its required criteria met."
  case 1:
    "Pattern compatible with \(lowercased(phrases[0]))."
  default:
    "Indeterminate: the pattern is compatible with "
      + phrases.map(lowercased).joined(separator: " and with ") + "."
  }
}

/// The phrase inside a sentence.
private func lowercased(_ phrase: String) -> String {
  phrase.prefix(1).lowercased() + phrase.dropFirst()
}
