/// How far an examination or a drawing has come, as text.
struct ProgressText {
  /// Everything but the name.
  let tail: String

  private static let barLength = 24

  init(frames: Int, time: Double, length: Double?, elapsed: Double) {
    let rate = Self.whole(Double(frames) / max(elapsed, 0.001))
    guard let length, length > 0, time > 0 else {
      tail = "\(Self.whole(time)) s done, \(rate) frames/s"
      return
    }
    let share = min(1, time / length)
    let filled = min(Self.barLength, Self.whole(share * Double(Self.barLength)))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "·", count: Self.barLength - filled)
    let left = Self.whole((elapsed / share - elapsed).rounded(.up))
    tail = "\(bar) \(Self.whole(share * 100)) %  \(rate) frames/s  \(left) s left"
  }

  /// The line, cut to a width: the name first, as the numbers tell more.
  func line(name: String, columns: Int) -> String {
    let forName = max(8, columns - Self.columns(tail) - 2)
    return Self.cut("\(Self.cut(name, to: forName))  \(tail)", to: columns)
  }

  /// A whole number that a damaged header cannot make overflow.
  private static func whole(_ value: Double) -> Int {
    value.isNaN ? 0 : Int(min(max(value, 0), Double(Int32.max)))
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard self.columns(text) > columns else { return text }
    var (kept, used) = ("", 1)
    for character in text {
      used += self.columns(String(character))
      guard used <= columns else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Columns of a terminal; East Asian characters and emoji take two.
  private static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let first = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115f).contains(first) || (0x2e80...0xa4cf).contains(first)
        || (0xac00...0xd7a3).contains(first) || (0xf900...0xfaff).contains(first)
        || (0xfe30...0xfe6f).contains(first) || (0xff00...0xff60).contains(first)
        || (0x1f300...0x1faff).contains(first) || (0x20000...0x3fffd).contains(first)
      return sum + (isWide ? 2 : 1)
    }
  }
}
