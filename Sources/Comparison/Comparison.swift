public import Anatomy
public import Examination
public import Severity

/// What changed between the examinations of one patient: the content of `PATIENT_comparison.json`.
///
/// Holds no time of day, host or path, so that the same examinations, settings and build give the same bytes.
public struct Comparison: Codable, Equatable, Sendable {
  /// Version of this format, semantic.
  public var schemaVersion = Comparison.currentSchemaVersion
  /// Version of the program.
  public var programVersion = Spasmeter.version
  /// Pseudonym of the patient.
  public var patient: String
  /// Side that every figure is about.
  public var side: ComparedSide
  /// Visits in order.
  public var visits: [ComparedVisit]
  /// The first visit against each later one, in order.
  public var changes: [VisitChange]
  /// What the visits together say of the treatment's course; empty with two visits.
  public var course: [ClockStatement]
  /// Settings of this stage in force.
  public var settings: [SettingValue]
  /// What the reader must know before trusting a number.
  public var warnings: [ComparisonWarning]

  /// Version written by this build.
  public static let currentSchemaVersion = "1.0.0"
}

/// The side that is compared, anchored to the first visit that shows one.
public struct ComparedSide: Codable, Equatable, Sendable {
  /// `nil` where no visit shows an affected side: both sides are then compared.
  public var side: Side?
  public var anchor: SideAnchor
  /// Number of the visit that it is anchored to, from 0; `nil` where it was entered or none is known.
  public var visit: Int?
  /// Numbers of later visits with more spasm on the other side.
  public var flippedVisits: [Int]
}

/// Where the compared side comes from.
public enum SideAnchor: String, CaseIterable, Codable, Sendable {
  case entered
  case firstVisit = "first_visit"
  /// The first visit shows none, a later one does.
  case laterVisit = "later_visit"
  case unknown
}

/// One visit as it was compared.
public struct ComparedVisit: Codable, Equatable, Sendable {
  /// NAME of the recording.
  public var recording: String
  /// SHA-256 of the recording, hexadecimal.
  public var sha256: String
  public var visit: Visit
  /// Side that this examination found affected.
  public var affectedSide: Side?
  /// Time in which contractions could be seen, s.
  public var evaluableSeconds: Double
  /// Pictures a second; `nil` where they are not known.
  public var frameRate: Double?
  /// Every measure of the compared side and of both sides together, as examined.
  public var results: [MeasureResult]
  /// Spasms of the compared side.
  public var spasms: Int
}

/// How one visit differs from an earlier one.
public struct VisitChange: Codable, Equatable, Sendable {
  /// Numbers of the visits, from 0.
  public var before: Int
  public var after: Int
  public var comparability: [ComparabilityResult]
  public var measures: [MeasureChange]
  /// What the change of the rate proves; one for each compared side.
  public var outcomes: [RateOutcome]
  /// What the treatment's clock says of this comparison.
  public var statements: [ClockStatement]

  /// The change of one measure on one side.
  public func change(of measure: String, _ side: Laterality) -> MeasureChange? {
    measures.first { $0.measure == measure && $0.side == side }
  }
}

/// A caution about the comparison, with the numbers of the visits that it concerns.
public struct ComparisonWarning: Codable, Equatable, Sendable {
  public var code: ComparisonWarningCode
  public var visits: [Int]

  public init(code: ComparisonWarningCode, visits: [Int]) {
    self.code = code
    self.visits = visits
  }
}

/// What can be the matter with a comparison.
public enum ComparisonWarningCode: String, CaseIterable, Codable, Sendable {
  /// More spasm on the other side than on the compared one.
  case sideFlipped = "side_flipped"
  /// No visit shows an affected side.
  case sideUnknown = "side_unknown"
  /// No day of the recording was given.
  case noDate = "no_date"
  /// A change figure was withheld.
  case withheld
  /// Analysed with fewer pictures a second than were filmed, as many as the poorest visit has.
  case lowerRate = "lower_rate"
}
