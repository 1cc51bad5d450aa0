internal import Agreement
public import Severity
internal import Statistics

/// How often the stated interval of a measure held what it should hold.
public struct IntervalTally: Codable, Equatable, Sendable {
  /// Intervals that held it.
  public private(set) var held = 0
  /// Intervals that lay wholly below or above it.
  public private(set) var below = 0
  public private(set) var above = 0
  /// Recordings for which no interval was stated.
  public private(set) var absent = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts one recording.
  ///
  /// - Parameters:
  ///   - estimate: What was stated; an end that is `nil` is no bound.
  ///   - truth: What the interval should hold, in the same unit.
  public mutating func add(_ estimate: Estimate?, truth: Double) {
    // Bounds such as 100 % carry the rounding of their sums.
    let slack = 1e-9 * max(1, abs(truth))
    guard let estimate, estimate.lower != nil || estimate.upper != nil else { return absent += 1 }
    if let upper = estimate.upper, upper < truth - slack { return below += 1 }
    if let lower = estimate.lower, lower > truth + slack { return above += 1 }
    held += 1
  }

  /// Intervals stated.
  public var stated: Int { held + below + above }

  /// Share of the stated intervals that held it; `nil` without any.
  public var share: Double? { stated > 0 ? Double(held) / Double(stated) : nil }

  /// Share of the recordings for which an interval was stated; `nil` without any.
  public var statedShare: Double? {
    stated + absent > 0 ? Double(stated) / Double(stated + absent) : nil
  }

  /// Adds the counts of further recordings.
  public static func += (sum: inout IntervalTally, other: IntervalTally) {
    sum.held += other.held
    sum.below += other.below
    sum.above += other.above
    sum.absent += other.absent
  }
}

extension IntervalTally {
  /// Share held, in percent, with its exact 95 % interval.
  var shareCell: String {
    guard let share else { return cell(nil) }
    let bounds = binomialInterval(held, of: stated)
    return percent(share) + " (\(percent(bounds.lower)) to \(percent(bounds.upper)))"
  }
}
