public import Anatomy

/// How a recording stands to one criterion.
public enum CriterionStanding: String, CaseIterable, Codable, Sendable {
  case met
  case notMet = "not_met"
  case notEvaluable = "not_evaluable"
}

/// What a criterion is for.
public enum CriterionRole: String, CaseIterable, Codable, Sendable {
  /// The pattern is compatible only where it is met.
  case required
  /// Shown for the reader's judgement; it decides nothing.
  case supporting
}

/// One criterion with what the recording shows of it.
public struct CriterionResult: Codable, Equatable, Sendable {
  /// Identifier of the ``MimicCriterion``.
  public let criterion: String
  public let title: String
  public let role: CriterionRole
  /// Where the criterion comes from.
  public let source: String
  public let standing: CriterionStanding
  /// Counts and reasons behind the standing, one sentence.
  public let evidence: String
  /// The number that decides, with its interval; `nil` where a count or nothing does.
  public let estimate: Estimate?
  /// Unit of the estimate; `nil` without one.
  public let unit: String?

  public init(
    criterion: String, title: String, role: CriterionRole, source: String,
    standing: CriterionStanding, evidence: String, estimate: Estimate?, unit: String?
  ) {
    self.criterion = criterion
    self.title = title
    self.role = role
    self.source = source
    self.standing = standing
    self.evidence = evidence
    self.estimate = estimate
    self.unit = unit
  }
}

/// How a recording stands to a condition.
public enum PatternStanding: String, CaseIterable, Codable, Sendable {
  /// Every required criterion is met.
  case compatible
  /// A required criterion is not met.
  case notCompatible = "not_compatible"
  /// A required criterion is not evaluable, and none is unmet.
  case open
}

/// One condition with its criteria.
public struct PatternResult: Codable, Equatable, Sendable {
  /// Identifier of the ``MimicCondition``.
  public let condition: String
  public let title: String
  public let standing: PatternStanding
  public let criteria: [CriterionResult]

  public init(
    condition: String, title: String, standing: PatternStanding, criteria: [CriterionResult]
  ) {
    self.condition = condition
    self.title = title
    self.standing = standing
    self.criteria = criteria
  }
}

/// Spasm or mimic: which patterns the visible movement is compatible with. Never a diagnosis.
public struct MimicProfile: Codable, Equatable, Sendable {
  /// Side that the criteria of one side look at.
  public let side: Side?
  /// Why that side or none.
  public let sideReason: String
  /// “Pattern compatible with …” or “Indeterminate: …”, for review by a clinician.
  public let conclusion: String
  /// Whether the movement is compatible with no pattern, or with more than one.
  public let isIndeterminate: Bool
  public let patterns: [PatternResult]

  public init(
    side: Side?, sideReason: String, conclusion: String, isIndeterminate: Bool,
    patterns: [PatternResult]
  ) {
    self.side = side
    self.sideReason = sideReason
    self.conclusion = conclusion
    self.isIndeterminate = isIndeterminate
    self.patterns = patterns
  }

  /// The standing of one condition.
  public func pattern(_ condition: String) -> PatternResult? {
    patterns.first { $0.condition == condition }
  }
}
