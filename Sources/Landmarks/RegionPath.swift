internal import Foundation

/// Where one face was over time, and the same path steadied without delay.
///
/// A Gaussian over the times themselves, so that neither frame rate nor direction of time matters: the path
/// of a recording played backwards is the path played backwards. It never reaches across a loss.
struct RegionPath {
  private struct Sample {
    let time: Double
    let region: FaceRegion
    /// Stretch without a loss to which it belongs.
    let stretch: Int
  }

  private var samples: [Sample] = []
  /// Standard deviation, s.
  private let deviation: Double
  /// Standard deviations within which samples count.
  private static let cutoff = 3.0

  /// Variance of the samples' times, in variances of the Gaussian, from which a line is fitted to them.
  private static let leastSpread = 0.05

  init(deviation: Double) { self.deviation = deviation }

  /// Time on either side of a moment within which samples count, s.
  var reach: Double { Self.cutoff * deviation }

  /// Adds the next place; its turn is taken as the one nearest to that before.
  mutating func append(_ region: FaceRegion, at time: Double, stretch: Int) {
    var region = region
    if let last = samples.last, last.stretch == stretch {
      let turns = ((region.angle - last.region.angle) / (2 * Double.pi)).rounded()
      region.angle -= turns * 2 * Double.pi
    }
    samples.append(Sample(time: time, region: region, stretch: stretch))
  }

  /// The steadied place at a moment of a stretch; `nil` where no sample of it is in reach.
  ///
  /// The value there of the straight line that fits the samples best under the Gaussian's weights: in the
  /// middle of a stretch their weighted mean, and no lag at its ends either. Local linear
  /// regression (Fan and Gijbels, Local Polynomial Modelling and Its Applications, 1996).
  func steadied(at time: Double, stretch: Int) -> FaceRegion? {
    let near = samples.filter { $0.stretch == stretch && abs($0.time - time) <= reach }
    let distances = near.map { $0.time - time }
    let weights = lineWeights(distances)
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var steady = FaceRegion(center: SIMD2(), side: 0, angle: 0)
    for (sample, weight) in zip(near, weights) {
      steady.center += weight / total * sample.region.center
      steady.side += weight / total * sample.region.side
      steady.angle += weight / total * sample.region.angle
    }
    return steady
  }

  /// What each sample adds to the line's value at distance 0; Gaussian weights where no line is fixed.
  private func lineWeights(_ distances: [Double]) -> [Double] {
    let weights = distances.map { gaussian($0) - gaussian(reach) }
    let sum = weights.reduce(0, +)
    let first = zip(weights, distances).reduce(0) { $0 + $1.0 * $1.1 }
    let second = zip(weights, distances).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    // The variance of their times, times the square of their summed weight.
    let spread = sum * second - first * first
    guard spread > Self.leastSpread * sum * sum * deviation * deviation else { return weights }
    return zip(weights, distances).map { $0 * (second - first * $1) }
  }

  /// The Gaussian at a distance in time, s. Its value at the reach is taken off, so that samples come and go
  /// without a step.
  private func gaussian(_ distance: Double) -> Double { exp(-pow(distance / deviation, 2) / 2) }

  /// Lets go of samples that no moment from `time` on can reach.
  mutating func forget(before time: Double) {
    let earliest = time - reach
    samples.removeAll { $0.time < earliest }
  }
}
