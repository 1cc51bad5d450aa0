/// From contractions to measures.
public struct SeveritySettings: SettingsGroup {
  @Setting(
    "Level of the intervals.", unit: "1", in: 0.5...0.999,
    source: .convention("95 % intervals are what clinical readers expect"))
  public var intervalLevel = 0.95

  @Setting(
    "Least evaluable time for which rates and coverage are given.", unit: "s", in: 1...600,
    source: .derived(
      "one event in less time is a rate of over 6 a minute: a number without meaning"))
  public var leastEvaluable = 10.0

  @Setting(
    "Evaluable time below which a recording is called short.", unit: "s", in: 10...3600,
    source: .published(
      "3 min at rest in every study of Osaki, such as doi:10.1007/s00417-019-04567-w"))
  public var shortRecording = 180.0

  @Setting(
    "Length of the blocks over which the unevenness of events in time is measured.", unit: "s",
    in: 2...60,
    source: .derived("longer than most bursts, short enough for a dozen blocks in three minutes"))
  public var blockDuration = 10.0

  @Setting(
    "Least share of all spasms on one side for it to be called the affected side.", unit: "1",
    in: 0.51...1,
    source: .derived("the disease is one-sided in over 95 % of patients; a quarter may be errors"))
  public var affectedShare = 0.75

  @Setting(
    "Least number of spasms on one side for it to be called the affected side.", unit: "1",
    in: 1...20, source: .derived("a single event may be a wink or an error"))
  public var affectedCount = 2.0

  @Setting(
    "Draws of the block bootstrap.", unit: "1", in: 200...20000,
    source: .convention("percentiles of 2000 draws repeat to under a tenth of the interval's width")
  )
  public var bootstrapDraws = 2000.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "intervalLevel": \.$intervalLevel, "leastEvaluable": \.$leastEvaluable,
    "shortRecording": \.$shortRecording, "blockDuration": \.$blockDuration,
    "affectedShare": \.$affectedShare, "affectedCount": \.$affectedCount,
    "bootstrapDraws": \.$bootstrapDraws,
  ]
}
