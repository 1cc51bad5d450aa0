/// One key that a script may hold: its form, unit, default and meaning.
///
/// Lists of these are the grammar: they drive reading, checks, help and documentation.
public struct ScriptParameter: Sendable {
  /// What may stand behind the key.
  public enum Form: Sendable {
    /// A number within the range.
    case number(ClosedRange<Double>)
    /// A whole number within the range that the step divides.
    case wholeNumber(ClosedRange<Int>, step: Int = 1)
    /// A list of numbers within the range, so many of them.
    case numbers(ClosedRange<Double>, count: ClosedRange<Int>)
    /// One of the words.
    case words([String])
    /// `true` or `false`.
    case flag
    /// A colour by name, or as `#rrggbb`.
    case color([NamedColor])
    /// Any text up to this many characters.
    case text(longest: Int)
    /// Parameters in braces or indented.
    case group([ScriptParameter])
    /// A list of events, each of one of the recipes in ``EventRecipe/all``.
    case events
  }

  public let name: String
  public let form: Form
  /// Unit; "1" for a pure number, empty where there is none.
  public let unit: String
  /// What holds where the script says nothing; `nil` where it must, or where the seed decides.
  public let standard: ScriptValue?
  /// One sentence.
  public let meaning: String

  init(
    _ name: String, _ form: Form, unit: String = "", standard: ScriptValue? = nil,
    _ meaning: String
  ) {
    self.name = name
    self.form = form
    self.unit = unit
    self.standard = standard
    self.meaning = meaning
  }

  /// A number with its default.
  init(
    _ name: String, _ range: ClosedRange<Double>, unit: String, standard: Double? = nil,
    _ meaning: String
  ) {
    self.init(
      name, .number(range), unit: unit, standard: standard.map { .number($0) }, meaning)
  }
}

/// What stood behind a key.
public enum ScriptValue: Equatable, Sendable {
  case number(Double)
  case numbers([Double])
  case word(String)
  case flag(Bool)
  case color(PhantomColor)
  case group(ScriptValues)
  case events([ScriptEvent])
}
