internal import Foundation
internal import Statistics

/// The mean of lags with its standard error, which the frames bound from below.
struct MeanLag {
  /// s.
  let mean: Double
  /// Standard error of the mean, s.
  let error: Double
  let count: Int

  /// `nil` with fewer than two lags.
  ///
  /// - Parameters:
  ///   - lags: Single lags, s.
  ///   - step: Time from one frame to the next, s.
  init?(_ lags: [Double], step: Double) {
    guard let spread = deviation(lags) else { return nil }
    // Two starts, each known to within one frame: variance step²/12 for either.
    let single = max(spread.deviation, step / 6.0.squareRoot())
    (mean, count) = (spread.mean, lags.count)
    error = single / Double(lags.count).squareRoot()
  }

  /// The mean in ms with Student's interval of a level.
  func estimate(level: Double) -> Estimate {
    let reach = studentQuantile(1 - (1 - level) / 2, freedom: count - 1) * error
    return Estimate(
      value: 1000 * mean, lower: 1000 * (mean - reach), upper: 1000 * (mean + reach), level: level,
      method: "Student's t on the mean, standard error \(rounded(1000 * error)) ms", count: count)
  }
}
