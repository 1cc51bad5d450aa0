public import Anatomy

/// What became of the search for one limit.
public enum LimitStatus: String, CaseIterable, Codable, Sendable {
  /// A depth was found often enough.
  case known
  /// Even the deepest twitch was missed too often.
  case beyondDeepest = "beyond_deepest"
  /// There was no limit to find.
  case notEvaluable = "not_evaluable"
}

/// One depth tried.
public struct LimitRung: Codable, Equatable, Sendable {
  /// Height of the added twitches, in the unit of the probe.
  public let depth: Double
  /// Twitches added, and those of them that became an event of that side.
  public let added: Int
  public let found: Int
  /// Found twitches whose event begins within the tolerance of `limit.onsetTolerance`.
  public let onTime: Int

  public init(depth: Double, added: Int, found: Int, onTime: Int) {
    self.depth = depth
    self.added = added
    self.found = found
    self.onTime = onTime
  }
}

/// The shallowest twitch of one region and side that would have been found in a recording.
public struct DetectionLimit: Codable, Equatable, Sendable {
  /// Identifier of the ``LimitProbe``.
  public let probe: String
  public let title: String
  public let unit: String
  public let definition: String
  public let region: FacialRegion
  public let side: Side
  public let status: LimitStatus
  /// Shallowest depth found often enough, in `unit`; `nil` where ``status`` is not `known`.
  public let depth: Double?
  /// Ends of its interval, in `unit`: the shallowest depths that the counts do not rule out and that
  /// they confirm; `nil` where no depth tried does so.
  public let lower: Double?
  public let upper: Double?
  /// Level of the interval, such as 0.95.
  public let level: Double
  /// Every depth tried, shallow first.
  public let rungs: [LimitRung]
  /// Why there is no limit; `nil` where there is one.
  public let reason: String?

  public init(
    probe: String, title: String, unit: String, definition: String, region: FacialRegion,
    side: Side, status: LimitStatus, depth: Double?, lower: Double?, upper: Double?, level: Double,
    rungs: [LimitRung], reason: String?
  ) {
    self.probe = probe
    self.title = title
    self.unit = unit
    self.definition = definition
    self.region = region
    self.side = side
    self.status = status
    self.depth = depth
    self.lower = lower
    self.upper = upper
    self.level = level
    self.rungs = rungs
    self.reason = reason
  }
}

/// What could have been found in a recording: the limits of every region and side.
public struct DetectionLimits: Codable, Equatable, Sendable {
  /// Part of the recording in which twitches were tried, s; `nil` where none were.
  public let tried: Interval?
  /// Quiet time in it, s: evaluable, and away from every event.
  public let quietSeconds: Double
  /// Share of twitches that must be found.
  public let foundShare: Double
  public let results: [DetectionLimit]

  public init(
    tried: Interval? = nil, quietSeconds: Double = 0, foundShare: Double,
    results: [DetectionLimit] = []
  ) {
    self.tried = tried
    self.quietSeconds = quietSeconds
    self.foundShare = foundShare
    self.results = results
  }

  /// The limit of one probe on one side.
  public func result(_ probe: String, _ side: Side) -> DetectionLimit? {
    results.first { $0.probe == probe && $0.side == side }
  }
}
