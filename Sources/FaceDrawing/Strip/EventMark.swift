internal import Anatomy
internal import Contractions

/// How the bar of an event looks: its kind is told by pattern and letter, its side by row and colour.
struct EventMark {
  let kind: EventKind
  let letter: String
  let word: String

  /// The marks in the order of the legend.
  static let all = [
    EventMark(kind: .spasm, letter: "S", word: "spasm"),
    EventMark(kind: .synkinesis, letter: "Y", word: "synkinesis"),
    EventMark(kind: .blink, letter: "B", word: "blink"),
    EventMark(kind: .bilateralClosure, letter: "C", word: "closure"),
    EventMark(kind: .voluntary, letter: "V", word: "voluntary"),
    EventMark(kind: .uncertain, letter: "?", word: "uncertain"),
  ]

  static func of(_ kind: EventKind) -> EventMark {
    all.first { $0.kind == kind } ?? EventMark(kind: kind, letter: "?", word: "uncertain")
  }

  private static let faint: Float = 0.3
  private static let dash = 3.0
  /// Length of a dot beyond its round ends, pixels.
  private static let dot = 0.01

  /// Draws the bar with its letter, which is left out where it has no room.
  func draw(on canvas: inout Canvas, in box: Canvas.Box, side: Side, letter height: Double) {
    let thin = max(1.5, height / 8)
    let colour = isSided ? Palette.sides[side] : Palette.grey
    canvas.fill(box, fill == 1 ? colour : Palette.ground)
    if fill > 0 && fill < 1 { canvas.fill(box, colour, opacity: fill) }
    if fill < 1 { canvas.frame(box, pen(colour, thin)) }
    guard Canvas.width(of: letter, height: height) + 2 * thin < Double(box.width) else { return }
    canvas.write(
      letter,
      at: Place(
        Double(box.left + box.right) / 2, Double(box.top + box.bottom) / 2 + height / 2),
      Lettering(fill == 1 ? Palette.ground : Palette.ink, height: height, anchor: .middle))
  }

  private var isSided: Bool { kind == .spasm || kind == .synkinesis || kind == .uncertain }

  private var fill: Float {
    switch kind {
    case .spasm: 1
    case .synkinesis: Self.faint
    default: 0
    }
  }

  private func pen(_ colour: Colour, _ thin: Double) -> Pen {
    switch kind {
    case .bilateralClosure: Pen(colour, width: 2.5 * thin)
    case .voluntary: Pen(colour, width: 1.5 * thin, dash: (Self.dot, Self.dash * thin))
    case .uncertain: Pen(colour, width: thin, dash: (Self.dash * thin, Self.dash * thin))
    default: Pen(colour, width: thin)
    }
  }
}
