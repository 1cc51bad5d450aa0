public import Anatomy
public import Contractions
public import Settings
public import Signals
internal import Statistics

/// What the measures are computed from.
public struct SeverityInput: Sendable {
  public let events: [FacialEvent]
  /// Stretches in which contractions could be seen.
  public let evaluable: [Interval]
  /// The signals that the events were found in; `nil` where only the events are known, which leaves
  /// measures of signals not evaluable.
  public let signals: FacialSignals?
  public let settings: SeveritySettings
  /// Measures that the recording is not good enough for, with the reason, by identifier.
  public let barred: [String: String]
  /// Measures whose zero says nothing, since what they count could not be seen, with the reason, by
  /// identifier.
  public let barredZeros: [String: String]
  let blocks: [TimeBlock]
  /// The signals at evenly spaced instants; `nil` without signals.
  let view: SignalView?
  /// Lifts of the brows; `nil` without signals.
  let browLifts: BrowLifts?
  /// Spasms whose regions could be timed, in order; none without signals.
  let timedSpasms: Bilateral<[TimedSpasm]>

  /// - Parameters:
  ///   - events: Events in order of onset.
  ///   - evaluable: Stretches in which contractions could be seen, in order.
  ///   - signals: The signals that the events were found in.
  ///   - settings: Thresholds of this stage.
  ///   - signalSettings: Those the signals were measured with; they say what is a gap.
  ///   - barred: Identifiers of measures that are not to be given, with the reason.
  ///   - barredZeros: Identifiers of measures that are not to be given where they are 0, with the reason.
  public init(
    events: [FacialEvent], evaluable: [Interval], signals: FacialSignals? = nil,
    settings: SeveritySettings, signalSettings: SignalSettings = SignalSettings(),
    barred: [String: String] = [:], barredZeros: [String: String] = [:]
  ) {
    self.events = events
    self.evaluable = evaluable
    self.signals = signals
    self.settings = settings
    self.barred = barred
    self.barredZeros = barredZeros
    blocks = timeBlocks(of: evaluable, duration: settings.blockDuration)
    let view = signals.flatMap { SignalView($0, evaluable: evaluable, settings: signalSettings) }
    self.view = view
    browLifts = view.map { BrowLifts(events, $0, settings) }
    timedSpasms = Bilateral { side in
      view.map { TimedSpasm.all(in: events, on: side, $0, settings) } ?? []
    }
  }

  /// Evaluable time, s.
  var duration: Double { evaluable.coveredDuration }

  /// Evaluates a measure, or says what bars it.
  func evaluation(of measure: SeverityMeasure, on side: Laterality) -> Evaluation {
    if let reason = barred[measure.id] { return .notEvaluable(reason) }
    let evaluation = measure.evaluate(self, side)
    if case .estimate(let estimate) = evaluation, estimate.value == 0,
      let reason = barredZeros[measure.id]
    {
      return .notEvaluable(
        "not measurable: nothing was found, but the recording could not show it ("
          + reason + ")")
    }
    return evaluation
  }

  /// Events of one kind on one side, or of both sides together.
  func events(_ kind: EventKind, on side: Laterality) -> [FacialEvent] {
    events.filter { $0.kind == kind && $0.side == side }
  }
}

/// A number, or why there is none.
enum Evaluation: Sendable {
  case estimate(Estimate)
  case notEvaluable(String)
}
