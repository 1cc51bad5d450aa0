/// Every threshold of the analysis, grouped by the stage that uses it.
///
/// ```swift
/// var settings = AnalysisSettings()
/// try settings.set("episode.mergeGap", to: 0.4)
/// ```
public struct AnalysisSettings: Sendable, Equatable {
  /// Decoding and image checks.
  public var video = VideoSettings()
  /// Finding and following the face.
  public var tracking = TrackingSettings()
  /// From landmarks to signals.
  public var signal = SignalSettings()
  /// Blinks and closures of both eyes.
  public var blink = BlinkSettings()
  /// One side closing more than the other.
  public var asymmetry = AsymmetrySettings()
  /// One side's excess beside a blink.
  public var unevenBlink = UnevenBlinkSettings()
  /// Movement of the mouth corners.
  public var mouth = MouthSettings()
  /// Contractions of the regions beside the eye.
  public var skin = SkinSettings()
  /// Grouping of contractions into episodes.
  public var episode = EpisodeSettings()
  /// How sure a finding is.
  public var confidence = ConfidenceSettings()
  /// From contractions to measures.
  public var severity = SeveritySettings()
  /// What would have been found.
  public var limit = LimitSettings()
  /// What moves along with what.
  public var coupling = CouplingSettings()
  /// Criteria of hemifacial spasm and of conditions like it.
  public var mimic = MimicSettings()
  /// When a recording is warned of.
  public var quality = QualitySettings()
  /// From the examinations of one patient to change.
  public var comparison = ComparisonSettings()
  /// How videos for the eye are drawn.
  public var overlay = OverlaySettings()

  /// The defaults.
  public init() {}

  /// One row of ``listed``.
  public struct Entry: Sendable {
    /// Full name, `group.property`.
    public let name: String
    public let setting: Setting
  }

  /// Every setting with its full name, in a fixed order.
  public var listed: [Entry] {
    func rows(_ group: String, _ settings: some SettingsGroup) -> [Entry] {
      settings.listed.map { Entry(name: "\(group).\($0.name)", setting: $0.setting) }
    }
    return rows("video", video) + rows("tracking", tracking) + rows("signal", signal)
      + rows("blink", blink) + rows("asymmetry", asymmetry) + rows("unevenBlink", unevenBlink)
      + rows("mouth", mouth) + rows("skin", skin) + rows("episode", episode)
      + rows("confidence", confidence) + rows("severity", severity) + rows("limit", limit)
      + rows("coupling", coupling)
      + rows("mimic", mimic) + rows("quality", quality) + rows("comparison", comparison)
      + rows("overlay", overlay)
  }

  /// The settings of the comparison of visits, on which no examination depends.
  public var listedForComparison: [Entry] { listed.filter { $0.name.hasPrefix("comparison.") } }

  /// The settings on which an examination depends.
  public var listedForExamination: [Entry] {
    listed.filter { !$0.name.hasPrefix("comparison.") && !$0.name.hasPrefix("overlay.") }
  }

  /// Replaces one value by its full name, `group.property`.
  ///
  /// - Throws: ``SettingsError`` where the name is unknown or the value out of range.
  public mutating func set(_ name: String, to value: Double) throws(SettingsError) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .malformed(name) }
    switch parts[0] {
    case "video": try video.set(value, for: parts[1], in: parts[0])
    case "tracking": try tracking.set(value, for: parts[1], in: parts[0])
    case "signal": try signal.set(value, for: parts[1], in: parts[0])
    case "blink": try blink.set(value, for: parts[1], in: parts[0])
    case "asymmetry": try asymmetry.set(value, for: parts[1], in: parts[0])
    case "unevenBlink": try unevenBlink.set(value, for: parts[1], in: parts[0])
    case "mouth": try mouth.set(value, for: parts[1], in: parts[0])
    case "skin": try skin.set(value, for: parts[1], in: parts[0])
    case "episode": try episode.set(value, for: parts[1], in: parts[0])
    case "confidence": try confidence.set(value, for: parts[1], in: parts[0])
    case "severity": try severity.set(value, for: parts[1], in: parts[0])
    case "limit": try limit.set(value, for: parts[1], in: parts[0])
    case "coupling": try coupling.set(value, for: parts[1], in: parts[0])
    case "mimic": try mimic.set(value, for: parts[1], in: parts[0])
    case "quality": try quality.set(value, for: parts[1], in: parts[0])
    case "comparison": try comparison.set(value, for: parts[1], in: parts[0])
    case "overlay": try overlay.set(value, for: parts[1], in: parts[0])
    default:
      throw .unknownName(
        name,
        known: Array(
          Set(listed.compactMap { $0.name.split(separator: ".").first.map { "\($0).…" } })
        ).sorted())
    }
  }

  /// Replaces one value given as `group.property=value`.
  ///
  /// - Throws: ``SettingsError`` where the text, name or value is not usable.
  public mutating func apply(_ assignment: String) throws(SettingsError) {
    let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let value = Double(parts[1]) else { throw .malformed(assignment) }
    try set(parts[0], to: value)
  }
}
