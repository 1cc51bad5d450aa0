import Anatomy
import Signals

/// The value axis of one lane, the same for both sides and for every row.
struct ValueAxis {
  let lowest: Double
  let highest: Double

  /// An axis that holds `always` and every value of both sides: nothing is cut off.
  init(holding sides: Bilateral<Signal>, always: ClosedRange<Double>) {
    let values = Side.allCases.flatMap { sides[$0].values.compactMap { $0 }.filter(\.isFinite) }
    lowest = min(always.lowerBound, values.min() ?? always.lowerBound)
    highest = max(always.upperBound, values.max() ?? always.upperBound)
  }

  /// An axis that holds every one of the values, and is never without length.
  init(covering values: [Double]) {
    lowest = values.min() ?? 0
    let largest = values.max() ?? 1
    highest = largest > lowest ? largest : lowest + 1
  }

  /// Place of a value in a lane that begins at `top`, downwards.
  func y(_ value: Double, top: Double, height: Double) -> Double {
    top + (highest - value) / (highest - lowest) * height
  }

  /// Values to label: 0 and round values around it.
  var ticks: [Double] {
    let step = Self.steps.first { (highest - lowest) / $0 <= Self.mostTicks } ?? (highest - lowest)
    let first = (lowest / step).rounded(.up)
    let last = (highest / step).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
  private static let mostTicks = 4.0
}
