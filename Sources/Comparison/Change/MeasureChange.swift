public import Anatomy
public import Severity

/// What the interval of a change says.
public enum ChangeVerdict: String, CaseIterable, Codable, Sendable {
  /// The interval lies wholly below or above no change.
  case lower, higher
  /// No difference is shown; the detectable change says what could have been.
  case notShown = "not_shown"
  /// The recordings are too unlike.
  case withheld
  /// One of both has no number, or there is no interval.
  case notEvaluable = "not_evaluable"
}

/// In what a change is given.
public enum ChangeScale: String, CaseIterable, Codable, Sendable {
  /// 100 · (after / before − 1), percent.
  case percent
  /// after − before, in the measure's unit.
  case difference
}

/// How one measure changed on one side.
public struct MeasureChange: Codable, Equatable, Sendable {
  /// Identifier of the measure.
  public var measure: String
  public var title: String
  /// Unit of the measure.
  public var unit: String
  public var side: Laterality
  /// The numbers as examined; `nil` where there is none.
  public var before: Estimate?
  public var after: Estimate?
  public var scale: ChangeScale
  /// The change with its interval, in percent or in the measure's unit; `nil` where none is given.
  public var change: Estimate?
  /// The smallest fall or difference that these two recordings could have shown, in the unit of the change;
  /// `nil` where none could be told.
  public var detectable: Double?
  /// Variance of the events over that of a Poisson process, for rates; `nil` for other measures.
  public var dispersion: Double?
  public var verdict: ChangeVerdict
  /// Checks that withhold the change.
  public var withheldBy: [String]
  /// Why there is no number before or after; `nil` where there are both.
  public var reason: String?

  /// Stands for every measure in the lists of the checks.
  static let every = "*"
}
