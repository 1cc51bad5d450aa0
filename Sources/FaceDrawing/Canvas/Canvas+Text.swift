/// Which part of a text stands at the place given.
enum TextAnchor {
  case start, middle, end
}

/// How a text is written.
struct Lettering {
  var colour: Colour
  /// Height of a capital, pixels.
  var height: Double
  var anchor: TextAnchor
  /// Colour around the strokes, for letters on a picture; `nil` on plain ground.
  var border: Colour?

  init(_ colour: Colour, height: Double, anchor: TextAnchor = .start, border: Colour? = nil) {
    self.colour = colour
    self.height = height
    self.anchor = anchor
    self.border = border
  }

  /// Width of the strokes, pixels.
  var stroke: Double { max(1, height / 7) }
}

extension Canvas {
  /// Writes a text whose letters stand on the height of `place`.
  mutating func write(_ text: String, at place: Place, _ lettering: Lettering) {
    let (strokes, width) = StrokeFont.lay(text)
    let scale = lettering.height / StrokeFont.capital
    let shift =
      switch lettering.anchor {
      case .start: 0.0
      case .middle: width * scale / 2
      case .end: width * scale
      }
    let origin = Place(place.x - shift, place.y - lettering.height)
    let lines = strokes.map { $0.map { $0 * scale + origin } }
    if let border = lettering.border {
      let pen = Pen(border, width: lettering.stroke * 2.4)
      for line in lines { polyline(line, pen) }
    }
    for line in lines { polyline(line, Pen(lettering.colour, width: lettering.stroke)) }
  }

  /// How wide a text is, pixels.
  static func width(of text: String, height: Double) -> Double {
    StrokeFont.lay(text).width * height / StrokeFont.capital
  }
}
