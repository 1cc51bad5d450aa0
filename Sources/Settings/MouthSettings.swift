/// Movement of mouth corners and brows: joint contractions, synkinesis, voluntary movement.
public struct MouthSettings: SettingsGroup {
  @Setting(
    "Lowest threshold for the excess of one commissure over the other.",
    unit: "ICD", in: 0.01...0.3,
    source: .measured(
      "speech moves one commissure this much against the other"))
  public var mouthLeast = 0.07

  @Setting(
    "Highest threshold for the excess of one commissure over the other.",
    unit: "ICD", in: 0.02...0.5,
    source: .measured(
      "one-sided smiles exceed it"))
  public var mouthGreatest = 0.1

  @Setting(
    "Least commissure excess, in standard deviations of its noise.",
    unit: "1", in: 3...15,
    source: .derived(
      "commissure noise is correlated over neighbouring frames"))
  public var mouthNoiseFactor = 7.0

  @Setting(
    "Quantile of the commissure excess that is the face's own unrest.",
    unit: "1", in: 0.5...0.99,
    source: .derived(
      "speech fills part of most recordings"))
  public var mouthNullQuantile = 0.9

  @Setting(
    "Sum of lid and commissure excess, each over its threshold, that is a contraction.",
    unit: "1", in: 1...3,
    source: .measured(
      "1.3 gives twice the false alarms, 1.8 halves what it finds"))
  public var jointEvidence = 1.5

