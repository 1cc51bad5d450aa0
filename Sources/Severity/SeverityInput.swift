public import Anatomy
public import Contractions
public import Settings
public import Signals

/// What the measures are computed from.
public struct SeverityInput: Sendable {
  public let events: [FacialEvent]
  /// Stretches in which contractions could be seen.
  public let evaluable: [Interval]
  /// The signals that the events were found in; `nil` where only the events are known, which leaves
  /// measures of signals not evaluable.
  public let signals: FacialSignals?
  public let settings: SeveritySettings
  let blocks: [TimeBlock]

  public init(
    events: [FacialEvent], evaluable: [Interval], signals: FacialSignals? = nil,
    settings: SeveritySettings
  ) {
    self.events = events
    self.evaluable = evaluable
    self.signals = signals
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
