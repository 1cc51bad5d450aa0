internal import Foundation

/// Largest value within `reach` samples on either side of each sample.
public func runningMaximum(_ values: [Double], reach: Int) -> [Double] {
  runningExtreme(values, reach: reach, isMoreExtreme: >=)
}

/// Smallest value within `reach` samples on either side of each sample.
public func runningMinimum(_ values: [Double], reach: Int) -> [Double] {
  runningExtreme(values, reach: reach, isMoreExtreme: <=)
}

/// What rises above the surroundings and is narrower than `width` samples: the white top-hat.
///
/// Source: Serra 1982, Image Analysis and Mathematical Morphology, chapter XII.
public func topHat(_ values: [Double], width: Int) -> [Double] {
  let opened = runningMaximum(
    runningMinimum(values, reach: width / 2), reach: width / 2)
  return zip(values, opened).map { $0 - $1 }
}

/// Gaussian average with a standard deviation of `deviation` samples, level beyond the ends.
public func gaussianSmoothed(_ values: [Double], deviation: Double) -> [Double] {
  guard deviation > 0.3, values.count > 1 else { return values }
  let reach = Int((4 * deviation).rounded(.up))
  let weights = (-reach...reach).map { exp(-0.5 * pow(Double($0) / deviation, 2)) }
  let total = weights.reduce(0, +)
  let last = values.count - 1
  return values.indices.map { centre in
    var sum = 0.0
    for offset in -reach...reach {
      sum += weights[offset + reach] * values[max(0, min(last, centre + offset))]
    }
    return sum / total
  }
}

/// Share of white noise that a Gaussian average over time leaves, from the number of frames that it effectively
/// holds.
///
/// Both in s: the time between frames and the average's standard deviation.
public func noiseGain(interval: Double, deviation: Double) -> Double {
  1 / max(1, 2 * Double.pi.squareRoot() * deviation / interval).squareRoot()
}

/// Running extreme by a monotonic queue: each sample enters and leaves once.
private func runningExtreme(
  _ values: [Double], reach: Int, isMoreExtreme: (Double, Double) -> Bool
) -> [Double] {
  var queue: [Int] = []
  var head = 0
  var result = values
  for leading in 0..<(values.count + reach) {
    if leading < values.count {
      while queue.count > head, isMoreExtreme(values[leading], values[queue[queue.count - 1]]) {
        queue.removeLast()
      }
      queue.append(leading)
    }
    let centre = leading - reach
    guard centre >= 0 else { continue }
    while queue[head] < centre - reach { head += 1 }
    result[centre] = values[queue[head]]
  }
  return result
}
