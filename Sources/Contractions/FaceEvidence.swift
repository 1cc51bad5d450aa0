internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

/// The signals of a recording on an even time axis, with what the detectors share.
struct FaceEvidence {
  let grid: UniformGrid
  /// Which instants have values.
  let isValid: [Bool]
  /// Median time between frames, s.
  let frameInterval: Double
  /// Closure of each eye, fraction.
  let closure: Bilateral<[Double]>
  /// Fall of each eye below its own level of the moment, fraction: what a blink adds to a squint.
  let dip: Bilateral<[Double]>
  /// Commissure excursion, ICD.
  let mouth: Bilateral<[Double]>
  /// Brow excursion, ICD.
  let brow: Bilateral<[Double]>
  /// Movement of the regions beside the eye; channels that were not measured are left out.
  let regions: [SignalChannel: RegionCourse]
  /// Turn of the head from its usual yaw, degrees.
  let turn: [Double]
  /// Speed of turning and nodding together, degrees a second.
  let turnSpeed: [Double]
  /// Standard deviation of the noise after averaging, at every instant.
  let closureNoise: Bilateral<[Double]>
  /// The same of the commissures, usual over the recording, ICD.
  let mouthNoise: Double

  /// The evidence of a recording; `nil` where nothing was measured.
  init?(_ signals: FacialSignals, settings: AnalysisSettings) {
    let grid = UniformGrid(spanning: signals.times)
    let steps = zip(signals.times, signals.times.dropFirst()).map { $1 - $0 }
    guard let interval = median(steps), interval > 0 else { return nil }
    let smoothing = settings.asymmetry.analysisSmoothing
    func even(_ values: [Double?]) -> [Double]? {
      let averaged = averaged(values, times: signals.times, deviation: smoothing)
      return grid.resample(averaged, times: signals.times)
    }
    func both(_ channel: SignalChannel) -> Bilateral<[Double]>? {
      guard let left = even(signals[channel][.left].values),
        let right = even(signals[channel][.right].values)
      else { return nil }
      return Bilateral(left: left, right: right)
    }
    guard let closure = both(.closure), let mouth = both(.mouth), let brow = both(.brow),
      let yaw = even(signals.pose.map { $0?.yaw }), let pitch = even(signals.pose.map { $0?.pitch })
    else { return nil }
    let isSeen = zip(signals[.closure][.left].values, signals[.closure][.right].values)
      .map { left, right in left != nil && right != nil ? 1.0 : nil }
    let isValid = grid.validity(
      of: isSeen, times: signals.times,
      bridging: longestStep(between: signals.times, settings: settings.signal))
    self.grid = grid
    self.isValid = isValid
    self.frameInterval = interval
    self.closure = closure
    self.dip = closure.map { topHat($0, width: grid.steps(settings.signal.blinkWindow, least: 3)) }
    self.mouth = mouth
    self.brow = brow
    let longest = longestStep(between: signals.times, settings: settings.signal)
    let gain = noiseGain(interval: interval, deviation: smoothing)
    self.regions = RegionSign.all.reduce(into: [:]) { regions, sign in
      guard let course = both(sign.channel) else { return }
      let sides = signals[sign.channel]
      let isKnown = zip(sides[.left].values, sides[.right].values)
        .map { left, right in left != nil && right != nil ? 1.0 : nil }
      regions[sign.channel] = RegionCourse(
        course: course,
        isValid: grid.validity(of: isKnown, times: signals.times, bridging: longest),
        noise: sides.loudestNoise(on: grid).map { $0 * gain })
    }
    let usual = median(zip(yaw, isValid).compactMap { $1 ? $0 : nil }) ?? 0
    self.turn = yaw.map { $0 - usual }
    self.turnSpeed = zip(speed(of: yaw, on: grid), speed(of: pitch, on: grid)).map { $0 + $1 }
    self.closureNoise = signals[.closure].map { signal in
      (0..<grid.count).map { signal.noise(at: grid.time($0)) * gain }
    }
    self.mouthNoise = Side.allCases.map { (signals[.mouth][$0].noise ?? 0) * gain }.max() ?? 0
  }

  /// Standard deviation of the noise of the difference between the closures of both eyes.
  func differenceNoise(_ index: Int) -> Double {
    hypot(closureNoise[.left][index], closureNoise[.right][index])
  }

  /// Seconds as steps of the grid.
  func steps(_ duration: Double, least: Int = 1) -> Int { grid.steps(duration, least: least) }

  /// Length of a stretch, s.
  func duration(_ span: Range<Int>) -> Double { Double(span.count) * grid.step }

  /// The stretch as time.
  func interval(_ span: Range<Int>) -> Interval {
    Interval(grid.time(span.lowerBound), grid.time(min(span.upperBound, grid.count - 1)))
  }

  /// The stretch widened at either end, kept within the recording.
  func widened(_ span: Range<Int>, before: Double, after: Double) -> Range<Int> {
    max(
      0, span.lowerBound - grid.steps(before))..<min(
        grid.count, span.upperBound + grid.steps(after))
  }

  /// Flags of the instants that lie in any of the stretches.
  func mask(_ spans: [Range<Int>], before: Double = 0, after: Double = 0) -> [Bool] {
    var flags = Array(repeating: false, count: grid.count)
    for span in spans {
      for index in widened(span, before: before, after: after) { flags[index] = true }
    }
    return flags
  }
}

extension Bilateral<Signal> {
  /// Noise of the noisier side at every instant.
  fileprivate func loudestNoise(on grid: UniformGrid) -> [Double] {
    (0..<grid.count).map { index in
      Side.allCases.map { self[$0].noise(at: grid.time(index)) }.max() ?? 0
    }
  }
}

/// Speed of a slow angle, degrees a second, averaged over about a fifth of a second.
private func speed(of angle: [Double], on grid: UniformGrid) -> [Double] {
  let smooth = gaussianSmoothed(angle, deviation: 0.067 / grid.step)
  return smooth.indices.map { index in
    let (before, after) = (max(0, index - 1), min(smooth.count - 1, index + 1))
    return after > before
      ? abs(smooth[after] - smooth[before]) / (Double(after - before) * grid.step) : 0
  }
}

/// Zero-phase Gaussian average over frames, weighted by their true distance in time.
private func averaged(_ values: [Double?], times: [Double], deviation: Double) -> [Double?] {
  values.indices.map { centre in
    guard let own = values[centre] else { return nil }
    var (sum, total) = (own, 1.0)
    for direction in [-1, 1] {
      var index = centre + direction
      while values.indices.contains(index), let value = values[index] {
        let distance = (times[index] - times[centre]) / deviation
        guard abs(distance) < 4 else { break }
        let weight = exp(-0.5 * distance * distance)
        sum += weight * value
        total += weight
        index += direction
      }
    }
    return sum / total
  }
}
