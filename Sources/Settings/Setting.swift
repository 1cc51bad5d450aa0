/// Where the default of a setting comes from.
public enum SettingSource: Sendable, Equatable {
  /// A published definition or figure, with its citation.
  case published(String)
  /// Measured by this project, with what was measured.
  case measured(String)
  /// Follows from another quantity, with the reasoning.
  case derived(String)
  /// A convention of the field or a design limit, with the reason.
  case convention(String)

  /// The standing and the text, for tables and reports.
  public var text: String {
    switch self {
    case .published(let text): "published: \(text)"
    case .measured(let text): "measured: \(text)"
    case .derived(let text): "derived: \(text)"
    case .convention(let text): "convention: \(text)"
    }
  }
}

/// One threshold with its meaning, unit, permitted range and source.
@propertyWrapper
public struct Setting: Sendable, Equatable {
  /// The value in force.
  public var wrappedValue: Double
  /// The value before any override.
  public let defaultValue: Double
  /// What it decides, one sentence.
  public let meaning: String
  /// Unit; "1" for a pure number.
  public let unit: String
  /// Values accepted from a user.
  public let range: ClosedRange<Double>
  /// Where the default comes from.
  public let source: SettingSource

  /// A threshold with all that a reader needs to judge it.
  public init(
    wrappedValue: Double, _ meaning: String, unit: String, in range: ClosedRange<Double>,
    source: SettingSource
  ) {
    self.wrappedValue = wrappedValue
    self.defaultValue = wrappedValue
    self.meaning = meaning
    self.unit = unit
    self.range = range
    self.source = source
  }

  /// The setting itself, for tables and overrides.
  public var projectedValue: Setting {
    get { self }
    set { self = newValue }
  }
}
