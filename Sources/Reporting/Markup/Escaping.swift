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
      default: text.unicodeScalars.append(Visible.isInvisible(scalar) ? "\u{fffd}" : scalar)
      }
    }
  }
}
