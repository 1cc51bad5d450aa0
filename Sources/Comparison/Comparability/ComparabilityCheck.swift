internal import Anatomy
internal import Examination
internal import Settings
internal import Severity

/// Two examinations with the sides that are compared.
struct ExaminedPair {
  let before: Examination
  let after: Examination
  let sides: [Side]
  let settings: ComparisonSettings

  /// The same reading of both.
  func readings(_ read: (Examination) -> Double?) -> (before: Double?, after: Double?) {
    (read(before), read(after))
  }
}

/// A respect in which two recordings have to be alike.
///
/// A new check is one value appended to ``all``.
struct ComparabilityCheck: Sendable {
  /// Stable identifier in files.
  let id: String
  /// What the recordings have, with the grade; `withheld` is filled in by ``result(_:)``.
  let judge: @Sendable (ExaminedPair) -> ComparabilityResult
  /// Measures that a red grade spoils.
  let spoils: [String]

  static let all: [ComparabilityCheck] = [
    method, tasks, length, evaluableShare, frameRate, faceSize, pose, light, noise, sharpness,
    detectionLimit,
  ]

  func result(_ pair: ExaminedPair) -> ComparabilityResult {
    var result = judge(pair)
    result.withheld = result.grade == .red ? spoils : []
    return result
  }
}

extension ComparabilityCheck {
  /// Events per minute and shares of the time.
  private static let rates = [
    "spasm_rate", "jerk_rate", "coverage", "intensity", "closed_time", "blink_rate",
    "bilateral_closure_rate", "interval_variation",
  ]
  private static let lags = [
    "lowerlid_lag", "brow_lag", "cheek_lag", "ear_lag", "mouth_lag", "chin_lag",
  ]
  private static let smallMovements = [
    "spread", "spread_lowerlid", "spread_brow", "spread_cheek", "spread_ear", "spread_mouth",
    "spread_chin", "mouth_excursion", "other_babinski", "other_babinski_opposite", "brow_null",
    "synkinesis_share",
  ]
  private static let heights = [
    "depth", "intensity", "closed_time", "resting_asymmetry", "relative_difference", "tonic_mean",
    "blink_completeness", "blink_depth_difference",
  ]

  /// Program and thresholds: numbers made in two ways are not compared at all.
  static let method = ComparabilityCheck(
    id: "method",
    judge: { pair in
      let (before, after) = (pair.before, pair.after)
      let isSame =
        before.programVersion == after.programVersion && before.thresholds == after.thresholds
        && before.models == after.models
      return ComparabilityResult(
        check: "method", unit: "", beforeText: before.methodText, afterText: after.methodText,
        grade: isSame ? .green : .red, withheld: [])
    }, spoils: [MeasureChange.every])

  /// What the patient was asked to do. HFS is provoked by talking and by closing the eyes.
  static let tasks = ComparabilityCheck(
    id: "tasks",
    judge: { pair in
      let names = [pair.before, pair.after].map(\.taskNames)
      let grade: ComparabilityGrade =
        names[0] == nil || names[1] == nil ? .amber : names[0] == names[1] ? .green : .red
      return ComparabilityResult(
        check: "tasks", unit: "", beforeText: names[0], afterText: names[1], grade: grade,
        withheld: [])
    }, spoils: rates)

  static let length = ComparabilityCheck(
    id: "length",
    judge: { pair in
      let values = pair.readings { $0.quality.evaluableSeconds }
      let settings = pair.settings
      let shortest = min(values.before ?? 0, values.after ?? 0)
      let isShort = shortest < settings.shortRecording
      let isUneven = ratio(values) >= settings.lengthRatio
      return numbers(
        "length", "s", values,
        shortest < settings.leastEvaluable ? .red : isShort || isUneven ? .amber : .green)
    }, spoils: rates)

  static let evaluableShare = ComparabilityCheck(
    id: "evaluable_share",
    judge: { pair in
      let values = pair.readings { examination in
        let length = examination.recording.examined.duration
        return length > 0 ? 100 * examination.quality.evaluableSeconds / length : nil
      }
      let least = min(values.before ?? 0, values.after ?? 0)
      let settings = pair.settings
      return numbers(
        "evaluable_share", "%", values,
        least < 100 * settings.evaluableLimit
          ? .red : least < 100 * settings.evaluableShare ? .amber : .green)
    }, spoils: rates)

