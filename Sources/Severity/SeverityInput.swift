public import Anatomy
public import Contractions
public import Settings

/// What the measures are computed from.
public struct SeverityInput: Sendable {
  public let events: [FacialEvent]
  /// Stretches in which contractions could be seen.
  public let evaluable: [Interval]
  public let settings: SeveritySettings
  let blocks: [TimeBlock]

  public init(events: [FacialEvent], evaluable: [Interval], settings: SeveritySettings) {
    self.events = events
    self.evaluable = evaluable
    self.settings = settings
    blocks = timeBlocks(of: evaluable, duration: settings.blockDuration)
  }

  /// Evaluable time, s.
  var duration: Double { evaluable.coveredDuration }

  /// Events of one kind on one side, or of both sides together.
  func events(_ kind: EventKind, on side: Laterality) -> [FacialEvent] {
    events.filter { $0.kind == kind && $0.side == side }
  }
}

/// A number, or why there is none.
enum Evaluation {
  case estimate(Estimate)
  case notEvaluable(String)
}
