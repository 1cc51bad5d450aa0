internal import Settings

/// What a recording asks of a movement before it counts, from its own noise, unrest and blinks.
public struct DetectionBorder: Codable, Equatable, Sendable {
  /// Closure of one eye over the other's from which it counts on a still head, fraction.
  public var closureExcess: Double
  /// Excursion of one commissure over the other's from which it counts, ICD.
  public var mouthExcess: Double
  /// How often the face's own unrest may cross these, by the tail that it shows, a minute; the lowest
  /// permitted borders make it rarer.
  public var falseAlarmRate: Double
  /// What blinks show of the movement of each region with its eye's closure.
  public var crossTalk: [CrossTalk]

  public init(
    closureExcess: Double, mouthExcess: Double, falseAlarmRate: Double, crossTalk: [CrossTalk]
  ) {
    self.closureExcess = closureExcess
    self.mouthExcess = mouthExcess
    self.falseAlarmRate = falseAlarmRate
    self.crossTalk = crossTalk
  }

  init(_ asymmetry: AsymmetryEvidence, settings: AsymmetrySettings) {
    self.init(
      closureExcess: asymmetry.stillHigh, mouthExcess: asymmetry.mouthHigh,
      falseAlarmRate: settings.falseAlarmRate, crossTalk: asymmetry.pulls.pulls.map(\.crossTalk))
  }
}
