public import Anatomy

/// How far a camera can tell a criterion of a clinical scale.
public enum ScaleStanding: String, CaseIterable, Codable, Sendable {
  /// The recording tells it, for the time recorded.
  case measured
  /// The recording tells a part of it; the rest is judged by the clinician.
  case bounded
  /// A camera cannot tell it.
  case notMeasurable = "not_measurable"
}

/// One criterion of a clinical scale with what was found.
public struct ScaleCriterion: Codable, Equatable, Sendable {
  /// Grade that the criterion belongs to, as the scale writes it.
  public let grade: String
  /// The scale's wording, shortened.
  public let wording: String
  public let standing: ScaleStanding
  /// Whether the recording meets it; `nil` where it does not tell.
  public let isMet: Bool?
  /// The numbers behind the answer, or why there are none.
  public let finding: String

  public init(
    grade: String, wording: String, standing: ScaleStanding, isMet: Bool?, finding: String
  ) {
    self.grade = grade
    self.wording = wording
    self.standing = standing
    self.isMet = isMet
    self.finding = finding
  }
}

/// What one recording says about a clinical scale: bounds, never the grade itself.
public struct ScaleResult: Codable, Equatable, Sendable {
  /// Stable identifier in files.
  public let scale: String
  public let title: String
  /// Where the scale is defined.
  public let source: String
  /// The side that the bound is about; `nil` where neither side has a spasm.
  public let side: Side?
  /// Lowest and highest grade that agree with the recording; `nil` where it sets no bound.
  public let lowest: Int?
  public let highest: Int?
  /// The bound in words, or why there is none.
  public let bound: String
  public let criteria: [ScaleCriterion]

  public init(
    scale: String, title: String, source: String, side: Side?, lowest: Int?, highest: Int?,
    bound: String, criteria: [ScaleCriterion]
  ) {
    self.scale = scale
    self.title = title
    self.source = source
    self.side = side
    self.lowest = lowest
    self.highest = highest
    self.bound = bound
    self.criteria = criteria
  }
}
