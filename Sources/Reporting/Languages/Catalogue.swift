import Anatomy
import Comparison

/// The words of one language for what a comparison says.
///
/// Another language is one value like ``turkish`` and one line in ``all``; tests say what it still lacks.
public struct Catalogue: Sendable {
  /// Language tag (BCP 47), such as `tr`.
  public let language: String
  /// What stands between whole and fraction.
  let decimalMark: Character
  let phrases: [Phrase: String]
  /// Titles of measures by identifier; a measure that is missing keeps its own title.
  let measures: [String: String]
  /// Translations of ``MeasurementSentences``; empty for English, in which they are written.
  let sentences: [String: String]
  /// Words of the settings by full name; empty for English.
  let settings: [String: SettingWords]

  /// Every language.
  public static let all = [english, turkish]

  /// The words of a language; `nil` where there are none.
  public static func of(_ language: String) -> Catalogue? { all.first { $0.language == language } }

  /// A phrase with `{0}`, `{1}` … replaced by values.
  func callAsFunction(_ phrase: Phrase, _ values: String...) -> String {
    let text = phrases[phrase] ?? phrase.rawValue
    return values.enumerated().reduce(text) { text, value in
      text.replacing("{\(value.offset)}", with: value.element)
    }
  }

  /// A phrase by a name that a stage below chose, such as that of a check; the name itself where there is none.
  func named(_ prefix: String, _ name: String) -> String {
    Phrase(rawValue: "\(prefix)_\(name)").map { self($0) } ?? name
  }

  /// Title of a measure.
  func title(of change: MeasureChange) -> String { measures[change.measure] ?? change.title }

  /// A side in running text.
  func side(_ side: Laterality) -> String {
    switch side {
    case .left: self(.left)
    case .right: self(.right)
    case .both: self(.both)
    }
  }

  /// A side in a label of a figure.
  func short(_ side: Side) -> String { self(side == .left ? .shortLeft : .shortRight) }

  // MARK: Numbers

  /// A number as the language writes it.
  func number(_ value: Double) -> String {
    let text = Wording.number(value)
    return decimalMark == "." ? text : text.replacing(".", with: String(decimalMark))
  }

  /// A number with its unit.
  func quantity(_ value: Double, unit: String) -> String {
    if unit == "%" { return self(.percent, number(value)) }
    let words = self.unit(unit)
    return words.isEmpty ? number(value) : "\(number(value)) \(words)"
  }

  /// A unit in words; empty for a pure number.
  func unit(_ unit: String) -> String {
    switch unit {
    case "1": ""
    case "/min": self(.unitPerMinute)
    case "/s": self(.unitPerSecond)
    case "s": self(.unitSeconds)
    case "ms": self(.unitMilliseconds)
    case "s/min": self(.unitSecondsPerMinute)
    case "min": self(.unitMinutes)
    case "d": self(.unitDays)
    case "pixel": self(.unitPixels)
    case "degree": self(.unitDegrees)
    default: unit
    }
  }

  /// A change with its sign, in percent or in a unit.
  func signed(_ value: Double, unit: String) -> String {
    (value > 0 ? "+" : value < 0 ? "−" : "") + quantity(abs(value), unit: unit)
  }

  /// A moment, such as `4.2 s` or `3:20`.
  func moment(_ seconds: Double, inMinutes: Bool) -> String {
    let text = Wording.moment(seconds, inMinutes: inMinutes)
    guard text.hasSuffix(" s") else { return text }
    return text.dropLast(2).replacing(".", with: String(decimalMark)) + " " + self(.unitSeconds)
  }
}
