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
  func steadied(at time: Double, stretch: Int) -> FaceRegion? {
    var center = SIMD2<Double>()
    var (side, angle, total) = (0.0, 0.0, 0.0)
    for sample in samples where sample.stretch == stretch && abs(sample.time - time) <= reach {
      let weight = gaussian(sample.time - time) - gaussian(reach)
      center += weight * sample.region.center
      side += weight * sample.region.side
      angle += weight * sample.region.angle
      total += weight
    }
    guard total > 0 else { return nil }
    return FaceRegion(center: center / total, side: side / total, angle: angle / total)
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
