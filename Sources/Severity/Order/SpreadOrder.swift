public import Anatomy

/// What the starts of the regions say together.
public enum SpreadStanding: String, CaseIterable, Codable, Sendable {
  /// No two regions in succession could be told apart in time.
  case together
  /// At least one region starts later than the one before it.
  case inOrder = "in_order"
  /// No region beside the eye could be timed often enough.
  case notEvaluable = "not_evaluable"
}

/// The place of one region in the order.
public struct RegionRank: Codable, Equatable, Sendable {
  public let region: FacialRegion
  /// 1 for those that start first; the same number for neighbours that were not told apart.
  public let rank: Int
  /// Mean lag behind the eye with its interval, ms, negative where the region leads; `nil` for the eye
  /// itself, to which lags are given.
  public let lag: Estimate?
  /// Standard error of that lag, ms; `nil` for the eye.
  public let standardError: Double?
  /// Mean lag behind the region before it in the same spasms, ms, its level shared out among all such
  /// comparisons of the side; `nil` for the first region and with too few spasms that show both.
  public let behindPrevious: Estimate?
  /// Whether it starts later than the region before it; `nil` for the first.
  public let isToldApart: Bool?

  public init(
    region: FacialRegion, rank: Int, lag: Estimate?, standardError: Double?,
    behindPrevious: Estimate?, isToldApart: Bool?
  ) {
    self.region = region
    self.rank = rank
    self.lag = lag
    self.standardError = standardError
    self.behindPrevious = behindPrevious
    self.isToldApart = isToldApart
  }
}

/// A region that has no place in the order, and why.
public struct UntimedRegion: Codable, Equatable, Sendable {
  public let region: FacialRegion
  public let reason: String

  public init(region: FacialRegion, reason: String) {
    (self.region, self.reason) = (region, reason)
  }
}

/// In which order the regions of one side start to contract in its spasms.
public struct SpreadOrder: Codable, Equatable, Sendable {
  public let side: Side
  public let standing: SpreadStanding
  /// Time from one frame to the next, ms: starts less far apart are never told apart. `nil` without
  /// signals.
  public let resolution: Double?
  /// The eye and every region that could be timed, by their mean lag; empty where there is none.
  public let ranks: [RegionRank]
  /// The other regions that have a signal of their own.
  public let untimed: [UntimedRegion]
  /// What was timed in each spasm, in order of onset.
  public let spasms: [TimedSpasm]

  public init(
    side: Side, standing: SpreadStanding, resolution: Double?, ranks: [RegionRank],
    untimed: [UntimedRegion], spasms: [TimedSpasm]
  ) {
    self.side = side
    self.standing = standing
    self.resolution = resolution
    self.ranks = ranks
    self.untimed = untimed
    self.spasms = spasms
  }
}
