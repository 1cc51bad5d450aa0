public import Anatomy
internal import Settings
internal import Signals

/// How far a region moves, or seems to, whenever its eye closes: what the patient's own blinks show.
///
/// Landmarks and skin beside the eye answer a closure by as much as a weak synkinesis, and lids draw their
/// surroundings along. A region takes part in a contraction only where it moves by more.
public struct CrossTalk: Codable, Equatable, Sendable {
  /// Name of the channel.
  public var channel: String
  public var region: FacialRegion
  /// Movement in either direction at full closure, ICD: of the side that moves less, since blinks may bring
  /// a synkinesis to the other. `nil` with fewer than three blinks.
  public var perClosure: Double?
  /// Bilateral blinks behind it.
  public var blinks: Int

  public init(channel: String, region: FacialRegion, perClosure: Double?, blinks: Int) {
    self.channel = channel
    self.region = region
    self.perClosure = perClosure
    self.blinks = blinks
  }
}

extension CrossTalk {
  /// The null of one sign of a region.
  init(
    of sign: RegionSign, in course: RegionCourse, blinks: [ConjugateDip], evidence: FaceEvidence,
    settings: SkinSettings
  ) {
    let moves = blinks.compactMap { blink in
      course.movement(during: blink, lead: evidence.steps(settings.blinkLead))
    }
    let levels = Side.allCases.compactMap { side in
      quantile(settings.blinkQuantile, of: moves.map { $0[side] })
    }
    self.init(
      channel: sign.channel.name, region: sign.region,
      perClosure: moves.count >= Self.fewestBlinks ? levels.min() : nil, blinks: moves.count)
  }

  /// Blinks without which there is no null.
  private static let fewestBlinks = 3

  /// What a closure of one eye alone brings of it, ICD; 0 where it is not known.
  func movement(for closure: Double) -> Double { (perClosure ?? 0) * max(0, min(1, closure)) }
}

extension RegionCourse {
  /// Greatest movement of each side while both eyes blink, for each closure, ICD; `nil` where it was not
  /// seen throughout.
  fileprivate func movement(during blink: ConjugateDip, lead: Int) -> Bilateral<Double>? {
    let before = max(0, blink.span.lowerBound - lead)..<blink.span.lowerBound
    guard !before.isEmpty, blink.span.allSatisfy({ isValid[$0] }),
      before.allSatisfy({ isValid[$0] })
    else { return nil }
    return Bilateral { side in
      let rest = median(before.map { course[side][$0] }) ?? 0
      let most = blink.span.map { abs(course[side][$0] - rest) }.max() ?? 0
      return most / max(blink.depth[side], .leastNormalMagnitude)
    }
  }
}