  @Setting(
    "Least of each in a joint finding.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "either alone must be half way"))
  public var jointLeast = 0.45

  @Setting(
    "Movement of the other commissure over this one's above which a finding is a smile.",
    unit: "1", in: 0.2...1,
    source: .measured(
      "smiles draw both"))
  public var otherCommissure = 0.65

  @Setting(
    "Least commissure excess after a blink that is synkinesis.",
    unit: "ICD", in: 0.01...0.2,
    source: .measured(
      "a plain blink moves the apparent commissure by up to this much"))
  public var synkinesisLeast = 0.045

  @Setting(
    "The same in units of the unrest away from blinks.",
    unit: "1", in: 0.5...4,
    source: .measured(
      "results stayed put between 1.0 and 1.5"))
  public var synkinesisNullFactor = 1.2

  @Setting(
    "Least number of blinks with co-movement.",
    unit: "1", in: 1...20,
    source: .derived(
      "one or two may be chance"))
  public var synkinesisCount = 3.0

  @Setting(
    "Least share of blinks with co-movement on one side.",
    unit: "1", in: 0.1...1,
    source: .derived(
      "co-movement with every movement marks post-paralytic synkinesis, "
        + "doi:10.1016/j.neucli.2024.103019; the share allows for half of them missed"))
  public var synkinesisShare = 0.4

  @Setting(
    "Least excursion of both commissures that is a voluntary movement.",
    unit: "ICD", in: 0.03...0.5,
    source: .measured(
      "speech stays below on most faces"))
  public var smileExcursion = 0.1

  @Setting(
    "Least duration of a voluntary movement.",
    unit: "s", in: 0.1...3,
    source: .derived(
      "shorter than any smile, longer than a syllable"))
  public var smileDuration = 0.3

  @Setting(
    "Least lift of both brows that is a voluntary movement.",
    unit: "ICD", in: 0.03...0.5,
    source: .measured(
      "landmarks follow a third to four fifths of a lift; brows at rest stay within 0.03"))
  public var browLift = 0.06

  @Setting(
    "Sum of lid and commissure excess at which a joint contraction begins and ends.",
    unit: "1", in: 0.2...1.5,
    source: .derived(
      "half of what makes a joint contraction"))
  public var jointFloor = 0.8

  @Setting(
    "Rise of the lid's threshold that doubles the commissure's.",
    unit: "1", in: 0.02...1,
    source: .derived(
      "the lowest lid threshold"))
  public var jointTurn = 0.15

  @Setting(
    "Least share of a commissure excess by which this side itself must move.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "the larger half must come from this side's commissure"))
  public var ownRise = 0.6

  @Setting(
    "Time before a blink at which the commissure's place is read.",
    unit: "s", in: 0.02...1,
    source: .derived(
      "before a blink begins the commissure is at rest"))
  public var leakSpan = 0.1

  @Setting(
    "Least depth of a blink by which a leak is divided.",
    unit: "1", in: 0.05...1,
    source: .derived(
      "shallower blinks would divide by noise"))
  public var leakDepth = 0.2

  @Setting(
    "Largest leak of closure into the commissure that is believed.",
    unit: "ICD", in: 0...0.2,
    source: .measured(
      "largest movement that a plain blink gives the apparent commissure"))
  public var largestLeak = 0.06

  @Setting(
    "Standard deviation of the average over the commissure's excess.",
    unit: "s", in: 0...0.2,
    source: .derived(
      "one frame of a usual camera"))
  public var mouthSmoothing = 0.03

  @Setting(
    "Least commissure excess after a blink, in standard deviations of its noise.",
    unit: "1", in: 2...12,
    source: .derived(
      "one false crossing in 3.5 million samples of normal noise"))
  public var synkinesisNoiseFactor = 5

  @Setting(
    "Time before a blink in which the commissure's resting place is read.",
    unit: "s", in: 0.05...1,
    source: .derived(
      "before a blink begins the commissure is at rest"))
  public var synkinesisLead = 0.2

  @Setting(
    "Longest time from the peak of a co-movement to its ends.",
    unit: "s", in: 0.2...2,
    source: .derived(
      "a blink with its after-movement ends within it"))
  public var synkinesisReach = 0.6

  @Setting(
    "Movement of the other commissure over this one's above which a co-movement is not one-sided.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "leak of the landmark model moves both corners alike"))
  public var synkinesisOther = 0.55

  @Setting(
    "Share of its peak at which a co-movement begins and ends.",
    unit: "1", in: 0.05...0.5,
    source: .convention(
      "a fifth of the peak, as for episodes"))
  public var synkinesisBorder = 0.2

  @Setting(
    "Least number of stretches away from blinks that tell the face's unrest.",
    unit: "1", in: 3...100,
    source: .derived(
      "a ninetieth percentile needs about ten values"))
  public var synkinesisNullCount = 8

  @Setting(
    "Largest number of co-movements of the other side, over those of this one.",
    unit: "1", in: 0...1,
    source: .derived(
      "chance would put half of them there"))
  public var synkinesisWrongSide = 0.25

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "mouthLeast": \.$mouthLeast,
    "mouthGreatest": \.$mouthGreatest,
    "mouthNoiseFactor": \.$mouthNoiseFactor,
    "mouthNullQuantile": \.$mouthNullQuantile,
    "jointEvidence": \.$jointEvidence,
    "jointLeast": \.$jointLeast,
    "otherCommissure": \.$otherCommissure,
    "synkinesisLeast": \.$synkinesisLeast,
    "synkinesisNullFactor": \.$synkinesisNullFactor,
    "synkinesisCount": \.$synkinesisCount,
    "synkinesisShare": \.$synkinesisShare,
    "smileExcursion": \.$smileExcursion,
    "browLift": \.$browLift,
    "smileDuration": \.$smileDuration,
    "jointFloor": \.$jointFloor,
    "jointTurn": \.$jointTurn,
    "ownRise": \.$ownRise,
    "leakSpan": \.$leakSpan,
    "leakDepth": \.$leakDepth,
    "largestLeak": \.$largestLeak,
    "mouthSmoothing": \.$mouthSmoothing,
    "synkinesisNoiseFactor": \.$synkinesisNoiseFactor,
    "synkinesisLead": \.$synkinesisLead,
    "synkinesisReach": \.$synkinesisReach,
    "synkinesisOther": \.$synkinesisOther,
    "synkinesisBorder": \.$synkinesisBorder,
    "synkinesisNullCount": \.$synkinesisNullCount,
    "synkinesisWrongSide": \.$synkinesisWrongSide,
  ]
}
