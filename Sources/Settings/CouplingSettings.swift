/// When a region that a task does not use moves along with it.
public struct CouplingSettings: SettingsGroup {
  @Setting(
    "Quantile of the one-sided movement in quiet time above which a movement goes with a task.",
    unit: "1", in: 0.5...0.999,
    source: .convention("at most one quiet stretch in twenty looks like a co-movement"))
  public var nullQuantile = 0.95

  @Setting(
    "Least number of quiet stretches, as long as a repetition, that tell the face's own unrest.",
    unit: "1", in: 3...200,
    source: .derived("a ninety-fifth percentile needs about as many values"))
  public var nullCount = 12.0

  @Setting(
    "Least share of a repetition that must be evaluable.",
    unit: "1", in: 0.1...1,
    source: .derived(
      "a movement fills less of a cued repetition than the fifth that may be missing"))
  public var leastSeen = 0.8

  @Setting(
    "Time added at either end of a blink in which a co-movement belongs to it.",
    unit: "s", in: 0...1,
    source: .derived("the after-movement of a blink, as for synkinesis"))
  public var blinkMargin = 0.2

  @Setting(
    "Time kept free between quiet time and any event or task.",
    unit: "s", in: 0...5,
    source: .derived("longer than the reopening after a blink"))
  public var quietMargin = 0.3

  @Setting(
    "Least one-sided movement of an eye that goes with a task, closure.",
    unit: "1", in: 0.02...0.6,
    source: .derived("the lowest threshold of a one-sided contraction"))
  public var eyeLeast = 0.15

  @Setting(
    "Least one-sided movement of a commissure that goes with a task.",
    unit: "ICD", in: 0.01...0.3,
    source: .measured("a plain blink moves the apparent commissure by up to this much"))
  public var mouthLeast = 0.045

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "nullQuantile": \.$nullQuantile, "nullCount": \.$nullCount, "leastSeen": \.$leastSeen,
    "blinkMargin": \.$blinkMargin, "quietMargin": \.$quietMargin, "eyeLeast": \.$eyeLeast,
    "mouthLeast": \.$mouthLeast,
  ]
}
