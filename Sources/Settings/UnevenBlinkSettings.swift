/// When a one-sided excess beside a blink is more than an uneven blink.
public struct UnevenBlinkSettings: SettingsGroup {
  @Setting(
    "Least time for which an excess must hold outside the blinks that touch it.",
    unit: "s", in: 0...0.5,
    source: .measured(
      "uneven reopening is shorter"))
  public var outlastTime = 0.08

  @Setting(
    "Share of the lid's threshold that a joint contraction must hold there.",
    unit: "1", in: 0.1...1,
    source: .derived(
      "a joint contraction needs about half of either threshold"))
  public var jointShare = 0.5

  @Setting(
    "Closure at which this eye counts as shut.",
    unit: "1", in: 0.2...1,
    source: .measured(
      "a lid that reopens slowly after a blink stays above"))
  public var shutDepth = 0.55

  @Setting(
    "Closure below which the other eye counts as open again.",
    unit: "1", in: 0.1...0.8,
    source: .measured(
      "the other lid has reopened most of its way"))
  public var otherOpen = 0.4

  @Setting(
    "Least excess while this eye is shut and the other open.",
    unit: "1", in: 0.1...1,
    source: .derived(
      "as for slow contractions"))
  public var shutExcess = 0.45

  @Setting(
    "Least time for which this eye must stay shut while the other is open.",
    unit: "s", in: 0...0.5,
    source: .measured(
      "uneven reopening is shorter"))
  public var shutTime = 0.1

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "outlastTime": \.$outlastTime, "jointShare": \.$jointShare, "shutDepth": \.$shutDepth,
    "otherOpen": \.$otherOpen, "shutExcess": \.$shutExcess, "shutTime": \.$shutTime,
  ]
}
