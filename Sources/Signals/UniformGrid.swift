internal import Anatomy
internal import Foundation

/// Evenly spaced instants that stand for a recording's uneven frame times.
///
/// Signal stages work here in seconds, so that no result depends on the frame rate.
public struct UniformGrid: Sendable, Equatable {
  /// First instant, s.
  public let start: Double
  /// Time from one instant to the next, s.
  public let step: Double
  public let count: Int

  /// Instants of a recording: 100 a second, finer than any camera's blink timing.
  public init(spanning times: [Double], step: Double = 0.01) {
    let (first, last) = (times.first ?? 0, times.last ?? 0)
    self.start = first
    self.step = step
    self.count = times.isEmpty ? 0 : Int(((last - first) / step).rounded(.down)) + 1
  }

  /// Numbers of all instants.
  public var indices: Range<Int> { 0..<count }

  /// Instant number `index`, s.
  public func time(_ index: Int) -> Double { start + Double(index) * step }

  /// Number of the instant nearest to `time`, kept within the grid.
  public func index(_ time: Double) -> Int {
    max(0, min(count - 1, Int(((time - start) / step).rounded())))
  }

  /// Steps in `duration` seconds, at least `least`.
  public func steps(_ duration: Double, least: Int = 0) -> Int {
    max(least, Int((duration / step).rounded()))
  }

  /// A frame signal at the grid's instants, linear between frames and level at its ends.
  ///
  /// Instants in a gap get the line across it; ``validity(of:times:bridging:)`` tells which they are.
  /// `nil` where the signal has no value at all.
  public func resample(_ values: [Double?], times: [Double]) -> [Double]? {
    let known = zip(times, values).compactMap { time, value in value.map { (time, $0) } }
    guard var (left, leftValue) = known.first else { return nil }
    var next = 0
    return (0..<count).map { index in
      let time = time(index)
      while next < known.count, known[next].0 <= time {
        (left, leftValue) = known[next]
        next += 1
      }
      guard next < known.count, next > 0 else { return leftValue }
      let (right, rightValue) = known[next]
      return leftValue + (rightValue - leftValue) * (time - left) / (right - left)
    }
  }

  /// Which instants lie on a frame with a value or between two that are close enough.
  ///
  /// `gap` is the longest time between neighbouring values that is no gap, s.
  public func validity(of values: [Double?], times: [Double], bridging gap: Double) -> [Bool] {
    let known = zip(times, values).compactMap { $1 == nil ? nil : $0 }
    var valid = Array(repeating: false, count: count)
    for (left, right) in zip(known, known.dropFirst()) where right - left <= gap {
      for index in stride(from: index(left), through: index(right), by: 1) { valid[index] = true }
    }
    return valid
  }
}
