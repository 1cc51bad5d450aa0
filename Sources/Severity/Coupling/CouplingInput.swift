internal import Anatomy
public import Contractions
public import Settings
public import Signals

/// What couplings are computed from.
public struct CouplingInput: Sendable {
  public let signals: FacialSignals
  public let events: [FacialEvent]
  /// Rows of the tasks file; `nil` without one.
  public let tasksFile: [TaskInterval]?
  public let settings: AnalysisSettings

  public init(
    signals: FacialSignals, events: [FacialEvent], tasks: [TaskInterval]? = nil,
    settings: AnalysisSettings = AnalysisSettings()
  ) {
    self.signals = signals
    self.events = events
    self.tasksFile = tasks?.sorted { $0.interval.start < $1.interval.start }
    self.settings = settings
  }

  var tasks: [TaskInterval] { tasksFile ?? [] }

  /// Spans in which the patient was asked to move.
  var movements: [Interval] { tasks.filter { !$0.task.isRest }.map(\.interval) }

  /// Spans of single movements on request: what happens in them may be the task itself.
  var repetitions: [Interval] {
    tasks.filter { !$0.task.isRest && $0.task != .speech }.map(\.interval)
  }

  /// Evaluable time in which nothing was asked; without a tasks file, all evaluable time.
  var rest: [Interval] {
    guard tasksFile != nil else { return signals.evaluable }
    let rows = tasks.filter(\.task.isRest).map(\.interval).merged(bridging: 0)
    return signals.evaluable.flatMap { seen in rows.compactMap { $0.intersection(seen) } }
  }

  /// Evaluable time away from events and from what the patient was asked to do.
  var quiet: [Interval] {
    let margin = settings.coupling.quietMargin
    let busy = (events.map(\.interval) + movements).map { $0.widened(by: margin) }
      .merged(bridging: 0)
    return signals.evaluable.flatMap { $0.without(busy) }
  }
}
