internal import Agreement
internal import Anatomy
internal import Contractions
internal import Examination
internal import Severity
internal import Statistics

/// How the program's events agree with the reviewer's, kind by kind.
struct AgreementTable {
  /// Kinds that either names, in the order of ``EventKind``.
  let kinds: [KindAgreement]

  /// - Parameters:
  ///   - machine: The program's events.
  ///   - reviewer: Events that count after the review; they are the reference.
  ///   - evaluable: Stretches whose time counts, in order.
  ///   - examined: From the first to the last frame, s.
  ///   - level: Level of the intervals, such as 0.95.
  init(
    machine: [FacialEvent], reviewer: [FacialEvent], evaluable: [Interval], examined: Interval,
    level: Double
  ) {
    let agreement = EventAgreement(
      reference: reviewer.map { ReferenceEvent($0) }, found: machine)
    kinds = EventKind.allCases.compactMap { kind in
      let tally = agreement.tally(kind)
      guard tally.reference + tally.found > 0 else { return nil }
      let time = TimeTable(
        kind, machine: machine, reviewer: reviewer, evaluable: evaluable, examined: examined)
      return KindAgreement(
        kind: kind, machine: tally.found, reviewer: tally.reference, matched: tally.matched,
        sideErrors: tally.sideErrors, results: tally.results(level) + [kappa(time, level)])
    }
  }
}

extension AgreementTally {
  /// Precision, recall and F1; a pair whose sides differ is no agreement.
  fileprivate func results(_ level: Double) -> [AgreementResult] {
    let right = matched - sideErrors
    return [
      AgreementResult(
        measure: "precision",
        definition:
          "Events of the program that the reviewer names too, with the same kind and side "
          + "and in shared time, among all of the program.", right, of: found, level),
      AgreementResult(
        measure: "recall",
        definition:
          "Events of the reviewer that the program found, with the same kind and side and "
          + "in shared time, among all of the reviewer.", right, of: reference, level),
      AgreementResult(
        measure: "f1", definition: "Harmonic mean of precision and recall.",
        estimate: Estimate(
          value: 2 * Double(right) / Double(reference + found), lower: nil, upper: nil,
          level: level, method: "none: the two shares have one numerator; see their own intervals",
          count: reference + found),
        reason: nil),
    ]
  }
}

extension AgreementResult {
  /// A share with its exact interval.
  fileprivate init(
    measure: String, definition: String, _ right: Int, of whole: Int, _ level: Double
  ) {
    guard whole > 0 else {
      self.init(
        measure: measure, definition: definition, estimate: nil, reason: "no event to share out")
      return
    }
    let bounds = binomialInterval(right, of: whole, level: level)
    self.init(
      measure: measure, definition: definition,
      estimate: Estimate(
        value: Double(right) / Double(whole), lower: bounds.lower, upper: bounds.upper,
        level: level, method: "exact binomial interval (Clopper & Pearson)", count: whole),
      reason: nil)
  }
}

private func kappa(_ time: TimeTable, _ level: Double) -> AgreementResult {
  let value = cohenKappa(time.counts)
  return AgreementResult(
    measure: "kappa",
    definition: "Cohen's kappa (doi:10.1177/001316446002000104) over evaluable time in bins of "
      + "\(TimeTable.bin) s: at its middle, each holds an event of the kind on the left, the right, both "
      + "sides, or none.",
    estimate: value.map {
      Estimate(
        value: $0, lower: nil, upper: nil, level: level,
        method: "none: neighbouring bins of time are not independent", count: time.total)
    },
    reason: value == nil
      ? "in no bin of evaluable time do program and reviewer leave more than chance to agree on"
      : nil)
}
