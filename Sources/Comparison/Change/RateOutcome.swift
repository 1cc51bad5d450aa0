public import Anatomy
internal import Settings
internal import Statistics

/// What the change of the spasm rate proves.
public enum OutcomeStatus: String, CaseIterable, Codable, Sendable {
  /// The lower limit of the fall reaches the fall that counts as an outcome.
  case shown
  /// The figures allow it, but more film is needed.
  case notShown = "not_shown"
  /// The fall found is smaller.
  case notReached = "not_reached"
  /// There was no spasm before, or the comparison is withheld.
  case notEvaluable = "not_evaluable"
}

/// How far the rate of spasms fell on one side, and what that shows.
public struct RateOutcome: Codable, Equatable, Sendable {
  public var side: Side
  /// Spasms and evaluable minutes of both recordings.
  public var before: CountedTime
  public var after: CountedTime
  /// Fall of the rate that is asked about, percent.
  public var asked: Double
  /// Fall found, percent, with the smaller and the larger end of its interval; `nil` where there is none.
  public var fall: Double?
  public var atLeast: Double?
  public var atMost: Double?
  public var status: OutcomeStatus
  /// Evaluable minutes after treatment that would show the asked fall at the rates found; `nil` where it is shown
  /// or no advisable length would do.
  public var minutesNeeded: Double?
  /// Rate below which the true rate after treatment lies, per minute, one-sided at the level; `nil` unless no spasm
  /// was found.
  public var rateBelow: Double?
  /// Level of the interval and of the bound.
  public var level: Double
}

/// Events in a time.
public struct CountedTime: Codable, Equatable, Sendable {
  public var count: Int
  /// Evaluable time, min.
  public var minutes: Double
}

extension RateOutcome {
  init(_ rates: RatePair, on side: Side, isWithheld: Bool, settings: ComparisonSettings) {
    self.init(
      side: side,
      before: CountedTime(count: rates.before.count, minutes: rates.before.exposure),
      after: CountedTime(count: rates.after.count, minutes: rates.after.exposure),
      asked: 100 * settings.provenFall, status: .notEvaluable, level: rates.level)
    if rates.after.count == 0, rates.after.exposure > 0 {
      rateBelow =
        countInterval(0, dispersion: rates.dispersion, level: rates.level).upper
        / rates.after.exposure
    }
    guard !isWithheld, rates.after.exposure > 0, let ratio = rates.ratio else { return }
    fall = 100 * (1 - ratio)
    atLeast = rates.interval.upper.map { 100 * (1 - $0) }
    atMost = 100 * (1 - rates.interval.lower)
    status = Self.status(rates, settings.provenFall)
    if status == .notShown { minutesNeeded = rates.minutesNeeded(settings) }
  }

  private static func status(_ rates: RatePair, _ asked: Double) -> OutcomeStatus {
    if rates.shows(asked) { return .shown }
    return (rates.ratio ?? 1) <= 1 - asked ? .notShown : .notReached
  }
}

extension RatePair {
  /// Whether the interval leaves only falls of at least `fall`.
  func shows(_ fall: Double) -> Bool { (interval.upper ?? .infinity) <= 1 - fall }

  /// The same rates with more minutes after treatment.
  private func withMinutes(_ minutes: Double) -> RatePair {
    let count = Int((Double(after.count) / after.exposure * minutes).rounded())
    return RatePair(
      before: before, after: RateCount(count, in: minutes), dispersion: dispersion, level: level)
  }

  /// Whole minutes after treatment that would show the fall at the rates found; `nil` where none up to the longest
  /// advised would: the recording before then holds too few spasms.
  func minutesNeeded(_ settings: ComparisonSettings) -> Double? {
    let first = Int(after.exposure.rounded(.up))
    let last = Int(settings.longestAdvised)
    guard first <= last else { return nil }
    return (first...last).map(Double.init).first { withMinutes($0).shows(settings.provenFall) }
  }
}
