internal import Anatomy
public import Contractions

/// When a reference event and a found one may be the same movement.
public enum MatchCriterion: Hashable, Sendable {
  /// They share time.
  case overlap
  /// Their onsets lie at most so far apart, s.
  case onset(within: Double)

  /// Whether the two may be a pair; kind and side are not looked at.
  public func admits(_ reference: FacialEvent, _ found: FacialEvent) -> Bool {
    switch self {
    case .overlap: reference.interval.overlaps(found.interval)
    case .onset(let tolerance):
      abs(reference.interval.start - found.interval.start) <= tolerance
    }
  }
}
