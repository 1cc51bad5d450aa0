/// Letters as strokes of a round pen, drawn for this program.
///
/// A glyph is a list of strokes on a grid of whole numbers in base 36, x then y, y downwards: capitals stand
/// between 0 and 12, small letters between 4 and 12, tails reach 16. A stroke that begins with "~" is bent through
/// its points.
enum StrokeFont {
  /// Height of a capital, in units of the grid.
  static let capital = 12.0
  private static let space = 4.0
  private static let between = 3.0
  /// Pieces of a bend between two of its points.
  private static let pieces = 6

  /// One character.
  struct Glyph {
    /// Places in units of the grid, the baseline at ``capital``.
    let strokes: [[Place]]
    let width: Double
  }

  /// The strokes of a text and how wide it is, in units of the grid.
  static func lay(_ text: String) -> (strokes: [[Place]], width: Double) {
    var strokes: [[Place]] = []
    var x = 0.0
    for character in text {
      guard let glyph = glyphs[character] else {
        x += space + between
        continue
      }
      strokes += glyph.strokes.map { $0.map { $0 + Place(x, 0) } }
      x += glyph.width + between
    }
    return (strokes, max(0, x - between))
  }

  /// The characters that can be drawn.
  static var characters: Set<Character> { Set(glyphs.keys).union([" "]) }

  private static let glyphs = sources.mapValues(glyph)

  private static func glyph(_ source: String) -> Glyph {
    let strokes = source.split(separator: " ").map { stroke -> [Place] in
      let isBent = stroke.hasPrefix("~")
      let places = points(stroke.drop { $0 == "~" })
      return isBent ? bent(places) : places
    }
    return Glyph(strokes: strokes, width: strokes.joined().map(\.x).max() ?? space)
  }

  private static func points(_ digits: Substring) -> [Place] {
    let numbers = digits.map { Double(Int(String($0), radix: 36) ?? 0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { Place(numbers[$0], numbers[$0 + 1]) }
  }

  /// A Catmull–Rom curve through the points.
  private static func bent(_ points: [Place]) -> [Place] {
    guard points.count > 2, let first = points.first, let last = points.last else { return points }
    let isClosed = first == last
    let before = isClosed ? points[points.count - 2] : first
    let after = isClosed ? points[1] : last
    let padded = [before] + points + [after]
    let curve = (1..<points.count).flatMap { index in
      (0..<pieces).map { piece in
        bend(Array(padded[index - 1...index + 2]), at: Double(piece) / Double(pieces))
      }
    }
    return curve + [last]
  }

  private static func bend(_ p: [Place], at t: Double) -> Place {
    let slope: Place = (p[2] - p[0]) / 2
    let nextSlope: Place = (p[3] - p[1]) / 2
    let rise: Place = p[2] - p[1]
    let square: Place = 3 * rise - 2 * slope - nextSlope
    let cube: Place = slope + nextSlope - 2 * rise
    let bend: Place = square + t * cube
    return p[1] + t * (slope + t * bend)
  }
}
