public import Anatomy
internal import Contractions
internal import Foundation
public import Landmarks
public import Settings
internal import Severity
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
///   - isSingleThreaded: Whether decoding takes turns with measuring instead of running beside it.
///   - progress: Told after each frame, on the calling thread.
/// - Returns: The examination and its signals. A damaged recording is examined as far as it can be
///   decoded, with a warning.
/// - Throws: ``ExaminationError``.
public func examine(
  _ recording: Recording, settings: AnalysisSettings = AnalysisSettings(),
  models: ModelDirectory? = nil, affectedSide: Side? = nil, isSingleThreaded: Bool = false,
  progress: ((ExaminationProgress) -> Void)? = nil
) throws(ExaminationError) -> ExaminationResult {
  do {
    let models = try models ?? ModelDirectory.locate()
    let source = try FrameSource(
      recording, settings: settings.video, isSingleThreaded: isSingleThreaded)
    var frames = 0
    let start = recording.span?.start ?? 0
    let end = source.properties.declaredDuration.map { min($0, recording.span?.end ?? $0) }
    let track = try trackFace(
      models: models, settings: settings.tracking,
      progress: { time in
        frames += 1
        progress?(
          ExaminationProgress(
            frames: frames, time: time - start, declaredDuration: end.map { $0 - start }))
      }, nextFrame: { try source.next() })
    let facts = RecordingFacts(
      recording, digest: try FileDigest(path: recording.path), video: source.properties,
      times: track.times)
    return assemble(
      track, facts: facts, ledger: source.ledger, settings: settings, models: models.facts,
      affectedSide: affectedSide)
  } catch {
    throw ExaminationError(error, path: recording.path)
  }
}

/// The stages after the landmarks, put together.
func assemble(
  _ track: LandmarkTrack, facts: RecordingFacts, ledger: FrameLedger, settings: AnalysisSettings,
  models: [ModelFact], affectedSide: Side?, scheme: LandmarkScheme = .attentionMesh
) -> ExaminationResult {
  let signals = measureSignals(in: track, settings: settings.signal, scheme: scheme)
  let events = detectEvents(in: signals, settings: settings)
  let severity = assessSeverity(
    SeverityInput(events: events, evaluable: signals.evaluable, settings: settings.severity),
    enteredSide: affectedSide)
  let quality = RecordingQuality(track: track, signals: signals)
  let context = WarningContext(
    recording: facts, ledger: ledger, quality: quality, severity: severity, events: events,
    settings: settings)
  let warnings = WarningRule.all.compactMap { rule in
    rule.message(context).map { ExaminationWarning(code: rule.code, message: $0) }
  }
  return ExaminationResult(
    examination: Examination(
      recording: facts, ledger: ledger, quality: quality, severity: severity, events: events,
      settings: settings.values, models: models, warnings: warnings), signals: signals)
}

extension ModelDirectory {
  /// The models as an examination names them.
  fileprivate var facts: [ModelFact] {
    files.map { ModelFact(file: $0.file, sha256: $0.sha256) }
  }
}

extension AnalysisSettings {
  /// Every setting as an examination names it.
  fileprivate var values: [SettingValue] {
    listed.map { entry in
      SettingValue(
        name: entry.name, value: entry.setting.wrappedValue, unit: entry.setting.unit,
        isDefault: entry.setting.wrappedValue == entry.setting.defaultValue)
    }
  }
}
