/// Which movements are added to a recording to learn what would have been found in it.
public struct LimitSettings: SettingsGroup {
  @Setting(
    "Share of added twitches that must be found for their depth to count as found.",
    unit: "1", in: 0.5...0.99,
    source: .convention("the depth found nine times of ten"))
  public var foundShare = 0.9

  @Setting(
    "Length of an added twitch from its first to its last movement.",
    unit: "s", in: 0.05...2,
    source: .derived(
      "non-conjugate spasms look like blinks, doi:10.1007/s00417-019-04567-w; "
        + "blinks of the phantoms last about as long"))
  public var twitchDuration = 0.3

  @Setting(
    "Least time between the onsets of two added twitches.",
    unit: "s", in: 0.5...30,
    source: .derived(
      "longer than the window over which a fast contraction stands out, "
        + "and twitches fill no more than a sixth of the time"))
  public var spacing = 2.0

  @Setting(
    "Time kept free between an added twitch and any event or gap.",
    unit: "s", in: 0.1...5,
    source: .derived(
      "more than the gap that joins two contractions, so that a twitch is found on its own merit"))
  public var quietMargin = 0.6

  @Setting(
    "Largest number of twitches added at a time.",
    unit: "1", in: 20...500,
    source: .derived("with sixty, nine found of ten have an interval from 0.80 to 0.95"))
  public var mostTwitches = 60.0

  @Setting(
    "Least number of twitches from which a limit is told.",
    unit: "1", in: 5...100,
    source: .derived("with fewer than ten, nine of ten is not a share that can be seen"))
  public var leastTwitches = 10.0

  @Setting(
    "Longest part of a recording in which twitches are tried: it bounds the time of computing.",
    unit: "s", in: 60...7200,
    source: .derived("ten minutes hold several times the twitches that are added"))
  public var longestTried = 600.0

  @Setting(
    "Largest difference between the onset of a twitch and of the event that counts as in time.",
    unit: "s", in: 0.02...1,
    source: .convention("the tolerance of the accuracy suite"))
  public var onsetTolerance = 0.15

  @Setting(
    "Ratio of the depths of two neighbouring rungs.",
    unit: "1", in: 1.05...2,
    source: .derived("a quarter is as fine as sixty twitches can tell apart"))
  public var rungRatio = 1.25

  @Setting(
    "Shallowest closure added to an eye.",
    unit: "1", in: 0.01...0.5,
    source: .derived("half of a twitch by a tenth of the aperture, which this program aims to find")
  )
  public var eyeShallowest = 0.05

  @Setting(
    "Deepest closure added to an eye.",
    unit: "1", in: 0.1...1,
    source: .derived("full closure"))
  public var eyeDeepest = 1.0

  @Setting(
    "Smallest excursion added to a commissure.",
    unit: "ICD", in: 0.005...0.2,
    source: .derived("below the largest movement that a plain blink gives the apparent commissure"))
  public var mouthShallowest = 0.02

  @Setting(
    "Largest excursion added to a commissure.",
    unit: "ICD", in: 0.05...1,
    source: .derived("three times the highest threshold for the commissure"))
  public var mouthDeepest = 0.3

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "foundShare": \.$foundShare, "twitchDuration": \.$twitchDuration, "spacing": \.$spacing,
    "quietMargin": \.$quietMargin, "mostTwitches": \.$mostTwitches,
    "leastTwitches": \.$leastTwitches, "longestTried": \.$longestTried,
    "onsetTolerance": \.$onsetTolerance, "rungRatio": \.$rungRatio,
    "eyeShallowest": \.$eyeShallowest, "eyeDeepest": \.$eyeDeepest,
    "mouthShallowest": \.$mouthShallowest, "mouthDeepest": \.$mouthDeepest,
  ]
}
