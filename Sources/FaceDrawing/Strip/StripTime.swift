internal import Anatomy

/// The time axis of one picture: a window with the moment shown in its middle.
struct StripTime {
  let now: Double
  let window: Double
  let left: Double
  let right: Double

  private static let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20]
  private static let mostTicks = 8.0

  var span: Interval { Interval(now - window / 2, now + window / 2) }

  /// Pixels to a second.
  var scale: Double { (right - left) / window }

  func x(_ time: Double) -> Double { left + (time - span.start) * scale }

  /// Moments to label, s.
  var ticks: [Double] {
    let step = Self.steps.first { window / $0 <= Self.mostTicks } ?? window
    let first = max(0, (span.start / step).rounded(.up))
    let last = (span.end / step).rounded(.down)
    return first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
  }

  /// The pixels of an interval within a row; `nil` where it lies outside the window.
  func box(_ interval: Interval, row: Canvas.Box, atLeast smallest: Double) -> Canvas.Box? {
    guard interval.start <= span.end, interval.end >= span.start else { return nil }
    let start = max(left, x(interval.start))
    let end = min(right, max(x(interval.end), x(interval.start) + smallest))
    guard end > start else { return nil }
    return Canvas.Box(
      left: Int(start.rounded()), top: row.top,
      right: max(Int(start.rounded()) + 1, Int(end.rounded())),
      bottom: row.bottom)
  }
}
