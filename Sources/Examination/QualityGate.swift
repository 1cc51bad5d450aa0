internal import Anatomy
internal import Landmarks
internal import Settings
internal import Signals

/// A requirement on the recording without which some measures mean nothing.
///
/// A new gate is one value appended to ``all``.
struct QualityGate: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let unit: String
  /// Measures that depend on it.
  let measures: [String]
  var bound = GateBound.least
  var withholds = GateEffect.value
  /// The least or the most that is asked for.
  let limit: @Sendable (AnalysisSettings) -> Double
  /// What the recording has; `nil` where that is not known, which is no pass.
  let value: @Sendable (RecordingReadings) -> Double?

  static let all: [QualityGate] =
    [
      eyeWidth, faceWidth, jerkFrameRate, lagFrameRate, facing, evaluableTime, occlusion,
      trackedShare,
      bits, sharpness, motionBlur, flicker, glare, skinFacing, speech,
    ] + skinRepeats

  static let eyeWidth = QualityGate(
    id: "eye_width", title: "Width of an eye", unit: "pixel",
    measures: [
      "depth", "intensity", "closed_time", "resting_asymmetry", "blink_completeness",
      "blink_depth_difference",
      "relative_difference", "tonic_mean",
    ], limit: { $0.quality.gateEyePixels }, value: { $0.eyePixels })

  static let faceWidth = QualityGate(
    id: "face_width", title: "Width of the face", unit: "pixel",
    measures: [
      "spread", "spread_lowerlid", "spread_brow", "spread_cheek", "spread_ear", "spread_mouth",
      "spread_chin", "mouth_excursion", "mouth_lag", "other_babinski", "other_babinski_opposite",
      "brow_null", "synkinesis_share",
    ], limit: { $0.quality.gateFacePixels }, value: { $0.facePixels })

  static let jerkFrameRate = QualityGate(
    id: "frame_rate", title: "New pictures a second", unit: "/s",
    measures: ["jerk_rate", "jerks_per_spasm", "train_rate"],
    limit: { $0.quality.gateFrameRate }, value: { $0.frameRate })

  static let lagFrameRate = QualityGate(
    id: "lag_frame_rate", title: "New pictures a second, for lags", unit: "/s",
    measures: ["mouth_lag"], limit: { $0.quality.gateLagFrameRate }, value: { $0.frameRate })

  static let facing = QualityGate(
    id: "facing", title: "Time facing the camera", unit: "%",
    measures: ["resting_asymmetry", "relative_difference", "tonic_mean"],
    limit: { 100 * $0.quality.gateFacingShare }, value: { $0.facingShare.map { 100 * $0 } })

  static let evaluableTime = QualityGate(
    id: "evaluable_time", title: "Evaluable time", unit: "s",
    measures: [
      "spasm_rate", "jerk_rate", "coverage", "intensity", "closed_time", "blink_rate",
      "bilateral_closure_rate",
    ],
    limit: { $0.severity.leastEvaluable }, value: { $0.evaluableSeconds })

  static let trackedShare = QualityGate(
    id: "tracked_share", title: "Frames in which the face was followed", unit: "%",
    measures: [
      "spasm_rate", "jerk_rate", "coverage", "intensity", "closed_time", "interval_variation",
      "blink_rate",
      "bilateral_closure_rate",
    ],
    limit: { 100 * $0.quality.gateTrackedShare }, value: { $0.trackedShare.map { 100 * $0 } })

  /// What the gate says of a recording.
  func result(_ readings: RecordingReadings, settings: AnalysisSettings) -> GateResult {
    let (value, limit) = (value(readings), limit(settings))
    return GateResult(
      gate: id, title: title, unit: unit, value: value, limit: limit,
      bound: bound, isPassed: value.map { bound.holds($0, limit) } ?? false, measures: measures,
      withholds: withholds)
  }
}