  static let frameRate = ComparabilityCheck(
    id: "frame_rate",
    judge: { pair in
      let values = pair.readings(\.frameRate)
      let settings = pair.settings
      return numbers(
        "frame_rate", "/s", values,
        grade(ratio(values), settings.frameRateRatio, settings.frameRateLimit))
    }, spoils: ["jerk_rate", "jerks_per_spasm", "train_rate"] + lags)

  static let faceSize = ComparabilityCheck(
    id: "face_size",
    judge: { pair in
      let values = pair.readings(\.quality.intercanthalPixels)
      let settings = pair.settings
      return numbers(
        "face_size", "pixel", values,
        grade(ratio(values), settings.faceSizeRatio, settings.faceSizeLimit))
    }, spoils: smallMovements)

  static let pose = ComparabilityCheck(
    id: "pose",
    judge: { pair in
      let angles = [pair.before, pair.after].map(\.middlePose)
      guard let before = angles[0], let after = angles[1] else {
        return numbers("pose", "degree", (nil, nil), .amber)
      }
      let apart = max(abs(before.yaw - after.yaw), abs(before.pitch - after.pitch))
      let settings = pair.settings
      return ComparabilityResult(
        check: "pose", unit: "", beforeText: before.text, afterText: after.text,
        grade: apart >= settings.poseLimit
          ? .red : apart >= settings.poseDifference ? .amber : .green,
        withheld: [])
    }, spoils: heights)

  /// Brightness of the same face. What it does to the signals is judged by their noise and by what could be
  /// found, so that by itself it only warns.
  static let light = ComparabilityCheck(
    id: "light",
    judge: { pair in
      let values = pair.readings(\.quality.faceLuma)
      return numbers(
        "light", "1", values, grade(ratio(values), pair.settings.lightRatio, .infinity))
    }, spoils: [])

  /// Noise of the eyelids: what light, compression and size leave of the signal.
  static let noise = ComparabilityCheck(
    id: "noise",
    judge: { pair in
      let values = pair.readings { examination in
        median(
          examination.quality.noise.filter { $0.channel == "closure" }.compactMap(\.noise))
      }
      return numbers(
        "noise", "1", values, grade(ratio(values), pair.settings.noiseRatio, .infinity))
    }, spoils: [])

  static let sharpness = ComparabilityCheck(
    id: "sharpness",
    judge: { pair in
      let values = pair.readings { $0.gate("sharpness") }
      return numbers(
        "sharpness", "1", values, grade(ratio(values), pair.settings.noiseRatio, .infinity))
    }, spoils: [])

  /// The shallowest twitch of the eyelids that would have been found, on the compared side where it is shallower
  /// for none.
  static let detectionLimit = ComparabilityCheck(
    id: "detection_limit",
    judge: { pair in
      let values = pair.readings { examination in
        let limits = pair.sides.map { examination.detectionLimits.result("eye_closure", $0)?.depth }
        return limits.contains { $0 == nil } ? nil : limits.compactMap { $0 }.max()
      }
      let settings = pair.settings
      return numbers(
        "detection_limit", "1", values,
        grade(ratio(values), settings.limitRatio, settings.limitLimit))
    }, spoils: ["spasm_rate", "jerk_rate", "interval_variation", "spread"])
}

/// The larger value over the smaller one; not a number where either is not known or not over 0.
private func ratio(_ values: (before: Double?, after: Double?)) -> Double {
  guard let one = values.before, let other = values.after, min(one, other) > 0 else { return .nan }
  return max(one, other) / min(one, other)
}

/// What is not known is no green.
private func grade(_ ratio: Double, _ amber: Double, _ red: Double) -> ComparabilityGrade {
  ratio.isNaN ? .amber : ratio >= red ? .red : ratio >= amber ? .amber : .green
}

private func numbers(
  _ check: String, _ unit: String, _ values: (before: Double?, after: Double?),
  _ grade: ComparabilityGrade
) -> ComparabilityResult {
  ComparabilityResult(
    check: check, unit: unit, before: values.before, after: values.after, grade: grade,
    withheld: [])
}
