/// Shapes of a drawing, places in drawing units.
enum Drawing {
  static func number(_ value: Double) -> String { FixedPoint.short(value, decimals: 1) }

  static func box(
    _ shapeClass: String, x: Double, y: Double, width: Double, height: Double,
    hint: String? = nil
  ) -> Markup {
    .tag(
      "rect",
      [
        "class": shapeClass, "x": number(x), "y": number(y), "width": number(width),
        "height": number(height),
      ], hint.map { [.tag("title", [:], .text($0))] } ?? [])
  }

  static func line(_ lineClass: String, from: (x: Double, y: Double), to: (x: Double, y: Double))
    -> Markup
  {
    .tag(
      "line",
      [
        "class": lineClass, "x1": number(from.x), "y1": number(from.y), "x2": number(to.x),
        "y2": number(to.y),
      ])
  }

  static func label(
    _ text: String, x: Double, y: Double, anchor: String = "start", labelClass: String = "tick"
  ) -> Markup {
    .tag(
      "text", ["class": labelClass, "x": number(x), "y": number(y), "text-anchor": anchor],
      .text(text))
  }
}
