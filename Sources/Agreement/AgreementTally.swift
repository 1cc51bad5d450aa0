public import Anatomy
internal import Contractions

/// Agreement of findings with a reference, counted over any number of recordings.
public struct AgreementTally: Codable, Equatable, Sendable {
  /// Events that can be paired, in the reference and found; those renamed or excused left out.
  public private(set) var reference = 0
  public private(set) var found = 0
  /// Pairs.
  public private(set) var matched = 0
  /// Pairs whose sides differ.
  public private(set) var sideErrors = 0
  /// Reference events found as a tolerated kind only.
  public private(set) var renamed = 0
  /// Findings that stand for a reference event of another kind.
  public private(set) var excused = 0
  /// Found minus reference of every pair, s; in order of time.
  public private(set) var onsetErrors: [Double] = []
  public private(set) var durationErrors: [Double] = []
  /// Peak closure, fraction, of pairs where both have one.
  public private(set) var depthErrors: [Double] = []
  /// Peak excursion, ICD, of pairs where both have one.
  public private(set) var mouthErrors: [Double] = []
  public private(set) var browErrors: [Double] = []
  /// Single contractions, pairs only.
  public private(set) var jerkErrors: [Int] = []
  public private(set) var referenceJerks = 0
  /// Share of the regions on which a pair agrees (``EventPair/regionOverlap(among:)``).
  public private(set) var regionOverlaps: [Double] = []

  /// Nothing counted yet.
  public init() {}

  /// The count of one matching.
  ///
  /// - Parameters:
  ///   - matching: Events of one recording.
  ///   - regions: Regions that count in the spread.
  public init(_ matching: EventMatching, regions: Set<FacialRegion>) {
    let pairs = matching.pairs
    reference = pairs.count + matching.missed.count
    found = pairs.count + matching.extra.count
    matched = pairs.count
    sideErrors = pairs.count(where: \.isSideError)
    renamed = matching.renamed.count
    excused = matching.excused.count
    onsetErrors = pairs.map(\.onsetError)
    durationErrors = pairs.map(\.durationError)
    depthErrors = pairs.compactMap(\.depthError)
    mouthErrors = pairs.compactMap(\.mouthError)
    browErrors = pairs.compactMap(\.browError)
    jerkErrors = pairs.map(\.jerkError)
    referenceJerks = pairs.reduce(0) { $0 + $1.reference.jerks }
    regionOverlaps = pairs.map { $0.regionOverlap(among: regions) }
  }

  /// Adds the count of further recordings.
  public static func += (sum: inout AgreementTally, other: AgreementTally) {
    for path in [
      \AgreementTally.reference, \.found, \.matched, \.sideErrors, \.renamed, \.excused,
      \.referenceJerks,
    ] { sum[keyPath: path] += other[keyPath: path] }
    for path in [
      \AgreementTally.onsetErrors, \.durationErrors, \.depthErrors, \.mouthErrors, \.browErrors,
      \.regionOverlaps,
    ] { sum[keyPath: path] += other[keyPath: path] }
    sum.jerkErrors += other.jerkErrors
  }
}

extension AgreementTally {
  /// Reference events without a finding.
  public var missed: Int { reference - matched }
  /// Findings without a reference event.
  public var extra: Int { found - matched }
  /// Share of the findings that are right; `nil` where nothing was found.
  public var precision: Double? { found > 0 ? Double(matched) / Double(found) : nil }
  /// Share of the reference that was found; `nil` without a reference.
  public var recall: Double? { reference > 0 ? Double(matched) / Double(reference) : nil }
  /// Harmonic mean of precision and recall; `nil` where there is nothing on either side.
  public var f1: Double? {
    reference + found > 0 ? 2 * Double(matched) / Double(reference + found) : nil
  }
  /// Single contractions too many or too few, as a share of those in the reference; `nil` without any.
  public var jerkErrorShare: Double? {
    referenceJerks > 0
      ? Double(jerkErrors.reduce(0) { $0 + abs($1) }) / Double(referenceJerks) : nil
  }
  /// Mean share of the regions on which pairs agree; `nil` without a pair.
  public var regionOverlap: Double? {
    regionOverlaps.isEmpty
      ? nil : regionOverlaps.reduce(0, +) / Double(regionOverlaps.count)
  }
}

extension Sequence<Double> {
  /// The value furthest from 0, with its sign; `nil` without values.
  public var furthestFromZero: Double? { self.max { abs($0) < abs($1) } }
}
