public import Anatomy
public import Contractions

/// A reference event and the finding that stands for it, with what sets them apart.
///
/// Errors are found minus reference. An error is `nil` where either side has no value.
public struct EventPair: Equatable, Sendable {
  public let reference: FacialEvent
  public let found: FacialEvent

  /// Pairs two events.
  public init(reference: FacialEvent, found: FacialEvent) {
    self.reference = reference
    self.found = found
  }

  /// How much later the finding begins, s.
  public var onsetError: Double { found.interval.start - reference.interval.start }
  /// How much later it ends, s.
  public var offsetError: Double { found.interval.end - reference.interval.end }
  /// How much longer it lasts, s.
  public var durationError: Double { found.interval.duration - reference.interval.duration }
  /// Error of the peak closure, fraction.
  public var depthError: Double? { difference(\.eyeClosure) }
  /// Error of the peak excursion of the mouth, ICD.
  public var mouthError: Double? { difference(\.mouthExcursion) }
  /// Error of the peak excursion of the brow, ICD.
  public var browError: Double? { difference(\.browExcursion) }
  /// Error of the number of single contractions.
  public var jerkError: Int { found.jerks - reference.jerks }
  /// Whether the two are not of the same side.
  public var isSideError: Bool { found.side != reference.side }

  /// Regions named by both, as a share of those named by either (Jaccard index): 1 where neither names
  /// any.
  ///
  /// - Parameter regions: Regions that count: those that both sides could have named.
  /// - Returns: 0 to 1.
  public func regionOverlap(among regions: Set<FacialRegion>) -> Double {
    let (known, named) = (
      regions.intersection(reference.regions), regions.intersection(found.regions)
    )
    let either = known.union(named)
    return either.isEmpty ? 1 : Double(known.intersection(named).count) / Double(either.count)
  }

  private func difference(_ value: (FacialEvent) -> Double?) -> Double? {
    value(found).flatMap { found in value(reference).map { found - $0 } }
  }
}
