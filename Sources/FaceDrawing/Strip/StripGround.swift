internal import Anatomy
internal import VideoEncoding

/// The part of the strip that is the same in every picture: names, scales and legend.
struct StripGround {
  let layout: StripLayout
  let ranges: [ClosedRange<Double>]

  var picture: BGRPicture {
    var canvas = Canvas(width: layout.width, height: layout.height, ground: Palette.ground)
    for (side, row) in zip(Side.allCases, layout.bars) {
      canvas.write(
        Palette.letter(of: side), at: Place(layout.letter * 0.6, foot(of: row)),
        Lettering(Palette.sides[side], height: layout.letter * 1.2))
    }
    for (number, lane) in StripLane.all.enumerated() { draw(lane, number, on: &canvas) }
    drawLegend(on: &canvas)
    return canvas.picture
  }

  private var small: Double { layout.letter * 0.8 }

  private func foot(of row: Canvas.Box) -> Double {
    Double(row.top + row.bottom) / 2 + layout.letter * 0.6
  }

  private func draw(_ lane: StripLane, _ number: Int, on canvas: inout Canvas) {
    let row = layout.lanes[number]
    for (line, text) in lane.title.enumerated() {
      canvas.write(
        text,
        at: Place(
          layout.letter * 0.6, Double(row.top) + layout.letter * (1.9 + 1.5 * Double(line))),
        Lettering(line == 0 ? Palette.ink : Palette.soft, height: line == 0 ? layout.letter : small)
      )
    }
    let zero = TraceStrip.y(0, in: row, ranges[number])
    for (value, text) in [(0, "0"), lane.mark] {
      let y = TraceStrip.y(value, in: row, ranges[number])
      // On an axis that one large value has made long, the labels would lie on each other.
      if value != 0, abs(y - zero) < 1.4 * small { continue }
      canvas.line(
        from: Place(layout.left, y), to: Place(layout.right, y),
        Pen(value == 0 ? Palette.grey : Palette.rule, width: 1))
      canvas.write(
        text, at: Place(layout.left - layout.letter * 0.4, y + small / 2),
        Lettering(Palette.soft, height: small, anchor: .end))
    }
  }

  private func drawLegend(on canvas: inout Canvas) {
    drawSides(on: &canvas, foot: layout.legendFeet[0])
    let half = (EventMark.all.count + 1) / 2
    draw(EventMark.all.prefix(half), on: &canvas, foot: layout.legendFeet[1])
    draw(EventMark.all.dropFirst(half), on: &canvas, foot: layout.legendFeet[2])
  }

  private func drawSides(on canvas: inout Canvas, foot: Double) {
    var x = layout.letter * 0.6
    for side in Side.allCases {
      let dash = side == .right ? (layout.letter * 0.55, layout.letter * 0.3) : nil
      let middle = foot - small / 2
      canvas.polyline(
        [Place(x, middle), Place(x + 2.2 * layout.letter, middle)],
        Pen(Palette.sides[side], width: layout.letter / 6, dash: dash))
      x += 2.8 * layout.letter
      x = write("\(Palette.letter(of: side)) patient's \(side.rawValue)", on: &canvas, x, foot)
    }
    let box = Canvas.Box(
      x: x...x + 2.2 * layout.letter, y: foot - layout.letter...foot + layout.letter * 0.2)
    canvas.hatch(
      box, Pen(Palette.grey, width: max(1, layout.letter / 10)), step: layout.letter * 0.8,
      shift: 0)
    _ = write("not evaluable", on: &canvas, x + 2.8 * layout.letter, foot)
  }

  private func draw(_ marks: ArraySlice<EventMark>, on canvas: inout Canvas, foot: Double) {
    let column = (Double(layout.width) - layout.letter) / Double(marks.count)
    for (number, mark) in marks.enumerated() {
      let x = layout.letter * 0.6 + column * Double(number)
      let box = Canvas.Box(
        x: x...x + 2.2 * layout.letter, y: foot - 1.25 * layout.letter...foot + layout.letter * 0.25
      )
      mark.draw(on: &canvas, in: box, side: .left, letter: small)
      _ = write(mark.word, on: &canvas, x + 2.8 * layout.letter, foot)
    }
  }

  /// Writes a word and returns where the next one has room.
  private func write(_ text: String, on canvas: inout Canvas, _ x: Double, _ foot: Double) -> Double
  {
    canvas.write(text, at: Place(x, foot), Lettering(Palette.ink, height: small))
    return x + Canvas.width(of: text, height: small) + 2 * layout.letter
  }
}
