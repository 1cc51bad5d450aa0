internal import Anatomy
public import Contractions

/// An event that is known to be there: planted in a clip, or marked by an expert.
public struct ReferenceEvent: Equatable, Sendable {
  public let event: FacialEvent
  /// Kinds, beside its own, as which the event may be found: such a finding is neither false nor does
  /// it leave the event missed. It is counted apart.
  public let toleratedKinds: Set<EventKind>

  /// An event with the kinds that may stand for it.
  public init(_ event: FacialEvent, tolerating toleratedKinds: Set<EventKind> = []) {
    self.event = event
    self.toleratedKinds = toleratedKinds.subtracting([event.kind])
  }

  /// Whether a finding may stand for this event although its kind is another.
  func tolerates(_ found: FacialEvent) -> Bool {
    toleratedKinds.contains(found.kind) && found.side == event.side
      && found.interval.overlaps(event.interval)
  }
}
