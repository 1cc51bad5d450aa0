public import Anatomy
public import Contractions

/// How the findings in one recording agree with a reference, kind by kind and by two criteria.
public struct EventAgreement: Equatable, Sendable {
  /// Largest distance of two onsets that are the same event, s.
  ///
  /// About half the shortest interval between separate spasms (0.45 s are joined) less a margin; blinks
  /// are rarely closer than twice this.
  public static let usualOnsetTolerance = 0.15

  /// Matchings of events that share time.
  public let byOverlap: [EventKind: EventMatching]
  /// Matchings of events whose onsets lie within the tolerance.
  public let byOnset: [EventKind: EventMatching]

  /// Compares two lists of events.
  ///
  /// - Parameters:
  ///   - reference: What is known to be there, in any order.
  ///   - found: What was found, in any order.
  ///   - onsetTolerance: Largest distance of two onsets of the same event, s.
  public init(
    reference: [ReferenceEvent], found: [FacialEvent],
    onsetTolerance: Double = EventAgreement.usualOnsetTolerance
  ) {
    func matchings(_ criterion: MatchCriterion) -> [EventKind: EventMatching] {
      EventKind.allCases.reduce(into: [:]) { matchings, kind in
        matchings[kind] = EventMatching(kind, reference: reference, found: found, by: criterion)
      }
    }
    byOverlap = matchings(.overlap)
    byOnset = matchings(.onset(within: onsetTolerance))
  }

  /// The count of one kind by shared time.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - regions: Regions that count in the spread.
  /// - Returns: The count.
  public func tally(_ kind: EventKind, regions: Set<FacialRegion> = Set(FacialRegion.allCases))
    -> AgreementTally
  {
    byOverlap[kind].map { AgreementTally($0, regions: regions) } ?? AgreementTally()
  }

  /// The count of one kind by onsets.
  public func onsetTally(_ kind: EventKind, regions: Set<FacialRegion> = Set(FacialRegion.allCases))
    -> AgreementTally
  {
    byOnset[kind].map { AgreementTally($0, regions: regions) } ?? AgreementTally()
  }
}
