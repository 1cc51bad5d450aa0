internal import Foundation
internal import Yams

/// Reads the value behind one key.
struct ScalarReader {
  let node: Node
  let parameter: ScriptParameter

  private var name: String { parameter.name }

  func number(in range: ClosedRange<Double>) throws(ScriptError) -> Double {
    try number(of: node, in: range)
  }

  func wholeNumber(in range: ClosedRange<Int>, step: Int) throws(ScriptError) -> Double {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    let value = try number(of: node, in: limits)
    guard value.rounded() == value else {
      throw fault("“\(name)” is a whole number, not \(try string()); round it.")
    }
    guard value.truncatingRemainder(dividingBy: Double(step)) == 0 else {
      throw fault("“\(name)” is a multiple of \(step), not \(try string()); change it.")
    }
    return value
  }

  func numbers(in range: ClosedRange<Double>, _ count: ClosedRange<Int>) throws(ScriptError)
    -> [Double]
  {
    guard case .sequence(let list) = node, count.contains(list.count) else {
      let size =
        count.lowerBound == count.upperBound
        ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      throw fault("“\(name)” is a list of \(size) numbers; write them as [0.5, 0.5].")
    }
    var numbers: [Double] = []
    for element in list { numbers.append(try number(of: element, in: range)) }
    return numbers
  }

  func word(among words: [String]) throws(ScriptError) -> String {
    let word = try string()
    guard words.contains(word) else {
      throw fault(
        "“\(name)” cannot be “\(word.shortened)”; choose \(words.joined(separator: ", ")).")
    }
    return word
  }

  func color(among names: [NamedColor]) throws(ScriptError) -> PhantomColor {
    let word = try string()
    if let named = names.first(where: { $0.name == word }) { return named.color }
    if let color = PhantomColor(hexadecimal: word) { return color }
    let choices = names.map(\.name) + ["\"#rrggbb\""]
    throw fault(
      "“\(name)” cannot be “\(word.shortened)”; choose \(choices.joined(separator: ", ")).")
  }

  func text(longest: Int) throws(ScriptError) -> String {
    let text = try string()
    guard text.count <= longest else {
      throw fault("“\(name)” is longer than \(longest) characters; shorten it.")
    }
    return text
  }

  private func string() throws(ScriptError) -> String {
    guard case .scalar(let scalar) = node else {
      throw fault("“\(name)” is a single value; write it without brackets or braces.")
    }
    return scalar.string
  }

  private func number(of node: Node, in range: ClosedRange<Double>) throws(ScriptError) -> Double {
    guard case .scalar(let scalar) = node, let value = Self.decimal(scalar.string) else {
      let found = node.scalar.map { "“\($0.string.shortened)”" } ?? "a list"
      throw ScriptError(line: node.line, "“\(name)” is a number, not \(found); write one.")
    }
    guard range.contains(value) else {
      let unit = parameter.unit.isEmpty || parameter.unit == "1" ? "" : " \(parameter.unit)"
      throw ScriptError(
        line: node.line,
        "“\(name)” = \(scalar.string.shortened) lies outside \(range.lowerBound.plain) to "
          + "\(range.upperBound.plain)\(unit); choose a value within.")
    }
    return value
  }

  /// A finite number written with digits, one point and an exponent; `nil` for anything else.
  private static func decimal(_ text: String) -> Double? {
    let allowed = Set("0123456789+-.eE".utf8)
    guard !text.isEmpty, text.utf8.allSatisfy(allowed.contains), let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }

  private func fault(_ reason: String) -> ScriptError { ScriptError(line: node.line, reason) }
}

extension Double {
  /// Without a needless “.0”.
  var plain: String {
    rounded() == self && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
