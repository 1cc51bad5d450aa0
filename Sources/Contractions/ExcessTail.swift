internal import Anatomy
internal import Foundation
internal import Signals

/// How far a face's own unrest reaches, and how often.
///
/// Peaks over a threshold, their heights taken as exponential: the tail that lid and skin movements show, and
/// heavier than normal noise.
///
/// Source: Pickands 1975, doi:10.1214/aos/1176343003 (the limit of excesses over a high threshold;
/// shape 0).
struct ExcessTail: Equatable {
  /// The threshold over which peaks are taken.
  let border: Double
  /// Mean height of what lies above it.
  let scale: Double
  /// Crossings of the border a second.
  let rate: Double

  /// The tail of the positive values at the included instants; `nil` where none is included.
  init?(
    of values: [Double], on grid: UniformGrid, where isIncluded: [Bool], beyond fraction: Double
  ) {
    let own = zip(values, isIncluded).compactMap { $1 ? max($0, 0) : nil }
    guard let border = quantile(fraction, of: own) else { return nil }
    let above = own.filter { $0 > border }
    let crossings = spans(where: zip(values, isIncluded).map { $1 && $0 > border }).count
    self.border = border
    scale = above.isEmpty ? 0 : above.reduce(0) { $0 + $1 - border } / Double(above.count)
    rate = Double(crossings) / (Double(own.count) * grid.step)
  }

  /// The level that unrest crosses once in so many seconds.
  func level(reachedEvery seconds: Double) -> Double {
    border + scale * log(max(1, rate * seconds))
  }
}

/// The level that unrest crosses `rate` times a minute on the calmer side: the disease widens one side's
/// excess only, so that the other side is the patient's own null.
func unrestLevel(
  of excess: Bilateral<[Double]>, evidence: FaceEvidence, where isIncluded: [Bool],
  quantile fraction: Double, rate: Double
) -> Double? {
  Side.allCases.compactMap { side in
    ExcessTail(
      of: excess[side], on: evidence.grid, where: isIncluded, beyond: fraction
    )?.level(reachedEvery: 60 / rate)
  }.min()
}
