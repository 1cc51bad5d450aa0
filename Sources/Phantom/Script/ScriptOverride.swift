internal import Foundation
internal import Yams

/// A value that stands above the one in a script, such as `camera.rate=60`.
public struct ScriptOverride: Equatable, Sendable {
  /// The whole assignment as it was given.
  public let assignment: String
  private let path: [String]
  private let value: ScriptValue

  /// Reads `key=value`, the key with dots between the names of groups.
  ///
  /// - Throws: ``ScriptError`` that names the assignment, where there is no such key or the value
  ///   does not suit it.
  public init(_ assignment: String) throws(ScriptError) {
    self.assignment = assignment
    do throws(ScriptError) {
      guard let sign = assignment.firstIndex(of: "=") else {
        throw ScriptError(line: nil, "This is no assignment; write key=value.")
      }
      path = assignment[..<sign].split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
      value = try Self.value(
        String(assignment[assignment.index(after: sign)...]),
        of: try Self.parameter(at: path[...], in: PhantomScript.grammar, owner: "The script"))
    } catch {
      var named = ScriptError(line: nil, error.reason)
      named.file = assignment.shortened
      throw named
    }
  }

  /// Puts the value in its place; groups that the script leaves out are made.
  func apply(to values: inout ScriptValues) {
    Self.put(value, at: path[...], in: &values)
  }

  private static func put(
    _ value: ScriptValue, at path: ArraySlice<String>, in values: inout ScriptValues
  ) {
    guard let name = path.first else { return }
    let line = values.line(of: name)
    guard path.count > 1 else { return values.entries[name] = .init(value: value, line: line) }
    var inner = values.group(name)
    put(value, at: path.dropFirst(), in: &inner)
    values.entries[name] = .init(value: .group(inner), line: line)
  }

  private static func parameter(
    at path: ArraySlice<String>, in grammar: [ScriptParameter], owner: String
  ) throws(ScriptError) -> ScriptParameter {
    let name = path.first ?? ""
    guard let parameter = grammar.first(where: { $0.name == name }) else {
      let hint = suggestion(for: name, among: grammar.map(\.name))
      throw ScriptError(line: nil, "\(owner) has no “\(name.shortened)”; \(hint)")
    }
    guard case .group(let inner) = parameter.form else {
      guard path.count == 1 else {
        throw ScriptError(line: nil, "“\(name)” has no parts; end the key there.")
      }
      return parameter
    }
    guard path.count > 1 else {
      let known = inner.map { "\(name).\($0.name)" }.joined(separator: ", ")
      throw ScriptError(line: nil, "“\(name)” has parts; name one: \(known).")
    }
    return try self.parameter(at: path.dropFirst(), in: inner, owner: name)
  }

  private static func value(_ text: String, of parameter: ScriptParameter) throws(ScriptError)
    -> ScriptValue
  {
    switch parameter.form {
    case .events:
      throw ScriptError(line: nil, "Events cannot be set; write them in the script.")
    case .numbers:
      return try ScriptReader().value(try ScriptText.tree(of: Data(text.utf8)), of: parameter)
    default: return try ScriptReader().value(Node(text), of: parameter)
    }
  }
}
