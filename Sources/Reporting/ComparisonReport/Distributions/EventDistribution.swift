import Anatomy
import Contractions
import Examination
import Severity

/// A quantity of single spasms whose distribution is drawn.
struct SpreadQuantity: Sendable {
  /// Measure whose median and interval belong to it.
  let measure: String
  let title: Phrase
  /// Whether its axis is logarithmic: for lengths of time, of which the longest are a hundred times the briefest.
  let isLogarithmic: Bool
  /// Values that the axis always holds.
  let always: [Double]
  let value: @Sendable (FacialEvent) -> Double?

  static let all = [
    SpreadQuantity(
      measure: "depth", title: .axisDepth, isLogarithmic: false, always: [0, 1],
      value: \.eyeClosure),
    SpreadQuantity(
      measure: "duration", title: .axisDuration, isLogarithmic: true, always: [0.2, 2],
      value: { $0.cut == .none && $0.interval.duration > 0 ? $0.interval.duration : nil }),
  ]
}

/// What every spasm of one side at one visit has of a quantity, whatever their order.
struct EventDistribution {
  /// Values, rising; those of one value with the clonic first.
  let values: [(value: Double, isTonic: Bool)]
  /// Spasms without a value.
  let leftOut: Int
  /// Median with its interval, as examined; `nil` without a value.
  let estimate: Estimate?
  let side: Side

  init(_ quantity: SpreadQuantity, of examination: Examination, on side: Side) {
    let spasms = examination.events.filter { $0.kind == .spasm && $0.side == Laterality(side) }
    values = spasms.compactMap { event in
      quantity.value(event).map { (value: $0, isTonic: event.pattern == .tonic) }
    }.sorted { ($0.value, $0.isTonic ? 1 : 0) < ($1.value, $1.isTonic ? 1 : 0) }
    leftOut = spasms.count - values.count
    estimate = examination.severity.result(quantity.measure, Laterality(side))?.estimate
    self.side = side
  }
}
