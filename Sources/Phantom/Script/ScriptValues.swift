/// The keys of one part of a script with their values, each within its form and range.
public struct ScriptValues: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    let value: ScriptValue
    let line: Int
  }

  /// What the part is called in errors, such as “event tonic”.
  let owner: String
  /// Line on which the part begins.
  let line: Int
  let grammar: [ScriptParameter]
  var entries: [String: Entry] = [:]

  init(owner: String, line: Int, grammar: [ScriptParameter]) {
    self.owner = owner
    self.line = line
    self.grammar = grammar
  }

  /// Only what the script says counts: its grammar is the same for the same owner.
  public static func == (one: ScriptValues, other: ScriptValues) -> Bool {
    one.owner == other.owner && one.line == other.line && one.entries == other.entries
  }

  /// Line on which a key stands, or that of the part where it is left out.
  func line(of name: String) -> Int { entries[name]?.line ?? line }

  /// Whether the script says it itself.
  func isGiven(_ name: String) -> Bool { entries[name] != nil }

  /// The value or its default; `nil` where there is neither.
  func value(_ name: String) -> ScriptValue? {
    entries[name]?.value ?? grammar.first { $0.name == name }?.standard
  }

  /// A number.
  ///
  /// - Throws: ``ScriptError`` where the script must say it and does not, as all that follow.
  func number(_ name: String) throws(ScriptError) -> Double {
    guard case .number(let number)? = value(name) else { throw missing(name) }
    return number
  }

  /// A list of numbers.
  func numbers(_ name: String) throws(ScriptError) -> [Double] {
    guard case .numbers(let numbers)? = value(name) else { throw missing(name) }
    return numbers
  }

  /// A word or text.
  func word(_ name: String) throws(ScriptError) -> String {
    guard case .word(let word)? = value(name) else { throw missing(name) }
    return word
  }

  /// A value of an enumeration whose cases are the words.
  func choice<Choice: RawRepresentable<String>>(_ name: String) throws(ScriptError) -> Choice {
    guard let choice = Choice(rawValue: try word(name)) else { throw missing(name) }
    return choice
  }

  func flag(_ name: String) throws(ScriptError) -> Bool {
    guard case .flag(let flag)? = value(name) else { throw missing(name) }
    return flag
  }

  func color(_ name: String) throws(ScriptError) -> PhantomColor {
    guard case .color(let color)? = value(name) else { throw missing(name) }
    return color
  }

  /// The parameters of a group; its defaults where it is left out.
  func group(_ name: String) -> ScriptValues {
    if case .group(let values)? = value(name) { return values }
    guard case .group(let grammar)? = self.grammar.first(where: { $0.name == name })?.form else {
      return ScriptValues(owner: name, line: line, grammar: [])
    }
    return ScriptValues(owner: name, line: line, grammar: grammar)
  }

  private func missing(_ name: String) -> ScriptError {
    ScriptError(line: line, "\(owner) needs “\(name)”; add it.")
  }
}
