import Anatomy

/// The time axis of one row of a figure.
struct TimeAxis {
  let span: Interval
  /// Whether moments are written as minutes and seconds.
  let inMinutes: Bool

  /// Left end and length on the drawing.
  static let left = 64.0
  static let width = 926.0
  /// Right end on the drawing.
  static let right = left + width

  /// Place of a moment on the drawing.
  func x(_ time: Double) -> Double {
    guard span.duration > 0 else { return Self.left }
    return Self.left + (time - span.start) / span.duration * Self.width
  }

  /// Left end and width of the part of `interval` that lies in the row; `nil` where none does.
  func extent(_ interval: Interval, atLeast smallest: Double = 0) -> (x: Double, width: Double)? {
    guard interval.start <= span.end, interval.end >= span.start else { return nil }
    let start = x(max(interval.start, span.start))
    return (start, max(smallest, x(min(interval.end, span.end)) - start))
  }

  /// Moments to label.
  var ticks: [Double] {
    let step = Self.steps.first { span.duration / $0 <= Self.mostTicks } ?? span.duration
    guard step > 0 else { return [span.start] }
    let first = (span.start / step).rounded(.up)
    let last = (span.end / step).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600]
  private static let mostTicks = 12.0

  /// The rows that a recording is drawn in: equal lengths of at most a minute, longer ones only
  /// where a recording of more than twenty minutes would make the report unwieldy.
  static func rows(of examined: Interval) -> [TimeAxis] {
    let longest = max(longestRow, examined.duration / mostRows)
    let count = max(1, (examined.duration / longest).rounded(.up))
    let length = examined.duration / count
    return (0..<Int(count)).map { row in
      let start = examined.start + Double(row) * length
      return TimeAxis(
        span: Interval(start, start + length), inMinutes: examined.end > longestRow)
    }
  }

  private static let longestRow = 60.0
  private static let mostRows = 20.0
}
