/// Blinks and closures of both eyes.
public struct BlinkSettings: SettingsGroup {
  @Setting(
    "Least mean fall of both eyes, as closure, that is a blink.",
    unit: "1", in: 0.1...0.9,
    source: .measured(
      "results stayed put between 0.25 and 0.45"))
  public var blinkDepth = 0.35

  @Setting(
    "Mean fall of both eyes at which a blink begins and ends.",
    unit: "1", in: 0.02...0.4,
    source: .measured(
      "below it the lids' own unrest begins to join neighbouring blinks"))
  public var blinkFloor = 0.1

  @Setting(
    "Least fall that is a blink, in standard deviations of the closure's noise.",
    unit: "1", in: 2...12,
    source: .derived(
      "one false crossing in 3.5 million samples of normal noise"))
  public var blinkNoiseFactor = 5.0

  @Setting(
    "Least ratio of the shallower to the deeper eye in a blink.",
    unit: "1", in: 0.1...0.9,
    source: .measured(
      "healthy blinks on tracked faces lie above, one-sided contractions below"))
  public var blinkConjugacy = 0.4

  @Setting(
    "Shortest blink.",
    unit: "s", in: 0...0.2,
    source: .derived(
      "shorter than any lid movement"))
  public var blinkShortest = 0.04

  @Setting(
    "Longest blink.",
    unit: "s", in: 0.3...2,
    source: .derived(
      "lid contact outlasts 0.5 s in 0.2 % of healthy blinks (doi:10.2147/OPTH.S56783); "
        + "a whole blink takes 0.33 ± 0.07 s (doi:10.1152/jn.00557.2002)"))
  public var blinkLongest = 0.95

  @Setting(
    "Reopening, as a fraction of the lower of two peaks, that parts two blinks.",
    unit: "1", in: 0.2...0.9,
    source: .measured(
      "double blinks reopen below it"))
  public var blinkValley = 0.55

  @Setting(
    "Least mean closure of both eyes held in a bilateral closure.",
    unit: "1", in: 0.4...1,
    source: .measured(
      "squints and smiles stay below"))
  public var closureDepth = 0.7

  @Setting(
    "Mean closure at which a bilateral closure begins and ends.",
    unit: "1", in: 0.2...0.9,
    source: .measured(
      "the lids flutter above it while closed"))
  public var closureFloor = 0.5

  @Setting(
    "Least time closed of a bilateral closure.",
    unit: "s", in: 0.3...3,
    source: .derived(
      "longer than nearly all healthy blinks, 0.33 ± 0.07 s (doi:10.1152/jn.00557.2002)"))
  public var closureDuration = 0.75

  @Setting(
    "Longest reopening inside one bilateral closure.",
    unit: "s", in: 0...2,
    source: .measured(
      "reopenings within a forceful closure are shorter"))
  public var closureJoin = 0.45

  @Setting(
    "Least time between the peaks of two blinks.",
    unit: "s", in: 0...0.5,
    source: .derived(
      "lids need longer than this to close again"))
  public var blinkApart = 0.12

  @Setting(
    "Share of its peak at which a blink begins and ends.",
    unit: "1", in: 0.02...0.5,
    source: .measured(
      "a tenth is within the lids' own unrest on lively faces"))
  public var blinkBorder = 0.15

  @Setting(
    "Time around a blink that counts as part of it.",
    unit: "s", in: 0...0.3,
    source: .derived(
      "one or two frames of a usual camera"))
  public var blinkMargin = 0.05

  @Setting(
    "Time after a blink in which the lids may still reopen unevenly.",
    unit: "s", in: 0...0.5,
    source: .measured(
      "lids reopen unevenly for about this long"))
  public var blinkRecovery = 0.15

  @Setting(
    "Standard deviation of the average over a long closure's course.",
    unit: "s", in: 0...0.3,
    source: .derived(
      "one frame of a usual camera"))
  public var closureSmoothing = 0.033

  @Setting(
    "Least share of a long closure that must be seen.",
    unit: "1", in: 0.5...1,
    source: .derived(
      "a missed frame or two does not hide a reopening"))
  public var closureSeen = 0.9

  @Setting(
    "Time around a long closure in which nothing one-sided is named.",
    unit: "s", in: 0...1,
    source: .derived(
      "the lids of both eyes part unevenly at its ends"))
  public var closureMargin = 0.2

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "blinkDepth": \.$blinkDepth,
    "blinkFloor": \.$blinkFloor,
    "blinkNoiseFactor": \.$blinkNoiseFactor,
    "blinkConjugacy": \.$blinkConjugacy,
    "blinkShortest": \.$blinkShortest,
    "blinkLongest": \.$blinkLongest,
    "blinkValley": \.$blinkValley,
    "closureDepth": \.$closureDepth,
    "closureFloor": \.$closureFloor,
    "closureDuration": \.$closureDuration,
    "closureJoin": \.$closureJoin,
    "blinkApart": \.$blinkApart,
    "blinkBorder": \.$blinkBorder,
    "blinkMargin": \.$blinkMargin,
    "blinkRecovery": \.$blinkRecovery,
    "closureSmoothing": \.$closureSmoothing,
    "closureSeen": \.$closureSeen,
    "closureMargin": \.$closureMargin,
  ]
}
