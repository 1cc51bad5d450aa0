internal import Anatomy
internal import Settings

/// How much louder or quieter than usual the noise of a signal is, over time: it follows the light, the
/// compression and the size of the face.
public struct NoiseCourse: Sendable, Equatable {
  /// Time of the first level, s.
  public let start: Double
  /// Time from one level to the next, s.
  public let step: Double
  /// Noise over its usual standard deviation, one level a step.
  public let factors: [Double]

  public init(start: Double, step: Double, factors: [Double]) {
    self.start = start
    self.step = step
    self.factors = factors
  }

  /// Noise at a time over its usual standard deviation; that of the nearest level.
  public func factor(at time: Double) -> Double {
    guard !factors.isEmpty else { return 1 }
    let index = Int(((time - start) / step).rounded())
    return factors[max(0, min(factors.count - 1, index))]
  }

  /// The course of both sides of a channel.
  ///
  /// What the camera adds, it adds to both sides; what shakes one side only is a contraction, and must not
  /// raise the level that it has to exceed. So both share one course: the smaller of the two.
  ///
  /// - Returns: `nil` where the noise of a side is not known at all.
  init?(of sides: Bilateral<Signal>, times: [Double], settings: SignalSettings) {
    guard let first = times.first, let last = times.last,
      let usual = sides.known(\.noise), usual[.left] > 0, usual[.right] > 0
    else { return nil }
    let (step, reach) = (settings.noiseWindow / 4, settings.noiseWindow / 2)
    start = first
    self.step = step
    factors = (0...Int((last - first) / step)).map { number in
      let centre = first + Double(number) * step
      let frames = times.frames(from: centre - reach, to: centre + reach)
      let own = Side.allCases.compactMap { side in
        frameNoise(of: frames.map { sides[side].values[$0] }).map { $0 / usual[side] }
      }
      return own.count == 2 ? own.min() ?? 1 : 1
    }
  }
}

extension Bilateral<Signal> {
  /// A value of both sides; `nil` where either is not known.
  fileprivate func known(_ value: KeyPath<Signal, Double?>) -> Bilateral<Double>? {
    guard let left = self[.left][keyPath: value], let right = self[.right][keyPath: value]
    else { return nil }
    return Bilateral<Double>(left: left, right: right)
  }

  /// The same signals with the course of their noise.
  func followingNoise(times: [Double], settings: SignalSettings) -> Bilateral<Signal> {
    let course = NoiseCourse(of: self, times: times, settings: settings)
    return map { Signal(values: $0.values, noise: $0.noise, noiseCourse: course) }
  }
}

extension [Double] {
  /// Indices of the increasing times within a stretch.
  fileprivate func frames(from first: Double, to last: Double) -> Range<Int> {
    let lower = partitioningIndex { $0 >= first }
    return lower..<Swift.max(lower, partitioningIndex { $0 > last })
  }

  /// First index whose time fulfils a condition that all later ones fulfil too.
  private func partitioningIndex(_ isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
