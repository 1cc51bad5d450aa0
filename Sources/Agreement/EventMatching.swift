internal import Anatomy
public import Contractions

/// Reference events of one kind set against the events found of that kind.
///
/// Sides do not decide who is paired: a finding on the wrong side is a pair with a side error.
public struct EventMatching: Equatable, Sendable {
  public let kind: EventKind
  /// Events that may be the same movement, one to one, nearest onsets first, in order of time.
  public let pairs: [EventPair]
  /// Reference events of the kind with no finding of the kind, but one of a kind they tolerate.
  public let renamed: [FacialEvent]
  /// Reference events of the kind without any finding.
  public let missed: [FacialEvent]
  /// Findings of the kind where a reference event of another kind tolerates it.
  public let excused: [FacialEvent]
  /// Findings of the kind where there is nothing.
  public let extra: [FacialEvent]

  /// Matches the events of one kind.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - reference: Reference events of all kinds, in any order.
  ///   - found: Found events of all kinds, in any order.
  ///   - criterion: When two events may be the same.
  public init(
    _ kind: EventKind, reference: [ReferenceEvent], found: [FacialEvent],
    by criterion: MatchCriterion = .overlap
  ) {
    self.kind = kind
    let known = reference.filter { $0.event.kind == kind }.inOrder(of: \.event)
    let named = found.filter { $0.kind == kind }.inOrder(of: \.self)
    let links = Self.links(known.map(\.event), named, criterion)
    pairs = links.sorted { $0.0 < $1.0 }
      .map { EventPair(reference: known[$0.0].event, found: named[$0.1]) }
    let left = known.indices.filter { index in !links.contains { $0.0 == index } }.map { known[$0] }
    let unpaired = named.indices.filter { index in !links.contains { $0.1 == index } }
      .map { named[$0] }
    renamed = left.filter { found.contains(where: $0.tolerates) }.map(\.event)
    missed = left.filter { !found.contains(where: $0.tolerates) }.map(\.event)
    excused = unpaired.filter { event in reference.contains { $0.tolerates(event) } }
    extra = unpaired.filter { event in !reference.contains { $0.tolerates(event) } }
  }

  /// Numbers of the events that belong together, nearest onsets first; those of one side before
  /// others.
  private static func links(
    _ reference: [FacialEvent], _ found: [FacialEvent], _ criterion: MatchCriterion
  ) -> [(Int, Int)] {
    var candidates = reference.indices.flatMap { r in found.indices.map { f in (r, f) } }
      .filter { criterion.admits(reference[$0.0], found[$0.1]) }
      .map { ($0.0, $0.1, EventPair(reference: reference[$0.0], found: found[$0.1])) }
      .sorted { one, other in
        (abs(one.2.onsetError), one.2.isSideError ? 1 : 0, one.0, one.1)
          < (abs(other.2.onsetError), other.2.isSideError ? 1 : 0, other.0, other.1)
      }
    var links: [(Int, Int)] = []
    while let best = candidates.first {
      links.append((best.0, best.1))
      candidates.removeAll { $0.0 == best.0 || $0.1 == best.1 }
    }
    return links
  }
}

extension Array {
  /// The elements by time, whatever their order was, so that ties are always resolved alike.
  fileprivate func inOrder(of event: (Element) -> FacialEvent) -> [Element] {
    sorted { one, other in
      let (one, other) = (event(one), event(other))
      return (one.interval.start, one.interval.end, one.side.rawValue, one.peakTime)
        < (other.interval.start, other.interval.end, other.side.rawValue, other.peakTime)
    }
  }
}
