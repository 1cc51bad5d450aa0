/// Turns any text into text that a page shows and never obeys.
enum Escaping {
  /// Appends `value` with the five special characters as references and every character that acts
  /// without being seen as U+FFFD.
  static func append(_ value: String, to text: inout String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(isInvisible(scalar) ? "\u{fffd}" : scalar)
      }
    }
  }

  /// Control characters, marks that turn the direction of writing, and values that are no character.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": true
    case "\u{61c}", "\u{200b}", "\u{200e}"..."\u{200f}", "\u{2028}"..."\u{202e}": true
    case "\u{2060}"..."\u{206f}", "\u{feff}", "\u{fff9}"..."\u{fffb}": true
    default: scalar.value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(scalar.value)
    }
  }
}
