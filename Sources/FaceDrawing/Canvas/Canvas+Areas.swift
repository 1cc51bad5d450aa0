extension Canvas {
  /// Colours a disc as far as it lies within an outline, as an iris between the lids.
  mutating func disc(at centre: Place, radius: Double, within outline: [Place], _ colour: Colour) {
    guard radius > 0, radius.isFinite, outline.count > 2 else { return }
    let box = Box(
      x: centre.x - radius - 1...centre.x + radius + 1,
      y: centre.y - radius - 1...centre.y + radius + 1)
    let (middle, edge) = (SIMD2<Float>(centre), Float(radius) + 0.5)
    let corners = outline.map { SIMD2<Float>($0) }
    paint(box, colour) { x, y in
      let off = SIMD2(x, y) - middle
      let covered = edge - (off * off).sum().squareRoot()
      return covered <= 0 ? 0 : min(1, covered) * Self.share(within: corners, x, y)
    }
  }

  /// Which part of the pixel about a centre lies within an outline, by four rows of its own.
  @inline(__always)
  private static func share(within corners: [SIMD2<Float>], _ x: Float, _ y: Float) -> Float {
    let rows: [Float] = [-0.375, -0.125, 0.125, 0.375]
    return rows.reduce(0) { $0 + span(of: corners, x, y + $1) } / Float(rows.count)
  }

  /// How much of a row, one pixel long about `x`, lies within the outline.
  private static func span(of corners: [SIMD2<Float>], _ x: Float, _ y: Float) -> Float {
    var crossed: Float = 0
    var previous = corners[corners.count - 1]
    for corner in corners {
      if (previous.y > y) != (corner.y > y) {
        let place =
          previous.x + (y - previous.y) / (corner.y - previous.y) * (corner.x - previous.x)
        // What lies right of the crossing is inside where the border goes down, outside where it goes up.
        let right = min(max(x + 0.5 - place, 0), 1)
        crossed += corner.y > previous.y ? right : -right
      }
      previous = corner
    }
    return abs(crossed)
  }
}
