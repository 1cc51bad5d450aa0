/// A place on the canvas, pixels.
typealias Place = SIMD2<Double>

/// How a line is drawn.
struct Pen {
  var colour: Colour
  /// Pixels.
  var width: Double
  /// Length of a dash and of the space after it, pixels; `nil` for a whole line.
  var dash: (length: Double, space: Double)?

  init(_ colour: Colour, width: Double, dash: (length: Double, space: Double)? = nil) {
    self.colour = colour
    self.width = width
    self.dash = dash
  }
}

extension Canvas {
  /// Draws a straight line with round ends; one of no length is a dot.
  mutating func line(from start: Place, to end: Place, _ pen: Pen) {
    let reach = pen.width / 2 + 1
    guard start.isFinite, end.isFinite else { return }
    let box = Box(
      x: min(start.x, end.x) - reach...max(start.x, end.x) + reach,
      y: min(start.y, end.y) - reach...max(start.y, end.y) + reach)
    let origin = SIMD2<Float>(start)
    let along = SIMD2<Float>(end) - origin
    let length = max((along * along).sum(), .leastNormalMagnitude)
    let edge = Float(pen.width / 2) + 0.5
    paint(box, pen.colour) { x, y in
      let to = SIMD2(x, y) - origin
      let share = min(max((to * along).sum() / length, 0), 1)
      let off = to - share * along
      return edge - (off * off).sum().squareRoot()
    }
  }

  /// Draws a line through places; a dashed pen begins `offset` pixels into its pattern.
  mutating func polyline(
    _ places: [Place], isClosed: Bool = false, _ pen: Pen, offset: Double = 0
  ) {
    var travelled = offset
    let ends = isClosed ? Array(places.dropFirst()) + places.prefix(1) : Array(places.dropFirst())
    for (start, end) in zip(places, ends) {
      dashes(from: start, to: end, pen, offset: travelled)
      let step = end - start
      travelled += (step * step).sum().squareRoot()
    }
  }

  private mutating func dashes(from start: Place, to end: Place, _ pen: Pen, offset: Double) {
    let step = end - start
    let length = (step * step).sum().squareRoot()
    guard let dash = pen.dash, length > 0, length.isFinite else {
      line(from: start, to: end, pen)
      return
    }
    let period = dash.length + dash.space
    var place = -offset.truncatingRemainder(dividingBy: period)
    while place < length {
      let (from, to) = (max(0, place), min(length, place + dash.length))
      if from < to {
        line(from: start + step * (from / length), to: start + step * (to / length), pen)
      }
      place += period
    }
  }

  /// Draws the border of a box within it.
  mutating func frame(_ box: Box, _ pen: Pen) {
    let inset = pen.width / 2
    let (left, right) = (Double(box.left) + inset, Double(box.right) - inset)
    let (top, bottom) = (Double(box.top) + inset, Double(box.bottom) - inset)
    polyline(
      [Place(left, top), Place(right, top), Place(right, bottom), Place(left, bottom)],
      isClosed: true, pen)
  }

  /// Fills a box with slanted lines that keep their place while the box moves by `shift` pixels.
  mutating func hatch(_ box: Box, _ pen: Pen, step: Double, shift: Double) {
    let outer = clip
    clip = clip.intersection(box)
    defer { clip = outer }
    let visible = clip.intersection(bounds)
    guard visible.width > 0, visible.height > 0 else { return }
    let edge = Float(pen.width / 2) + 0.5
    let (period, moved) = (Float(step), Float(shift.truncatingRemainder(dividingBy: step)))
    let slant = Float(0.5).squareRoot()
    paint(visible, pen.colour) { x, y in
      let phase = (x + y - moved) / period
      let off = (phase - phase.rounded()) * period * slant
      return edge - abs(off)
    }
  }
}

extension Place {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
