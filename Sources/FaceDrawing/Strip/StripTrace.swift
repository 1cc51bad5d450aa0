internal import Anatomy
internal import Signals

/// One side of a lane, ready to be drawn for any window.
struct StripTrace {
  let side: Side
  /// A value of a frame, and how far the line has come until it.
  private let points: [Point]

  private struct Point {
    let time: Double
    /// Height on the strip, pixels.
    let y: Double
    /// Length of the line from the start of its stretch, pixels: dashes keep their place on it.
    let travelled: Double
    /// Whether a gap lies before it.
    let startsAnew: Bool
  }

  /// - Parameters:
  ///   - side: The patient's.
  ///   - signal: A value for each of `times`.
  ///   - times: s.
  ///   - evaluable: Stretches of the line; nothing is drawn outside or across.
  ///   - scale: Pixels to a second.
  ///   - y: Height on the strip of a value, pixels.
  init(
    _ side: Side, of signal: Signal, times: [Double], evaluable: [Interval], scale: Double,
    y: (Double) -> Double
  ) {
    self.side = side
    var points: [Point] = []
    var stretch = evaluable[...]
    var isLifted = true
    for (time, value) in zip(times, signal.values) {
      while let first = stretch.first, first.end < time {
        stretch.removeFirst()
        isLifted = true
      }
      guard let value, value.isFinite, stretch.first?.contains(time) == true else {
        isLifted = true
        continue
      }
      let height = y(value)
      let step = points.last.map { Place((time - $0.time) * scale, height - $0.y) } ?? Place()
      let length = isLifted ? 0 : (step * step).sum().squareRoot()
      points.append(
        Point(
          time: time, y: height, travelled: isLifted ? 0 : (points.last?.travelled ?? 0) + length,
          startsAnew: isLifted))
      isLifted = false
    }
    self.points = points
  }

  /// Draws what lies in the window, below `top`.
  func draw(on canvas: inout Canvas, time: StripTime, top: Double, _ pen: Pen) {
    let range = visible(in: time.span)
    for index in range where !points[index].startsAnew && index > 0 {
      let (from, to) = (points[index - 1], points[index])
      canvas.polyline(
        [Place(time.x(from.time), from.y + top), Place(time.x(to.time), to.y + top)], pen,
        offset: from.travelled)
    }
    for index in range where isAlone(index) {
      let place = Place(time.x(points[index].time), points[index].y + top)
      canvas.line(from: place, to: place, Pen(pen.colour, width: pen.width))
    }
  }

  private func isAlone(_ index: Int) -> Bool {
    points[index].startsAnew && (index + 1 == points.count || points[index + 1].startsAnew)
  }

  /// The points within a span and the one beyond its end.
  private func visible(in span: Interval) -> Range<Int> {
    let start = first { $0 >= span.start }
    return start..<min(points.count, first { $0 > span.end } + 1)
  }

  /// Number of the first point whose time meets a condition that holds from there on, by halving.
  private func first(_ isReached: (Double) -> Bool) -> Int {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(points[middle].time) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
