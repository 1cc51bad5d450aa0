import Anatomy
import Signals

/// One strip of the trace figure: both sides of one channel on one axis.
struct TraceLane {
  let channel: SignalChannel
  let title: String
  let height: Double
  /// Values the axis always shows.
  let always: ClosedRange<Double>

  /// The lanes from top to bottom.
  static let all = [
    TraceLane(
      channel: .closure, title: "Eye closure (0 open at rest, 1 closed)", height: 112,
      always: -0.1...1.1),
    TraceLane(
      channel: .mouth, title: "Mouth: oral commissure excursion (ICD, up and outwards positive)",
      height: 62, always: -0.05...0.1),
    TraceLane(
      channel: .brow, title: "Brow elevation (ICD, up positive)", height: 62, always: -0.05...0.1),
  ]

  /// The path data of one side in one row: a gap stays a gap, and no extreme is lost.
  ///
  /// `times` in s and `values` are those of every frame; `evaluable` the stretches that were seen, in order.
  func path(
    of values: [Double?], at times: [Double], seen evaluable: [Interval], row: TimeAxis,
    axis: ValueAxis, top: Double
  ) -> String {
    var pen = TracePen()
    var stretch = evaluable[...]
    for index in times.rangeOfValues(in: row.span) {
      let time = times[index]
      while let first = stretch.first, first.end < time {
        stretch.removeFirst()
        pen.lift()
      }
      guard let value = values[index], value.isFinite, stretch.first?.contains(time) == true
      else {
        pen.lift()
        continue
      }
      pen.draw(x: row.x(time), y: axis.y(value, top: top, height: height))
    }
    pen.lift()
    return pen.path
  }
}

extension [Double] {
  /// Places of the values within `span`, the array being in increasing order.
  func rangeOfValues(in span: Interval) -> Swift.Range<Int> {
    let start = partition { $0 >= span.start }
    let end = partition { $0 > span.end }
    return start..<Swift.max(start, end)
  }

  /// First place at which `isReached` holds, by halving.
  private func partition(_ isReached: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
