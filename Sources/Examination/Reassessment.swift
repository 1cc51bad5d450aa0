internal import Anatomy
public import Contractions
internal import Landmarks
public import Settings
internal import Severity
public import Signals

/// Measures an examination again from other events, such as those that a reviewer corrected.
///
/// Severity, couplings, criteria and warnings follow from the new events. Facts, quality, detection border
/// and detection limits stay: they tell of the recording and of what the program could have found in it.
///
/// - Parameters:
///   - examination: The examination whose recording, quality and settings hold.
///   - events: The events that count, in any order.
///   - signals: The signals of the recording; `nil` where they are not at hand, which leaves the
///     measures of signals not evaluable.
///   - withheld: Identifiers of measures that the new events cannot tell, with the reason.
/// - Returns: The new examination with its signals, which are empty where none were given.
/// - Throws: ``SettingsError`` where the examination names settings that this build does not have.
public func reassess(
  _ examination: Examination, events: [FacialEvent], signals: FacialSignals?,
  withholding withheld: [String: String] = [:]
) throws(SettingsError) -> ExaminationResult {
  let settings = try AnalysisSettings(examination.settings)
  let known = signals ?? .missing(in: examination)
  let events = events.sorted {
    ($0.interval.start, $0.interval.end, $0.side.rawValue)
      < ($1.interval.start, $1.interval.end, $1.side.rawValue)
  }
  var revised = examination
  revised.programVersion = Spasmeter.version
  revised.events = events
  revised.severity = severity(
    of: examination, events: events, signals: signals, evaluable: known.evaluable,
    withheld: withheld, settings: settings)
  let tasks = examination.coupling.source == .tasksFile ? examination.coupling.tasks : nil
  let face = CouplingInput(signals: known, events: events, tasks: tasks, settings: settings)
  revised.coupling = assessCoupling(face)
  revised.mimics = assessMimics(
    MimicInput(
      face: face, coupling: revised.coupling, limits: examination.detectionLimits,
      affectedSide: revised.severity.affectedSide))
  revised.warnings = warnings(of: revised, settings: settings)
  return ExaminationResult(examination: revised, signals: known)
}

private func severity(
  of examination: Examination, events: [FacialEvent], signals: FacialSignals?,
  evaluable: [Interval], withheld: [String: String], settings: AnalysisSettings
) -> SeverityProfile {
  let gates = examination.quality.gates
  let own = examination.severity
  return assessSeverity(
    SeverityInput(
      events: events, evaluable: evaluable, signals: signals, settings: settings.severity,
      signalSettings: settings.signal,
      barred: gates.barred(.value).merging(withheld) { gate, _ in gate },
      barredZeros: gates.barred(.zero)),
    enteredSide: own.isSideEntered ? own.affectedSide : nil)
}

private func warnings(of examination: Examination, settings: AnalysisSettings)
  -> [ExaminationWarning]
{
  let context = WarningContext(
    recording: examination.recording, ledger: examination.ledger, quality: examination.quality,
    severity: examination.severity, coupling: examination.coupling, events: examination.events,
    settings: settings)
  return WarningRule.all.compactMap { rule in
    rule.message(context).map { ExaminationWarning(code: rule.code, message: $0) }
  }
}

extension AnalysisSettings {
  /// Settings in files have six decimals.
  private static let fileResolution = 1e-6

  /// The settings that an examination names.
  ///
  /// - Throws: ``SettingsError`` where one of them is unknown or out of range.
  public init(_ values: [SettingValue]) throws(SettingsError) {
    self.init()
    let defaults = Dictionary(
      listed.map { ($0.name, $0.setting.defaultValue) }, uniquingKeysWith: { first, _ in first })
    for value in values {
      // Files hold six decimals: what differs by less is the default, as the program has it.
      if let own = defaults[value.name], abs(own - value.value) < Self.fileResolution { continue }
      try set(value.name, to: value.value)
    }
  }
}

extension FacialSignals {
  /// No value at all, over the examined time of an examination.
  fileprivate static func missing(in examination: Examination) -> FacialSignals {
    FacialSignals(
      times: [], channels: [:], pose: [], lipGap: [], gaps: examination.quality.gaps,
      evaluable: examination.quality.evaluable,
      intercanthalPixels: examination.quality.intercanthalPixels)
  }
}
