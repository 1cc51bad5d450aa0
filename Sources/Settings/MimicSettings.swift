/// When a criterion of hemifacial spasm or of a condition like it is met.
public struct MimicSettings: SettingsGroup {
  @Setting(
    "Share of repetitions with co-movement above which movement goes with every task.",
    unit: "1", in: 0.5...0.99,
    source: .derived(
      "post-paralytic synkinesis follows every movement, hemifacial spasm does not, "
        + "doi:10.1016/j.neucli.2024.103019; the cut itself is this project's, not published"))
  public var couplingCut = 0.8

  @Setting(
    "Lowest rate of non-conjugate spasms seen in hemifacial spasm.",
    unit: "/min", in: 0.01...10,
    source: .published("0.3 to 24.7 a minute in 28 patients, doi:10.1007/s00417-019-04567-w"))
  public var leastSpasmRate = 0.3

  @Setting(
    "Evaluable rest needed before the absence of spasms at rest speaks for anything.",
    unit: "s", in: 10...3600,
    source: .published(
      "3 min of spontaneous movement were filmed, doi:10.1007/s00417-019-04567-w"))
  public var leastRest = 180.0

  @Setting(
    "Number of events with a sign from which the sign is there.",
    unit: "1", in: 1...20, source: .derived("one or two may be chance or error"))
  public var signCount = 3.0

  @Setting(
    "Number of events without any that shows the sign from which it is absent.",
    unit: "1", in: 3...100,
    source: .derived("none of ten leaves shares of up to 28 % possible (Wilson, 95 %)"))
  public var signTrials = 10.0

  @Setting(
    "Least closure of the eye with which a rise of its brow counts.",
    unit: "1", in: 0.1...1,
    source: .derived("the sign is a rise of the brow while the eye closes; half closed or more"))
  public var closureWithBrow = 0.5

  @Setting(
    "Rate of closures of both eyes above which it is that of blepharospasm.",
    unit: "/min", in: 5...60,
    source: .derived(
      "mean plus standard deviation of 19 controls, 8.26 + 8.89 a minute, PubMed 36583629; "
        + "the cut is this project's"))
  public var manyClosures = 17.15

  @Setting(
    "Rate of closures of both eyes below which it is not that of blepharospasm.",
    unit: "/min", in: 1...30,
    source: .derived(
      "mean less standard deviation of 34 patients, 21.55 − 13.30 a minute, PubMed 36583629; "
        + "the cut is this project's"))
  public var fewClosures = 8.25

  @Setting(
    "Share of tonic spasms above which the spasms are mostly tonic.",
    unit: "1", in: 0.1...0.95,
    source: .derived(
      "tonic contraction has a sensitivity of 0.87 for functional spasm, "
        + "doi:10.1007/s00415-016-8356-0; more than half is this project's cut"))
  public var tonicShare = 0.5

  @Setting(
    "Closure below which contractions of an eye are faint.",
    unit: "1", in: 0.05...0.6,
    source: .derived("a little above the weakest contraction that detection accepts"))
  public var faintClosure = 0.25

  @Setting(
    "Least length of a run of jerks that is pointed out.",
    unit: "s", in: 2...120,
    source: .derived("longer than usual bursts of jerks; asks for a look, no more"))
  public var runDuration = 10.0

  @Setting(
    "Longest pause inside a run of jerks.",
    unit: "s", in: 0.2...5, source: .derived("a rhythm of less than one a second is no run"))
  public var runGap = 1.0

  @Setting(
    "Coefficient of variation of the time between jerks below which a run is rhythmic.",
    unit: "1", in: 0.05...1,
    source: .derived("events at random have 1, a clock 0; a third is clearly regular"))
  public var rhythmVariation = 0.33

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "couplingCut": \.$couplingCut, "leastSpasmRate": \.$leastSpasmRate, "leastRest": \.$leastRest,
    "signCount": \.$signCount, "signTrials": \.$signTrials, "closureWithBrow": \.$closureWithBrow,
    "manyClosures": \.$manyClosures, "fewClosures": \.$fewClosures, "tonicShare": \.$tonicShare,
    "faintClosure": \.$faintClosure, "runDuration": \.$runDuration, "runGap": \.$runGap,
    "rhythmVariation": \.$rhythmVariation,
  ]
}
