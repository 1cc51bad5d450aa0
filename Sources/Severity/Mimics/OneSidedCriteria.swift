internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals
internal import Statistics

extension MimicCondition {
  static let myokymia = MimicCondition(
    id: "myokymia", title: "Eyelid myokymia",
    criteria: [
      MimicCriterion(
        id: "faint", title: "Contractions of one eye that never nearly close it", role: .required,
        source: "fine contractions, more felt than seen, Lam 2022, Medscape 1213160",
        evaluate: faint),
      MimicCriterion(
        id: "eye_alone", title: "The mouth takes no part", role: .required,
        source: "one eyelid, usually a lower one, Lam 2022, Medscape 1213160"
      ) { input in
        guard let side = input.side else { return .notEvaluable(input.sideReason) }
        let spasms = input.spasms(side)
        return CriterionFinding.sign(
          spasms.count { $0.regions.contains(.mouth) }, of: spasms.count,
          named: "the mouth takes part", in: input
        ).opposite
      },
      MimicCriterion(
        id: "ripple", title: "Fine ripple of a single lid", role: .required,
        source: "fine undulating contractions of the muscle, Lam 2022, Medscape 1213160"
      ) { _ in .notEvaluable("ripple of the skin of one lid is finer than what is measured") },
    ])

  static let functionalSpasm = MimicCondition(
    id: "functional_spasm", title: "Functional facial spasm",
    criteria: [
      MimicCriterion(
        id: "tonic", title: "Mostly tonic contractions", role: .required,
        source: "sensitivity 0.87, 18 against 37 patients, doi:10.1007/s00415-016-8356-0",
        evaluate: mostlyTonic),
      MimicCriterion(
        id: "mouth_down", title: "The mouth corner is drawn down", role: .required,
        source: "specificity 1.00, doi:10.1007/s00415-016-8356-0", evaluate: mouthDown),
      MimicCriterion(
        id: "no_brow_lift", title: "The brow does not rise while the eye closes", role: .required,
        source: "sensitivity 1.00, doi:10.1007/s00415-016-8356-0"
      ) { CriterionFinding.browLift($0).opposite },
      MimicCriterion(
        id: "both_sides", title: "Contractions of either side, not at the same time",
        role: .supporting, source: "doi:10.1007/s00415-016-8356-0",
        evaluate: CriterionFinding.bothSides),
    ])

  /// Judged by the median depth; nothing found speaks only where faint contractions could be found.
  @Sendable private static func faint(_ input: MimicInput) -> CriterionFinding {
    guard let side = input.side else { return .notEvaluable(input.sideReason) }
    let depths = input.spasms(side).compactMap(\.eyeClosure)
    guard let middle = median(depths) else {
      let limit = input.limits.result("eye_closure", side)?.depth
      let missed = limit.map { "by less than \(($0 * 100).rounded() / 100) of the aperture" }
      return .notEvaluable(
        "no contraction found; one \(missed ?? "of unknown depth") could have been missed")
    }
    let level = input.settings.severity.intervalLevel
    let bounds = medianInterval(of: depths, level: level)
    let estimate = Estimate(
      value: middle, lower: bounds?.lower, upper: bounds?.upper, level: level,
      method: bounds == nil ? "none: too few events for this level" : "order statistics (Thompson)",
      count: depths.count)
    return .below(
      input.mimic.faintClosure, estimate, unit: "1",
      evidence: "median closure of \(depths.count) contractions")
  }

  @Sendable private static func mostlyTonic(_ input: MimicInput) -> CriterionFinding {
    let spasms = input.side.map { input.spasms($0) } ?? input.spasms
    let tonic = spasms.count { $0.pattern == .tonic }
    guard let share = input.share(tonic, of: spasms.count) else {
      return .notEvaluable("no contraction of one side")
    }
    return .above(
      100 * input.mimic.tonicShare, share, unit: "%",
      evidence: "tonic contractions: \(tonic) of \(spasms.count)")
  }

  @Sendable private static func mouthDown(_ input: MimicInput) -> CriterionFinding {
    let sides = input.side.map { [$0] } ?? Side.allCases
    guard let mouth = input.movement(.mouth) else {
      return .notEvaluable("the mouth was not measured")
    }
    let falls = sides.flatMap { side in
      input.spasms(side).compactMap { mouth.fall(side, in: $0.interval) }
    }
    let least = input.settings.coupling.mouthLeast
    return .sign(
      falls.count { $0.isOneSided && $0.depth > least }, of: falls.count,
      named: "the mouth corner is drawn down", in: input)
  }
}
