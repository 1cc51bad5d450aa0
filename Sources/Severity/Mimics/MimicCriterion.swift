internal import Settings

/// A condition that moves a face as hemifacial spasm does, or that condition itself.
struct MimicCondition: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  /// What is said where every required criterion is met.
  let phrase: String
  let criteria: [MimicCriterion]

  init(id: String, title: String, phrase: String? = nil, criteria: [MimicCriterion]) {
    self.id = id
    self.title = title
    self.phrase = phrase ?? title
    self.criteria = criteria
  }

  static let all: [MimicCondition] = [
    hemifacialSpasm, synkinesis, blepharospasm, myokymia, functionalSpasm, tic, focalSeizure,
  ]
}

/// One criterion of a condition.
///
/// A new criterion is one value in the list of its ``MimicCondition``.
struct MimicCriterion: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let role: CriterionRole
  /// Publication, or that the rule is this project's own.
  let source: String
  let evaluate: @Sendable (MimicInput) -> CriterionFinding
}

/// What a recording shows of a criterion.
struct CriterionFinding {
  let standing: CriterionStanding
  /// One sentence with the counts.
  let evidence: String
  var estimate: Estimate?
  var unit: String?

  static func notEvaluable(_ reason: String) -> CriterionFinding {
    CriterionFinding(standing: .notEvaluable, evidence: reason)
  }

  /// Met where the whole interval lies above the cut, not met where all of it lies below.
  static func above(_ cut: Double, _ estimate: Estimate, unit: String, evidence: String)
    -> CriterionFinding
  {
    let standing: CriterionStanding =
      estimate.lower.map { $0 > cut } ?? false
      ? .met : estimate.upper.map { $0 < cut } ?? false ? .notMet : .notEvaluable
    return CriterionFinding(
      standing: standing, evidence: evidence, estimate: estimate, unit: unit)
  }

  /// Met where the whole interval lies below the cut, not met where all of it lies above.
  static func below(_ cut: Double, _ estimate: Estimate, unit: String, evidence: String)
    -> CriterionFinding
  {
    above(cut, estimate, unit: unit, evidence: evidence).opposite
  }

  /// Met where the sign is seen often enough, not met where it is missing in enough events.
  static func sign(_ count: Int, of trials: Int, named name: String, in input: MimicInput)
    -> CriterionFinding
  {
    let standing: CriterionStanding =
      Double(count) >= input.mimic.signCount
      ? .met : count == 0 && Double(trials) >= input.mimic.signTrials ? .notMet : .notEvaluable
    return CriterionFinding(
      standing: standing, evidence: "\(name) in \(count) of \(trials)",
      estimate: input.share(count, of: trials), unit: trials > 0 ? "%" : nil)
  }

  /// The finding on the absence of what this one is about.
  var opposite: CriterionFinding {
    let turned: CriterionStanding =
      switch standing {
      case .met: .notMet
      case .notMet: .met
      case .notEvaluable: .notEvaluable
      }
    return CriterionFinding(
      standing: turned, evidence: evidence, estimate: estimate, unit: unit)
  }
}
