public import Comparison

// MARK: Comparability

extension ComparisonWording {
  /// A check by its name in running text.
  static func name(_ check: String) -> String {
    texts[check]?.name ?? check
  }

  /// What to do about a check that is not green.
  static func advice(_ check: String) -> String { texts[check]?.advice ?? "" }

  /// One check with both values, its grade and what to do.
  public static func text(of result: ComparabilityResult) -> String {
    "\(result.grade.rawValue): \(name(result.check)) \(value(result, \.before, \.beforeText)) and "
      + "\(value(result, \.after, \.afterText)). \(advice(result.check))"
  }

  /// One of the values with its unit.
  static func value(
    _ result: ComparabilityResult, _ number: KeyPath<ComparabilityResult, Double?>,
    _ text: KeyPath<ComparabilityResult, String?>
  ) -> String {
    if let value = result[keyPath: number] { return Wording.quantity(value, unit: result.unit) }
    return result[keyPath: text] ?? "not known"
  }

  private static let texts: [String: (name: String, advice: String)] = [
    "method": (
      "program and settings", "Examine both recordings with the same program and settings."
    ),
    "tasks": ("tasks", "Ask for the same tasks at every visit, and note them in a tasks file."),
    "length": ("evaluable time", "Film at least three minutes at rest, equally long each time."),
    "evaluable_share": (
      "evaluable share", "Keep the face in view, uncovered and towards the camera."
    ),
    "frame_rate": ("frame rate", "Film with the same frame rate, 60 a second or more."),
    "face_size": ("eye-to-eye distance", "Film from the same distance with the same lens."),
    "pose": (
      "middle pose", "Place the camera at the height of the eyes, straight before the face."
    ),
    "noise": ("noise of the eyelids", "Film with the same light, focus and quality."),
    "sharpness": ("sharpness", "Fix the focus on the eyes."),
    "detection_limit": (
      "shallowest twitch that is found", "Film with more light, closer, or with less compression."
    ),
  ]
}

// MARK: Treatment and warnings

extension ComparisonWording {
  /// What the time since a treatment, or an entered score, says.
  public static func text(of statement: ClockStatement) -> String {
    let visit = "Visit \(statement.visit + 1)"
    let source = statement.source.map { " (\($0))" } ?? ""
    let days = statement.days.map { ", \($0) days after treatment" } ?? ""
    if let scale = statement.scale, let change = statement.change, let limit = statement.limit {
      return "\(visit): \(scale.rawValue) changed by \(Wording.number(change)) as entered; "
        + (statement.code == .noticedGain ? "that is" : "that is less than")
        + " the fall of \(Wording.number(limit)) that patients notice\(source)."
    }
    return visit + days + ": " + sentence(statement.code) + source + "."
  }

  private static func sentence(_ code: ClockCode) -> String {
    switch code {
    case .decompressionEarly:
      "early after decompression; relief is often delayed, and this is no final result"
    case .decompressionPending:
      "relief may still come; what remains is not a failure of the decompression"
    case .decompressionFinal: "the time in which relief comes is over for nearly all patients"
    case .toxinOnset: "the effect of the toxin may still be growing"
    case .toxinPlateau: "within the weeks of the toxin’s effect"
    case .toxinWearOff: "the toxin’s effect is expected to wear off"
    case .toxinEnded: "no effect of the toxin is expected any more"
    case .timeUnknown: "the time since the treatment is not known, so its course is not judged"
    case .noClock: "no published course is held for this treatment"
    case .secondRise: "the rate rose again after a fall: compatible with wear-off of the toxin"
    case .noticedGain, .noNoticedGain: ""
    }
  }

  /// What the reader must know.
  public static func text(of warning: ComparisonWarning) -> String {
    let visits = warning.visits.map { String($0 + 1) }.joined(separator: ", ")
    return switch warning.code {
    case .sideFlipped:
      "At visit \(visits) more spasms were on the other side. The figures stay with the side of the first "
        + "visit; check that it is the same patient, filmed the same way round."
    case .sideUnknown:
      "No visit shows an affected side; both are compared. Name it with --side where it is known."
    case .noDate: "No date is known of visit \(visits). Give one with --date or in the visits file."
    case .withheld:
      "Some changes to visit \(visits) are withheld because the recordings are too unlike; see the red checks."
    }
  }
}
