internal import Foundation
internal import Yams

/// Reads a mapping of the tree by its grammar.
struct ScriptReader {
  /// Most events of a script.
  static let largestEventCount = 10_000

  /// The values of a mapping.
  ///
  /// - Throws: ``ScriptError`` naming the line of the first fault.
  func values(of node: Node, owner: String, grammar: [ScriptParameter], ignoring: Set<String> = [])
    throws(ScriptError) -> ScriptValues
  {
    guard case .mapping(let mapping) = node else {
      throw ScriptError(
        line: node.line, "\(owner) is a list of “name: value”; write it so, or in braces.")
    }
    var values = ScriptValues(owner: owner, line: node.line, grammar: grammar)
    for (key, value) in mapping {
      let name = try keyName(key, of: owner)
      if ignoring.contains(name) { continue }
      guard let parameter = grammar.first(where: { $0.name == name }) else {
        let hint = suggestion(for: name, among: grammar.map(\.name) + ignoring.sorted())
        throw ScriptError(line: key.line, "\(owner) has no “\(name.shortened)”; \(hint)")
      }
      guard values.entries[name] == nil else {
        throw ScriptError(line: key.line, "“\(name)” is given twice; keep one.")
      }
      values.entries[name] = .init(value: try self.value(value, of: parameter), line: value.line)
    }
    return values
  }

  private func keyName(_ key: Node, of owner: String) throws(ScriptError) -> String {
    guard case .scalar(let scalar) = key else {
      throw ScriptError(line: key.line, "A name in \(owner) is a single word; mend it.")
    }
    return scalar.string
  }

  /// The value behind a key of the grammar.
  func value(_ node: Node, of parameter: ScriptParameter) throws(ScriptError) -> ScriptValue {
    let scalar = ScalarReader(node: node, parameter: parameter)
    switch parameter.form {
    case .number(let range): return .number(try scalar.number(in: range))
    case .wholeNumber(let range, let step):
      return .number(try scalar.wholeNumber(in: range, step: step))
    case .numbers(let range, let count): return .numbers(try scalar.numbers(in: range, count))
    case .words(let words): return .word(try scalar.word(among: words))
    case .flag: return .flag(try scalar.word(among: ["true", "false"]) == "true")
    case .color(let names): return .color(try scalar.color(among: names))
    case .text(let longest): return .word(try scalar.text(longest: longest))
    case .group(let grammar):
      return .group(try values(of: node, owner: parameter.name, grammar: grammar))
    case .events: return .events(try events(node))
    }
  }

  private func events(_ node: Node) throws(ScriptError) -> [ScriptEvent] {
    guard case .sequence(let list) = node else {
      throw ScriptError(line: node.line, "events is a list; begin each event with “- event:”.")
    }
    guard list.count <= Self.largestEventCount else {
      throw ScriptError(
        line: list[Self.largestEventCount].line,
        "A script holds at most \(Self.largestEventCount) events; split it into several clips.")
    }
    var events: [ScriptEvent] = []
    for node in list { events.append(try event(node)) }
    return events
  }

  private func event(_ node: Node) throws(ScriptError) -> ScriptEvent {
    guard case .mapping(let mapping) = node else {
      throw ScriptError(line: node.line, "An event is written {event: NAME, …}; write it so.")
    }
    guard let named = mapping.first(where: { $0.key.scalar?.string == "event" })?.value else {
      throw ScriptError(line: node.line, "This event has no name; add “event: NAME”.")
    }
    guard case .scalar(let scalar) = named else {
      throw ScriptError(line: named.line, "The name of an event is a single word; mend it.")
    }
    guard let recipe = EventRecipe.all.first(where: { $0.name == scalar.string }) else {
      let hint = suggestion(for: scalar.string, among: EventRecipe.all.map(\.name))
      throw ScriptError(line: named.line, "There is no event “\(scalar.string.shortened)”; \(hint)")
    }
    let values = try values(
      of: node, owner: "event \(recipe.name)", grammar: recipe.parameters, ignoring: ["event"])
    return ScriptEvent(recipe: recipe.name, values: values)
  }
}

extension Node {
  /// Line of the script, from 1.
  var line: Int { mark?.line ?? 1 }
}

extension String {
  /// At most as many characters as an error can quote.
  var shortened: String { count > 40 ? "\(prefix(40))…" : self }
}
