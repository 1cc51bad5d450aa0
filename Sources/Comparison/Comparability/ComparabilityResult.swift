/// How alike two recordings are in one respect.
public enum ComparabilityGrade: String, CaseIterable, Codable, Comparable, Sendable {
  case green, amber, red

  public static func < (one: ComparabilityGrade, other: ComparabilityGrade) -> Bool {
    one.place < other.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One respect in which two recordings have to be alike, with what they have.
public struct ComparabilityResult: Codable, Equatable, Sendable {
  /// Identifier of the check.
  public var check: String
  /// Unit of the values; empty for words.
  public var unit: String
  /// Values of both recordings; `nil` where one is not known or has only words.
  public var before: Double?
  public var after: Double?
  /// The same in words where there is no number.
  public var beforeText: String?
  public var afterText: String?
  public var grade: ComparabilityGrade
  /// Measures whose change is withheld; empty unless the grade is red.
  public var withheld: [String]

  public init(
    check: String, unit: String, before: Double? = nil, after: Double? = nil,
    beforeText: String? = nil, afterText: String? = nil, grade: ComparabilityGrade,
    withheld: [String]
  ) {
    self.check = check
    self.unit = unit
    self.before = before
    self.after = after
    self.beforeText = beforeText
    self.afterText = afterText
    self.grade = grade
    self.withheld = withheld
  }
}
