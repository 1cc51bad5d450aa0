import Foundation

/// The horizontal axis of a distribution, the same for every visit.
struct SpreadAxis {
  private let isLogarithmic: Bool
  private let lowest: Double
  private let highest: Double

  /// An axis that holds every one of the values.
  init(covering values: [Double], isLogarithmic: Bool) {
    self.isLogarithmic = isLogarithmic
    let (least, most) = (values.min() ?? 0, values.max() ?? 1)
    if isLogarithmic {
      lowest = Self.decades.last { $0 <= least } ?? least
      highest = Self.decades.first { $0 >= most } ?? most
    } else {
      let reach = max(most - least, .leastNormalMagnitude) * 0.02
      (lowest, highest) = (least - reach, most + reach)
    }
  }

  /// Place of a value on the drawing.
  func x(_ value: Double) -> Double {
    let (from, to, at) = (scaled(lowest), scaled(highest), scaled(value))
    guard to > from else { return TimeAxis.left }
    return TimeAxis.left + min(1, max(0, (at - from) / (to - from))) * TimeAxis.width
  }

  private func scaled(_ value: Double) -> Double {
    isLogarithmic ? log(max(value, lowest)) : value
  }

  /// Values to label.
  var ticks: [Double] {
    isLogarithmic
      ? Self.decades.filter { (lowest...highest).contains($0) }
      : ValueAxis(covering: [lowest, highest]).ticks
  }

  private static let decades: [Double] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
    2000, 5000,
  ]
}
