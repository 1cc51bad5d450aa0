/// Grouping of contractions into episodes and their description.
public struct EpisodeSettings: SettingsGroup {
  @Setting(
    "Contractions of one side closer than this belong to one episode.",
    unit: "s", in: 0...2,
    source: .measured(
      "results stayed put between 0.40 and 0.55 s; 0.3 s splits clonic bursts"))
  public var mergeGap = 0.45

  @Setting(
    "Least height of a neighbouring jerk, over the episode's peak, that joins the episode.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "jerks of one burst differ by up to this factor"))
  public var extensionShare = 0.3

  @Setting(
    "A held contraction longer than this is tonic, a shorter one clonic.",
    unit: "s", in: 0.2...5,
    source: .published(
      "Jankovic rating scale: flutter under 1 s, spasm over 1 s (Craniofacial Muscles, p. 290)"))
  public var tonicDuration = 1.0

  @Setting(
    "Fall between two jerks, over the episode's peak, that counts them apart.",
    unit: "1", in: 0.05...0.8,
    source: .measured(
      "jerks of a clonic burst reopen by more than this share of the deepest"))
  public var jerkProminence = 0.25

  @Setting(
    "Least commissure excess that adds the mouth to an episode's regions.",
    unit: "ICD", in: 0.01...0.2,
    source: .measured(
      "twice the movement that a blink alone gives the apparent commissure"))
  public var mouthRegion = 0.03

  @Setting(
    "Least brow excess that adds the brow to an episode's regions.",
    unit: "ICD", in: 0.01...0.3,
    source: .measured(
      "twice the movement that a blink alone gives the apparent brow"))
  public var browRegion = 0.05

  @Setting(
    "Least fall between two jerks, in standard deviations of the excess's noise.",
    unit: "1", in: 1...12, source: .derived("noise parts two jerks once in 30 000 samples"))
  public var jerkNoiseFactor = 4.0

  @Setting(
    "Evaluable time below which a one-sided event is called uncertain.",
    unit: "s", in: 0...60,
    source: .derived(
      "without some rest before or after it nothing tells a spasm from the face's usual state"))
  public var leastBaseline = 1.0

  @Setting(
    "Least height of a weak jerk, over the threshold, that may join an episode.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "jerks of one burst differ by up to this factor"))
  public var weakShare = 0.5

  @Setting(
    "Largest share of a weak jerk that may lie in blinks or gaps.",
    unit: "1", in: 0...1,
    source: .derived(
      "most of a jerk must be seen outside blinks"))
  public var hiddenShare = 0.3

  @Setting(
    "Share of the commissure's threshold that adds the mouth to an episode's regions.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "lids alone move the apparent commissure less"))
  public var mouthShare = 0.6

  @Setting(
    "Time before a contraction that is left out where resting levels are read.",
    unit: "s", in: 0...1,
    source: .derived(
      "a contraction begins before it crosses its border"))
  public var busyBefore = 0.1

  @Setting(
    "Time after a contraction that is left out where resting levels are read.",
    unit: "s", in: 0...1,
    source: .derived(
      "and ends after it"))
  public var busyAfter = 0.15

  @Setting(
    "Share of the recording in contractions above which levels are read from all of it.",
    unit: "1", in: 0.2...1,
    source: .derived(
      "levels read from under a fifth of the recording would be guesses"))
  public var largestBusy = 0.8

  @Setting(
    "Share of an episode's height at which it begins and ends.",
    unit: "1", in: 0.05...0.5,
    source: .measured("the resting level between contractions is known to about a tenth of them"))
  public var borderShare = 0.2

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "mergeGap": \.$mergeGap,
    "extensionShare": \.$extensionShare,
    "tonicDuration": \.$tonicDuration,
    "jerkNoiseFactor": \.$jerkNoiseFactor, "leastBaseline": \.$leastBaseline,
    "jerkProminence": \.$jerkProminence,
    "mouthRegion": \.$mouthRegion,
    "browRegion": \.$browRegion,
    "weakShare": \.$weakShare,
    "hiddenShare": \.$hiddenShare,
    "mouthShare": \.$mouthShare,
    "busyBefore": \.$busyBefore,
    "busyAfter": \.$busyAfter,
    "largestBusy": \.$largestBusy, "borderShare": \.$borderShare,
  ]
}
