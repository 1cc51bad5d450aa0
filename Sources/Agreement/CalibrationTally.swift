internal import Anatomy
internal import Contractions

/// How often findings of a stated confidence are right, counted in bins of confidence.
///
/// A finding is right where a reference event of its kind and side shares time with it. A finding that
/// stands for a tolerated event is neither right nor wrong and not counted.
public struct CalibrationTally: Codable, Equatable, Sendable {
  /// Findings whose confidence lies in one range.
  public struct Bin: Codable, Equatable, Sendable {
    /// From here, included, to there, excluded but for the last bin; fraction.
    public let from: Double
    public let to: Double
    public fileprivate(set) var events = 0
    public fileprivate(set) var right = 0
    /// Sum of the stated confidences.
    public fileprivate(set) var confidence = 0.0

    /// Mean of what was stated; `nil` without a finding.
    public var meanConfidence: Double? { events > 0 ? confidence / Double(events) : nil }
    /// Share that is right; `nil` without a finding.
    public var shareRight: Double? { events > 0 ? Double(right) / Double(events) : nil }
  }

  /// Borders of the bins: finer where most findings lie.
  public static let borders = [0, 0.5, 0.7, 0.85, 0.95, 1]

  /// By confidence.
  public private(set) var bins: [Bin]

  /// Nothing counted yet.
  public init() {
    bins = zip(Self.borders, Self.borders.dropFirst()).map { Bin(from: $0, to: $1) }
  }

  /// Counts one finding.
  ///
  /// - Parameters:
  ///   - confidence: As stated, 0 to 1.
  ///   - isRight: Whether the finding is right.
  public mutating func add(confidence: Double, isRight: Bool) {
    let number = bins.lastIndex { $0.from <= confidence } ?? bins.startIndex
    bins[number].events += 1
    bins[number].right += isRight ? 1 : 0
    bins[number].confidence += confidence
  }

  /// Counts the findings of one kind in one recording.
  public mutating func add(_ matching: EventMatching) {
    for pair in matching.pairs {
      add(confidence: pair.found.confidence, isRight: !pair.isSideError)
    }
    for event in matching.extra { add(confidence: event.confidence, isRight: false) }
  }

  /// The counts of both.
  public static func + (one: CalibrationTally, other: CalibrationTally) -> CalibrationTally {
    var sum = one
    for number in sum.bins.indices {
      sum.bins[number].events += other.bins[number].events
      sum.bins[number].right += other.bins[number].right
      sum.bins[number].confidence += other.bins[number].confidence
    }
    return sum
  }

  /// Findings counted.
  public var events: Int { bins.reduce(0) { $0 + $1.events } }
  /// Of them, those that are right.
  public var right: Int { bins.reduce(0) { $0 + $1.right } }
  /// Mean of what was stated; `nil` without a finding.
  public var meanConfidence: Double? {
    events > 0 ? bins.reduce(0) { $0 + $1.confidence } / Double(events) : nil
  }

  /// Distance between mean confidence and share right of each bin, averaged over findings; `nil`
  /// without any.
  ///
  /// Source: Guo et al. 2017, arXiv:1706.04599, there for bins of equal width.
  public var expectedError: Double? {
    guard events > 0 else { return nil }
    return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(events)
  }
}
