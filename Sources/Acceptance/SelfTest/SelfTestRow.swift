public import Agreement
public import Contractions

/// One kind of event in one clip of the self-test, with its verdict.
public struct SelfTestRow: Codable, Equatable, Sendable {
  public let clip: String
  public let kind: EventKind
  public let tally: AgreementTally
  /// How many may be missed and how many false.
  public let mostMissed: Int
  public let mostFalse: Int
  /// Why any may.
  public let reason: String?
  /// What missed its tolerance, each with value and tolerance; empty where all is well.
  public let faults: [String]

  /// Whether every tolerance is kept.
  public var passed: Bool { faults.isEmpty }

  /// Judges one kind in one clip.
  ///
  /// - Parameters:
  ///   - clip: Name of the clip.
  ///   - kind: Kind of event.
  ///   - tally: Planted against found.
  ///   - mostMissed: Planted events that may be missed.
  ///   - mostFalse: Findings that may be false.
  ///   - reason: Why any may.
  ///   - tolerances: Tolerances of pairs.
  public init(
    clip: String, kind: EventKind, tally: AgreementTally, mostMissed: Int = 0, mostFalse: Int = 0,
    reason: String? = nil, tolerances: SelfTestTolerances = SelfTestTolerances()
  ) {
    self.clip = clip
    self.kind = kind
    self.tally = tally
    self.mostMissed = mostMissed
    self.mostFalse = mostFalse
    self.reason = reason
    faults = [
      Self.fault("missed", Double(tally.missed), most: Double(mostMissed), decimals: 0),
      Self.fault("false", Double(tally.extra), most: Double(mostFalse), decimals: 0),
      Self.fault(
        "side errors", Double(tally.sideErrors), most: tolerances.sideErrors, decimals: 0),
      Self.fault(
        "onset error, ms", tally.onsetErrors.furthestFromZero.map { 1000 * $0 },
        most: 1000 * tolerances.onset, decimals: 0),
      Self.fault(
        "depth error", tally.medianDepthError, most: tolerances.depth, decimals: 2),
    ].compactMap { $0 }
  }

  private static func fault(_ name: String, _ value: Double?, most: Double, decimals: Int)
    -> String?
  {
    guard let value, abs(value) > most else { return nil }
    return "\(name) \(cell(value, decimals: decimals)) (at most \(cell(most, decimals: decimals)))"
  }
}
