/// Shapes of a drawing, places in drawing units.
enum Drawing {
  static func number(_ value: Double) -> String { FixedPoint.short(value, decimals: 1) }

  /// A rectangle; without `fill` its class decides the colour. A hint shows under the pointer.
  static func box(
    _ shapeClass: String, x: Double, y: Double, width: Double, height: Double,
    fill: String? = nil, hint: String? = nil
  ) -> Markup {
    let content: [Markup] = hint.map { [.tag("title", [:], .text($0))] } ?? []
    let place = (number(x), number(y), number(width), number(height))
    guard let fill else {
      return .tag(
        "rect",
        ["class": shapeClass, "x": place.0, "y": place.1, "width": place.2, "height": place.3],
        content)
    }
    return .tag(
      "rect",
      [
        "class": shapeClass, "fill": fill, "x": place.0, "y": place.1, "width": place.2,
        "height": place.3,
      ], content)
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

  static func label(_ text: String, x: Double, y: Double, anchor: String = "start") -> Markup {
    .tag("text", ["x": number(x), "y": number(y), "text-anchor": anchor], .text(text))
  }

  /// A line drawn by ``TracePen``.
  static func trace(_ path: String, of channel: String, _ side: String) -> Markup {
    .tag(
      "path",
      [
        "class": "trace \(side)", "data-channel": channel, "vector-effect": "non-scaling-stroke",
        "transform": "scale(.1)", "d": path,
      ])
  }
}
