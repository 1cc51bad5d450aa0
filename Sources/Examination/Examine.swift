public import Anatomy
internal import Contractions
internal import Foundation
public import Landmarks
public import Settings
public import Severity
internal import Signals
public import Video

/// How far an examination has come.
public struct ExaminationProgress: Sendable {
  /// Frames measured.
  public let frames: Int
  /// Time of the last of them, s from the start of the part examined.
  public let time: Double
  /// Length of that part as the recording declares it, s; `nil` where it declares none.
  public let declaredDuration: Double?

  /// Length of the part to examine, s, which ends where the recording does; `nil` where neither the
  /// recording nor the span tells an end after the part's start.
  static func length(of span: Interval?, declared: Double?) -> Double? {
    let ends = [declared, span?.end].compactMap { $0 }.filter { $0 < .greatestFiniteMagnitude }
    return ends.min().map { $0 - (span?.start ?? 0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

/// Examines one recording: from the file to events and measures.
///
/// ```swift
/// let result = try examine(Recording(path: "clip.mov"))
/// print(result.examination.severity.affectedSide ?? "no side")
/// ```
///
/// - Parameters:
///   - recording: File, mirroring and span.
///   - settings: Every threshold.
///   - models: Face models; found by ``ModelDirectory/locate(_:environment:)`` where none are given.
///   - affectedSide: Side that the clinician names; `nil` to read it from the events.
///   - tasks: What the patient was asked to do, and when; `nil` where that is not known.
///   - isSingleThreaded: Whether decoding takes turns with measuring instead of running beside it.
///   - progress: Told after each frame, on the calling thread.
/// - Returns: The examination and its signals. A damaged recording is examined as far as it can be
///   decoded, with a warning.
/// - Throws: ``ExaminationError``.
public func examine(
  _ recording: Recording, settings: AnalysisSettings = AnalysisSettings(),
  models: ModelDirectory? = nil, affectedSide: Side? = nil, tasks: TasksFile? = nil,
  isSingleThreaded: Bool = false, progress: ((ExaminationProgress) -> Void)? = nil
) throws(ExaminationError) -> ExaminationResult {
  let tracked = try trackRecording(
    recording, settings: settings, models: models, tasks: tasks,
    isSingleThreaded: isSingleThreaded, progress: progress)
  return examine(tracked, settings: settings, affectedSide: affectedSide, tasks: tasks?.rows)
}

/// Examines a recording whose landmarks were found before: all stages after them.
///
/// - Parameters:
///   - tracked: The recording's landmarks.
///   - settings: Every threshold; those of video and tracking have done their work.
///   - affectedSide: Side that the clinician names; `nil` to read it from the events.
///   - tasks: What the patient was asked to do, and when; `nil` where that is not known.
/// - Returns: The examination and its signals.
public func examine(
  _ tracked: TrackedRecording, settings: AnalysisSettings = AnalysisSettings(),
  affectedSide: Side? = nil, tasks: [TaskInterval]? = nil
) -> ExaminationResult {
  assemble(
    tracked.track, facts: tracked.facts, ledger: tracked.ledger, settings: settings,
    models: tracked.models, affectedSide: affectedSide, tasks: tasks)
}

/// Finds the landmarks of one recording, for one or several ``examine(_:settings:affectedSide:tasks:)``.
///
/// - Parameters:
///   - recording: File, mirroring and span.
///   - settings: Thresholds of video and tracking; the others are not looked at.
///   - models: Face models; found by ``ModelDirectory/locate(_:environment:)`` where none are given.
///   - tasks: Tasks that have to lie within the recording, which is found out before all else.
///   - isSingleThreaded: Whether decoding takes turns with measuring instead of running beside it.
///   - progress: Told after each frame, on the calling thread.
/// - Returns: The landmarks with the recording's facts.
/// - Throws: ``ExaminationError``.
public func trackRecording(
  _ recording: Recording, settings: AnalysisSettings = AnalysisSettings(),
  models: ModelDirectory? = nil, tasks: TasksFile? = nil, isSingleThreaded: Bool = false,
  progress: ((ExaminationProgress) -> Void)? = nil
) throws(ExaminationError) -> TrackedRecording {
  let state = FileState(path: recording.path)
  do {
    let models = try models ?? ModelDirectory.locate()
    let source = try FrameSource(
      recording, settings: settings.video, isSingleThreaded: isSingleThreaded)
    try tasks?.require(within: source.properties.declaredDuration)
    let digest = try FileDigest(path: recording.path)
    let length = ExaminationProgress.length(
      of: recording.span, declared: source.properties.declaredDuration)
    let start = recording.span?.start ?? 0
    var frames = 0
    let track = try trackFace(
      models: models, settings: settings.tracking,
      progress: { time in
        frames += 1
        progress?(
          ExaminationProgress(frames: frames, time: time - start, declaredDuration: length))
      }, nextFrame: { try source.next() })
    guard FileState(path: recording.path) == state else {
      throw ExaminationError.changed(path: recording.path)
    }
    try requireFrames(track, of: recording, declaredDuration: source.properties.declaredDuration)
    let facts = RecordingFacts(
      recording, digest: digest, video: source.properties, times: track.times)
    return TrackedRecording(
      track: track, facts: facts, ledger: source.ledger, models: models.facts)
  } catch {
    // A file that grows or goes can look damaged.
    let isChanged = state != nil && FileState(path: recording.path) != state
    if isChanged { throw .changed(path: recording.path) }
    throw ExaminationError(error, path: recording.path)
  }
}

/// Refuses a recording of which nothing was examined.
private func requireFrames(
  _ track: LandmarkTrack, of recording: Recording, declaredDuration: Double?
) throws(ExaminationError) {
  guard track.times.isEmpty else { return }
  guard let span = recording.span else { throw .video(.undecodable(path: recording.path)) }
  throw .nothingInSpan(path: recording.path, span: span, length: declaredDuration)
}

/// The stages after the landmarks, put together.
func assemble(
  _ track: LandmarkTrack, facts: RecordingFacts, ledger: FrameLedger, settings: AnalysisSettings,
  models: [ModelFact], affectedSide: Side?, tasks: [TaskInterval]? = nil,
  scheme: LandmarkScheme = .attentionMesh
) -> ExaminationResult {
  let signals = measureSignals(in: track, settings: settings.signal, scheme: scheme)
  let detection = detect(in: signals, settings: settings)
  let events = detection.events
  let readings = RecordingReadings(
    track: track, signals: signals, facts: facts, ledger: ledger, scheme: scheme,
    settings: settings.quality)
  let gates = QualityGate.all.map { $0.result(readings, settings: settings) }
  let (values, zeros) = (gates.barred(.value), gates.barred(.zero))
  let severity = assessSeverity(
    SeverityInput(
      events: events, evaluable: signals.evaluable, signals: signals, settings: settings.severity,
      signalSettings: settings.signal, barred: values, barredZeros: zeros),
    enteredSide: affectedSide)
  let limits = measureDetectionLimits(
    of: signals, events: events, barred: values.merging(zeros) { value, _ in value },
    settings: settings)
  let face = CouplingInput(signals: signals, events: events, tasks: tasks, settings: settings)
  let coupling = assessCoupling(face)
  let mimics = assessMimics(
    MimicInput(
      face: face, coupling: coupling, limits: limits, affectedSide: severity.affectedSide))
  let quality = RecordingQuality(track: track, signals: signals, gates: gates)
  let context = WarningContext(
    recording: facts, ledger: ledger, quality: quality, severity: severity, coupling: coupling,
    events: events, settings: settings)
  let warnings = WarningRule.all.compactMap { rule in
    rule.message(context).map { ExaminationWarning(code: rule.code, message: $0) }
  }
  return ExaminationResult(
    examination: Examination(
      recording: facts, ledger: ledger, quality: quality, severity: severity,
      detectionBorder: detection.border, detectionLimits: limits,
      coupling: coupling, mimics: mimics, events: events, settings: settings.values, models: models,
      warnings: warnings),
    signals: signals)
}

extension ModelDirectory {
  /// The models as an examination names them.
  fileprivate var facts: [ModelFact] {
    files.map { ModelFact(file: $0.file, sha256: $0.sha256) }
  }
}

extension AnalysisSettings {
  /// Every setting that an examination depends on, as it names them.
  fileprivate var values: [SettingValue] {
    listedForExamination.map { entry in
      SettingValue(
        name: entry.name, value: entry.setting.wrappedValue, unit: entry.setting.unit,
        isDefault: entry.setting.wrappedValue == entry.setting.defaultValue)
    }
  }
}
