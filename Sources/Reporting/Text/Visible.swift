/// Text that shows every character it holds and does nothing else.
public enum Visible {
  /// The text as one line for a terminal: line ends, control characters and marks that turn the
  /// direction of writing stand as U+FFFD.
  public static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isHidden = scalar == "\n" || scalar == "\t" || isInvisible(scalar)
      line.append(isHidden ? "\u{fffd}" : scalar)
    }
    return String(line)
  }

  /// Control characters, marks that turn the direction of writing, and values that are no character.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": true
    case "\u{61c}", "\u{200b}", "\u{200e}"..."\u{200f}", "\u{2028}"..."\u{202e}": true
    case "\u{2060}"..."\u{206f}", "\u{feff}", "\u{fff9}"..."\u{fffb}": true
    default: scalar.value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(scalar.value)
    }
  }
}
