internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

/// Findings that more than one condition is judged by.
extension CriterionFinding {
  /// Whether nearly all spasms are of one side.
  static func oneSided(_ input: MimicInput) -> CriterionFinding {
    let counts = Bilateral { input.spasms($0).count }
    let total = counts[.left] + counts[.right]
    guard total > 0 else { return noSpasm(input) }
    let own = max(counts[.left], counts[.right])
    let severity = input.settings.severity
    let isOneSided =
      Double(own) >= severity.affectedCount
      && Double(own) >= severity.affectedShare * Double(total)
    let isTold = isOneSided || Double(total) >= input.mimic.signTrials
    return CriterionFinding(
      standing: isOneSided ? .met : isTold ? .notMet : .notEvaluable,
      evidence: "spasms: left \(counts[.left]), right \(counts[.right])",
      estimate: input.share(own, of: total), unit: "%")
  }

  /// No spasm at all speaks against spasms only where time enough was seen.
  private static func noSpasm(_ input: MimicInput) -> CriterionFinding {
    guard case .estimate(let rate) = input.rate([], over: input.face.signals.evaluable) else {
      return .notEvaluable("no spasm, and too little time to tell")
    }
    return .above(
      input.mimic.leastSpasmRate, rate, unit: "/min", evidence: "no spasm on either side")
  }

  /// Whether spasms begin while nothing is asked of the patient.
  static func unprovoked(_ input: MimicInput) -> CriterionFinding {
    guard let side = input.side else { return .notEvaluable(input.sideReason) }
    guard let rate = input.coupling.unprovoked.first(where: { $0.side == side }),
      let estimate = rate.estimate
    else { return .notEvaluable("spasms at rest are not evaluable") }
    let evidence = "spasms at rest: \(estimate.count)"
    guard estimate.count > 0 else {
      let isLong = input.coupling.restSeconds >= input.mimic.leastRest
      return CriterionFinding(
        standing: isLong ? .notMet : .notEvaluable,
        evidence: evidence + (isLong ? "" : ", and too little rest to tell"), estimate: estimate,
        unit: "/min")
    }
    return CriterionFinding(
      standing: Double(estimate.count) >= input.mimic.signCount ? .met : .notEvaluable,
      evidence: evidence, estimate: estimate, unit: "/min")
  }

  /// Whether the side moves along with every repetition.
  static func everyMovement(_ input: MimicInput) -> CriterionFinding {
    guard let side = input.side else { return .notEvaluable(input.sideReason) }
    guard let coupling = input.coupling.summary(side), let estimate = coupling.estimate else {
      return .notEvaluable("co-movement is not evaluable")
    }
    let what = input.coupling.source == .tasksFile ? "repetitions of tasks" : "blinks"
    return .above(
      100 * input.mimic.couplingCut, estimate, unit: "%",
      evidence: "co-movement with \(coupling.moved) of \(coupling.repetitions) \(what)")
  }

  /// Whether the brow of the side rises while its eye closes, more than with blinks and in quiet time.
  static func browLift(_ input: MimicInput) -> CriterionFinding {
    guard let side = input.side else { return .notEvaluable(input.sideReason) }
    let closing = input.spasms(side).filter {
      ($0.eyeClosure ?? 0) >= input.mimic.closureWithBrow
    }
    guard let brow = input.movement(.brow) else {
      return .notEvaluable("the brow was not measured")
    }
    let blinks = input.face.events.filter { $0.kind == .blink }
    let null = blinks.compactMap { brow.peak(side, in: $0.interval)?.excess }
    guard Double(null.count) >= input.settings.coupling.nullCount,
      let unrest = quantile(input.settings.coupling.nullQuantile, of: null)
    else { return .notEvaluable("only \(null.count) blinks to compare the brow with") }
    let least = max(input.settings.episode.browRegion, unrest)
    let peaks = closing.compactMap { brow.peak(side, in: $0.interval) }
    return .sign(
      peaks.count { $0.isOneSided && $0.excess > least }, of: peaks.count,
      named: "the brow rises while the eye closes", in: input)
  }

  /// Whether both sides have spasms of their own.
  static func bothSides(_ input: MimicInput) -> CriterionFinding {
    let counts = Bilateral { input.spasms($0).count }
    let (fewer, total) = (min(counts[.left], counts[.right]), counts[.left] + counts[.right])
    let finding = CriterionFinding.sign(
      fewer, of: total, named: "spasms of the side with fewer", in: input)
    return CriterionFinding(
      standing: finding.standing,
      evidence: "spasms: left \(counts[.left]), right \(counts[.right])",
      estimate: finding.estimate, unit: finding.unit)
  }
}
