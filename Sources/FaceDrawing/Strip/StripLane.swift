internal import Anatomy
internal import Signals

/// One lane of the strip: both sides of one channel on one axis.
struct StripLane {
  let channel: SignalChannel
  /// Name in the margin, one line each.
  let title: [String]
  /// Height, in heights of a capital.
  let height: Double
  /// Values the axis always shows.
  let always: ClosedRange<Double>
  /// Value that is labelled beside 0, and how.
  let mark: (value: Double, text: String)
  /// Decimals of the value at the moment shown.
  let decimals: Int

  /// The lanes from top to bottom.
  static let all = [
    StripLane(
      channel: .closure, title: ["Eye", "1 closed"], height: 5.5, always: -0.1...1.1,
      mark: (1, "1"), decimals: 2),
    StripLane(
      channel: .mouth, title: ["Mouth", "ICD"], height: 4, always: -0.05...0.12,
      mark: (0.1, "0.1"), decimals: 3),
    StripLane(
      channel: .brow, title: ["Brow", "ICD"], height: 4, always: -0.05...0.12,
      mark: (0.1, "0.1"), decimals: 3),
  ]

  /// The axis that holds every value of the recording: nothing is cut off.
  func range(in signals: FacialSignals) -> ClosedRange<Double> {
    let values = Side.allCases.flatMap { side in
      signals[channel][side].values.compactMap { $0 }.filter(\.isFinite)
    }
    let low = min(always.lowerBound, values.min() ?? 0)
    return low...max(always.upperBound, values.max() ?? 0)
  }
}
