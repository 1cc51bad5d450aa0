internal import Anatomy
internal import Contractions

extension MimicCondition {
  private static let coupling = "doi:10.1016/j.neucli.2024.103019 (132 and 78 patients)"

  static let hemifacialSpasm = MimicCondition(
    id: "hemifacial_spasm", title: "Hemifacial spasm",
    criteria: [
      MimicCriterion(
        id: "one_sided", title: "Contractions of one eye without the other, of one side",
        role: .required,
        source: "82 % of 28 patients, 0.3 to 24.7 a minute, doi:10.1007/s00417-019-04567-w",
        evaluate: CriterionFinding.oneSided),
      MimicCriterion(
        id: "unprovoked", title: "Contractions at rest", role: .required,
        source: "doi:10.1007/s00417-019-04567-w", evaluate: CriterionFinding.unprovoked),
      MimicCriterion(
        id: "not_with_every_movement", title: "No co-movement with every task or blink",
        role: .required, source: "not every closure or pout moved the side, " + coupling
      ) { CriterionFinding.everyMovement($0).opposite },
      MimicCriterion(
        id: "brow_lift", title: "The brow rises while the eye closes (other Babinski sign)",
        role: .supporting, source: "86 % of 35 patients, doi:10.1002/mds.25472",
        evaluate: CriterionFinding.browLift),
    ])

  static let synkinesis = MimicCondition(
    id: "post_paralytic_synkinesis", title: "Post-paralytic synkinesis",
    criteria: [
      MimicCriterion(
        id: "with_every_movement", title: "Co-movement with every task or blink", role: .required,
        source: "100 % of patients with post-paralytic synkinesis, " + coupling,
        evaluate: CriterionFinding.everyMovement),
      MimicCriterion(
        id: "quiet_at_rest", title: "No contractions at rest", role: .required,
        source: "rule of this project, as synkinesis goes with voluntary movement, " + coupling
      ) { CriterionFinding.unprovoked($0).opposite },
      MimicCriterion(
        id: "pucker_closes_eye", title: "The eye of that side narrows with a pucker",
        role: .supporting,
        source: "30.0 % of the fissure on the paralysed side, 1.7 % in controls, "
          + "doi:10.1177/26893614251395737", evaluate: puckerClosesEye),
    ])

  @Sendable private static func puckerClosesEye(_ input: MimicInput) -> CriterionFinding {
    guard let side = input.side else { return .notEvaluable(input.sideReason) }
    guard let pucker = input.coupling.result("pucker", side), pucker.estimate != nil else {
      return .notEvaluable("no pucker in the tasks file that could be judged")
    }
    return .sign(
      pucker.moved, of: pucker.repetitions, named: "the eye narrows with a pucker", in: input)
  }
}
