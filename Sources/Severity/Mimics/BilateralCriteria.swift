internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension MimicCondition {
  static let blepharospasm = MimicCondition(
    id: "blepharospasm", title: "Blepharospasm",
    criteria: [
      MimicCriterion(
        id: "many_bilateral_closures", title: "Many closures of both eyes", role: .required,
        source: "21.55 ± 13.30 a minute in 34 patients, 8.26 ± 8.89 in controls, PubMed 36583629",
        evaluate: manyClosures),
      MimicCriterion(
        id: "long_bilateral_closures", title: "Long closures of both eyes among them",
        role: .required, source: "rule of this project: ordinary blinks alone are no spasm"
      ) { input in
        let long = input.face.events.count { $0.kind == .bilateralClosure }
        return .sign(
          long, of: input.bilateralClosures.count, named: "long closures of both eyes", in: input)
      },
      MimicCriterion(
        id: "no_one_sided", title: "No contractions of one side alone", role: .required,
        source: "non-conjugate spasms belong to hemifacial spasm, doi:10.1007/s00417-019-04567-w",
        evaluate: noOneSided),
    ])

  static let tic = MimicCondition(
    id: "tic", title: "Tic",
    criteria: [
      MimicCriterion(
        id: "suppressible", title: "Fewer contractions while holding still on request",
        role: .required, source: "doi:10.1007/s40474-021-00230-4", evaluate: suppressible),
      MimicCriterion(
        id: "changes_side", title: "Contractions of either side", role: .supporting,
        source: "tics fluctuate in distribution, Medscape 1182258",
        evaluate: CriterionFinding.bothSides),
    ])

  @Sendable private static func manyClosures(_ input: MimicInput) -> CriterionFinding {
    let closures = input.bilateralClosures.filter { event in
      !input.face.repetitions.contains { $0.overlaps(event.interval) }
    }
    let busy = input.face.repetitions.merged(bridging: 0)
    let free = input.face.signals.evaluable.flatMap { $0.without(busy) }
    guard case .estimate(let rate) = input.rate(closures, over: free) else {
      return .notEvaluable("too little evaluable time outside the tasks")
    }
    let evidence = "closures of both eyes outside the tasks: \(closures.count)"
    if let lower = rate.lower, lower > input.mimic.manyClosures {
      return CriterionFinding(standing: .met, evidence: evidence, estimate: rate, unit: "/min")
    }
    let isFew = rate.upper.map { $0 < input.mimic.fewClosures } ?? false
    return CriterionFinding(
      standing: isFew ? .notMet : .notEvaluable, evidence: evidence, estimate: rate, unit: "/min")
  }

  /// One spasm may be an error; several are not, and none speaks only where time enough was seen.
  @Sendable private static func noOneSided(_ input: MimicInput) -> CriterionFinding {
    guard case .estimate(let rate) = input.rate(input.spasms, over: input.face.signals.evaluable)
    else { return .notEvaluable("too little evaluable time") }
    let isLong = input.evaluableSeconds >= input.mimic.leastRest
    let count = input.spasms.count
    let standing: CriterionStanding =
      Double(count) >= input.mimic.signCount
      ? .notMet : count == 0 && isLong ? .met : .notEvaluable
    return CriterionFinding(
      standing: standing, evidence: "contractions of one side: \(count)", estimate: rate,
      unit: "/min")
  }

  /// Compares the spasms while holding still with those at rest: by chance they share out as the time.
  @Sendable private static func suppressible(_ input: MimicInput) -> CriterionFinding {
    func time(_ task: FacialTask) -> [Interval] {
      let rows = input.face.tasks.filter { $0.task == task }.map(\.interval).merged(bridging: 0)
      return input.face.signals.evaluable.flatMap { seen in
        rows.compactMap { $0.intersection(seen) }
      }
    }
    func count(_ spans: [Interval]) -> Int {
      input.spasms.count { event in spans.contains { $0.contains(event.interval.start) } }
    }
    let (rest, still) = (time(.rest), time(.holdStill))
    guard !rest.isEmpty, !still.isEmpty else {
      return .notEvaluable("the tasks file has no rows of both rest and hold_still")
    }
    let (atRest, held) = (count(rest), count(still))
    let whole = rest.coveredDuration + still.coveredDuration
    guard let share = input.share(held, of: atRest + held) else {
      return .notEvaluable("no contraction at rest or while holding still")
    }
    return .below(
      100 * still.coveredDuration / whole, share, unit: "%",
      evidence: "contractions while holding still: \(held), at rest: \(atRest)")
  }
}
