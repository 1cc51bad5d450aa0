/// Contractions of the regions beside the eye, seen in the motion of the skin.
public struct SkinSettings: SettingsGroup {
  @Setting(
    "Lowest threshold for the excess of one cheek's rise over the other's.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("speech and nodding move one cheek against the other by less than half of it")
  )
  public var cheekLeast = 0.04

  @Setting(
    "Lowest threshold for the excess of one side's skin around the commissure over the other's.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("speech moves the skin of one side against the other by less than half of it")
  )
  public var mouthLeast = 0.06

  @Setting(
    "Lowest threshold for the excess of one commissure, as a landmark, over the other.",
    unit: "ICD", in: 0.01...0.3,
    source: .measured("speech moves one commissure this much against the other"))
  public var commissureLeast = 0.07

  @Setting(
    "Lowest threshold for the excess of one lower lid's rise over the other's.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("the lids' shading moves by half of it in an uneven blink"))
  public var lowerLidLeast = 0.04

  @Setting(
    "Lowest threshold for the excess of one brow's movement over the other's.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("the head's turning moves one brow against the other by less"))
  public var browLeast = 0.03

  @Setting(
    "Lowest threshold for the excess of one half of the chin over the other.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("speech moves both halves together and one against the other by less"))
  public var chinLeast = 0.05

  @Setting(
    "Lowest threshold for the excess of the skin before one ear over the other's.",
    unit: "ICD", in: 0.005...0.3,
    source: .measured("turning uncovers and covers the skin before the ears by up to this much"))
  public var earLeast = 0.04

  @Setting(
    "Most by which unrest and noise can raise a region's lowest threshold.",
    unit: "1", in: 1...5,
    source: .derived("a pull of twice the usual threshold is seen on any face, however restless"))
  public var greatestFactor = 2.0

  @Setting(
    "Quantile of the excess outside contractions beyond which the tail of a region's unrest is read.",
    unit: "1", in: 0.5...0.99,
    source: .convention("as for the eyelids"))
  public var nullQuantile = 0.8

  @Setting(
    "Quantile of a region's movement over the patient's blinks that is no contraction.",
    unit: "1", in: 0.5...0.99,
    source: .derived("one movement in ten with a blink may be more than the blink's"))
  public var blinkQuantile = 0.9

  @Setting(
    "Time before a blink in which a region's resting place is read.",
    unit: "s", in: 0.05...1,
    source: .derived("shorter than the pause between two blinks"))
  public var blinkLead = 0.15

  @Setting(
    "Least excess that is a pull, in standard deviations of its noise.",
    unit: "1", in: 3...15,
    source: .derived("noise of the flow is correlated over neighbouring frames"))
  public var noiseFactor = 7.0

  @Setting(
    "Sum of mouth and cheek, each over its threshold, that is a contraction of the lower face.",
    unit: "1", in: 1...4,
    source: .measured("both a quarter beyond their thresholds; chewing and speech stay below"))
  public var jointEvidence = 2.5

  @Setting(
    "Least of each in a contraction of the lower face.",
    unit: "1", in: 0.1...1,
    source: .derived("either alone must be most of the way"))
  public var jointLeast = 0.75

  @Setting(
    "Sum at which a contraction of the lower face begins and ends.",
    unit: "1", in: 0.2...2,
    source: .derived("half of what makes one"))
  public var jointFloor = 1.0

  @Setting(
    "Movement of the other side over this one's above which a movement is a smile.",
    unit: "1", in: 0.1...1,
    source: .measured("smiles draw both sides, the weaker by more than half of the stronger"))
  public var otherShare = 0.5

  @Setting(
    "Least movement of the commissure as a landmark, as a share of the skin's around it.",
    unit: "1", in: 0...1,
    source: .measured("landmarks follow a pulled commissure by a third or more"))
  public var landmarkShare = 0.2

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "cheekLeast": \.$cheekLeast, "mouthLeast": \.$mouthLeast,
    "commissureLeast": \.$commissureLeast, "lowerLidLeast": \.$lowerLidLeast,
    "browLeast": \.$browLeast, "chinLeast": \.$chinLeast, "earLeast": \.$earLeast,
    "greatestFactor": \.$greatestFactor, "nullQuantile": \.$nullQuantile,
    "blinkQuantile": \.$blinkQuantile, "blinkLead": \.$blinkLead, "noiseFactor": \.$noiseFactor,
    "jointEvidence": \.$jointEvidence, "jointLeast": \.$jointLeast,
    "jointFloor": \.$jointFloor, "otherShare": \.$otherShare,
    "landmarkShare": \.$landmarkShare,
  ]
}
