/// A JSON value that is always written in the same way: keys sorted, two spaces of indentation,
/// numbers with at most six decimals.
indirect enum JSONTree: Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Decimals of numbers in files: a microsecond, a millionth of a fraction.
  static let decimals = 6

  /// The value as a file: pretty, with a newline at the end.
  ///
  /// - Throws: ``JSONTreeError`` where a number is not finite.
  func text() throws(JSONTreeError) -> String {
    var text = ""
    try append(to: &text, indentation: "")
    text += "\n"
    return text
  }

  private func append(to text: inout String, indentation: String) throws(JSONTreeError) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += try Self.numeral(value)
    case .text(let value): Self.appendQuoted(value, to: &text)
    case .list(let values):
      try Self.appendLines(values, "[", "]", to: &text, indentation) {
        (value, text, inner) throws(JSONTreeError) in
        try value.append(to: &text, indentation: inner)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      try Self.appendLines(sorted, "{", "}", to: &text, indentation) {
        (member, text, inner) throws(JSONTreeError) in
        Self.appendQuoted(member.key, to: &text)
        text += ": "
        try member.value.append(to: &text, indentation: inner)
      }
    }
  }

  private static func appendLines<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indentation: String,
    _ append: (Item, inout String, String) throws(JSONTreeError) -> Void
  ) throws(JSONTreeError) {
    guard !items.isEmpty else { return text += open + close }
    let inner = indentation + "  "
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      try append(item, &text, inner)
    }
    text += "\n" + indentation + close
  }

  private static func numeral(_ value: Double) throws(JSONTreeError) -> String {
    guard value.isFinite else { throw .notFinite }
    return FixedPoint.short(value, decimals: decimals)
  }

  /// Appends a quoted string; control characters and the two separators that some readers take for
  /// line ends are written as escapes.
  private static func appendQuoted(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..."\u{1f}", "\u{7f}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// Why a value cannot be written as JSON.
enum JSONTreeError: Error, Equatable {
  /// A number is infinite or not a number.
  case notFinite
  /// There was no memory for the hash that names a part of the value.
  case noMemory
  /// A type has no JSON form.
  case unsupported(String)
}
