/// One side closing more than the other.
public struct AsymmetrySettings: SettingsGroup {
  @Setting(
    "Standard deviation of the zero-phase average over neighbouring frames.",
    unit: "s", in: 0...0.05,
    source: .derived(
      "a tenth of a blink: takes noise from fast cameras and leaves the blink's shape"))
  public var analysisSmoothing = 0.012

  @Setting(
    "Widest excess of one side that counts as fast.",
    unit: "s", in: 0.4...6,
    source: .measured(
      "wider than clonic jerks and short bursts, narrower than drift of the face"))
  public var asymmetryWindow = 1.6

  @Setting(
    "Span over which the resting difference between the sides may change.",
    unit: "s", in: 4...120,
    source: .derived(
      "the span in which the open level of the eyes may change"))
  public var levelWindow = 16.0

  @Setting(
    "Closure below which an eye counts as open when resting levels are read.",
    unit: "1", in: 0.1...0.6,
    source: .derived(
      "the least depth of a blink: what is below is open"))
  public var openLimit = 0.35

  @Setting(
    "Quantile of the excess between contractions beyond which the tail of the face's unrest is read.",
    unit: "1", in: 0.5...0.99,
    source: .measured("results stayed put between 0.8 and 0.9; the more of the tail, the steadier"))
  public var nullQuantile = 0.8

  @Setting(
    "Crossings of the threshold that the face's own unrest may bring, before any other test.",
    unit: "1/min", in: 0.001...10,
    source: .convention(
      "one in twenty minutes, five to ten times the length of a clinic's recording"))
  public var falseAlarmRate = 0.05

  @Setting(
    "Lowest threshold for the excess of one eye's closure over the other's.",
    unit: "1", in: 0.05...0.5,
    source: .measured(
      "results stayed put between 0.10 and 0.15; at 0.08 slow drift of a lid counts"))
  public var leastExcess = 0.12

  @Setting(
    "Highest threshold that the face's own unrest can ask for.",
    unit: "1", in: 0.1...0.9,
    source: .derived("a closure of one eye this deep is seen on any face, however restless"))
  public var greatestExcess = 0.6

  @Setting(
    "Least excess that is a contraction, in standard deviations of its noise.",
    unit: "1", in: 3...12,
    source: .derived(
      "one false crossing in 10⁹ samples of normal noise; lid noise has heavier tails"))
  public var excessNoiseFactor = 6.0

  @Setting(
    "Excess at which a contraction begins and ends, where noise allows.",
    unit: "1", in: 0.03...0.4,
    source: .measured(
      "the resting unrest of quiet faces"))
  public var excessFloor = 0.09

  @Setting(
    "Least excess of a contraction that rises too slowly to be fast.",
    unit: "1", in: 0.2...0.9,
    source: .measured(
      "slow differences between the sides of healthy faces stay below"))
  public var tonicExcess = 0.45

  @Setting(
    "Turn from the usual pose that leaves the threshold unchanged.",
    unit: "degree", in: 0...20,
    source: .measured(
      "lid aperture is unaffected within it"))
  public var yawTolerance = 5.0

  @Setting(
    "Rise of the excess threshold for each degree of turn beyond the tolerance.",
    unit: "1/degree", in: 0...0.05,
    source: .measured(
      "results stayed put between 0.006 and 0.012"))
  public var yawGain = 0.012

  @Setting(
    "Speed of turning that leaves the threshold unchanged.",
    unit: "degree/s", in: 0...60,
    source: .measured(
      "landmark noise on a still head"))
  public var turnTolerance = 10.0

  @Setting(
    "Rise of the excess threshold for each degree a second beyond the tolerance.",
    unit: "s/degree", in: 0...0.02,
    source: .measured(
      "false alarms on turning healthy faces end here"))
  public var turnGain = 0.004

  @Setting(
    "Largest turn of the head during a contraction that is still believed.",
    unit: "degree", in: 5...60,
    source: .measured(
      "beyond it the far lid's landmarks lose the lid"))
  public var largestTurn = 20.0

  @Setting(
    "Closure of the other eye over this one's above which a movement is not one-sided.",
    unit: "1", in: 0.1...0.9,
    source: .measured(
      "results stayed put between 0.35 and 0.45"))
  public var conjugateRatio = 0.45

  @Setting(
    "The same where the mouth corner of that side is drawn as well.",
    unit: "1", in: 0.1...0.95,
    source: .measured(
      "forceful contractions draw the other lid along"))
  public var conjugateRatioWithMouth = 0.62

  @Setting(
    "Least share of the excess by which this eye itself must close.",
    unit: "1", in: 0.1...1,
    source: .derived(
      "the larger half of an excess must come from this eye closing, not the other opening"))
  public var ownShare = 0.45

  @Setting(
    "Share of the threshold that must be held for the sustained time.",
    unit: "1", in: 0.3...1,
    source: .measured(
      "single-frame landmark jumps fall short"))
  public var sustainedShare = 0.75

  @Setting(
    "Time for which it must be held.",
    unit: "s", in: 0...0.3,
    source: .derived(
      "the shortest visible twitch; one frame where frames are longer"))
  public var sustainedTime = 0.05

  @Setting(
    "Time before a contraction in which its starting level is read.",
    unit: "s", in: 0.02...1,
    source: .derived(
      "longer than one frame of the slowest camera, shorter than a pause between jerks"))
  public var baselineSpan = 0.15

  @Setting(
    "Time before a contraction in which the head's turning still counts.",
    unit: "s", in: 0...2,
    source: .derived(
      "a turn drags lid landmarks along for about as long as it lasts"))
  public var turnSpan = 0.3

  @Setting(
    "Least share of an excess that must lie below that eye's own resting level.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "a lid that only returns from wide open stays above"))
  public var restShare = 0.6

  @Setting(
    "Closure of the other eye that still counts as none.",
    unit: "1", in: 0...0.5,
    source: .measured(
      "closure of an open eye wanders by as much"))
  public var openTolerance = 0.1

  @Setting(
    "Excess above its level of the moment that may lie below the resting level.",
    unit: "1", in: 0...0.5,
    source: .derived(
      "a third of the lowest threshold"))
  public var levelTolerance = 0.05

  @Setting(
    "Share of the threshold at which a contraction begins and ends.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "half way up separates jerks from the unrest between them"))
  public var floorShare = 0.45

  @Setting(
    "Residual at which an instant counts half in the slope of closure over yaw.",
    unit: "1", in: 0.01...0.5,
    source: .derived(
      "half the lowest threshold: larger residuals are contractions, not pose"))
  public var slopeResidual = 0.08

  @Setting(
    "Turn at which the recording outweighs the assumption that yaw does not matter, a hundredth of the time.",
    unit: "degree", in: 1...30,
    source: .derived(
      "a head that turns less tells little of the slope"))
  public var slopePrior = 8

  @Setting(
    "Steepest slope of the closure difference over yaw that is believed.",
    unit: "1/degree", in: 0...0.1,
    source: .measured(
      "steeper slopes come from contractions, not from pose"))
  public var largestSlope = 0.03

  @Setting(
    "Rise of the threshold up to which the head counts as still.",
    unit: "1", in: 0...0.5,
    source: .derived(
      "a third of the lowest threshold"))
  public var calmGate = 0.05

  @Setting(
    "Standard deviation of the average that shows slow excess.",
    unit: "s", in: 0...0.5,
    source: .derived(
      "a tenth of the shortest tonic contraction"))
  public var slowSmoothing = 0.05

  @Setting(
    "Weight of slow excess where it is added to another region's.",
    unit: "1", in: 0.1...1,
    source: .measured(
      "slow excess carries more drift than fast"))
  public var slowShare = 0.8

  @Setting(
    "Excess at which a slow contraction begins and ends.",
    unit: "1", in: 0.05...0.6,
    source: .derived(
      "above the resting unrest of quiet faces"))
  public var tonicFloor = 0.2

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "analysisSmoothing": \.$analysisSmoothing,
    "asymmetryWindow": \.$asymmetryWindow,
    "levelWindow": \.$levelWindow,
    "openLimit": \.$openLimit,
    "nullQuantile": \.$nullQuantile,
    "falseAlarmRate": \.$falseAlarmRate,
    "leastExcess": \.$leastExcess,
    "greatestExcess": \.$greatestExcess,
    "excessNoiseFactor": \.$excessNoiseFactor,
    "excessFloor": \.$excessFloor,
    "tonicExcess": \.$tonicExcess,
    "yawTolerance": \.$yawTolerance,
    "yawGain": \.$yawGain,
    "turnTolerance": \.$turnTolerance,
    "turnGain": \.$turnGain,
    "largestTurn": \.$largestTurn,
    "conjugateRatio": \.$conjugateRatio,
    "conjugateRatioWithMouth": \.$conjugateRatioWithMouth,
    "ownShare": \.$ownShare,
    "sustainedShare": \.$sustainedShare,
    "sustainedTime": \.$sustainedTime,
    "baselineSpan": \.$baselineSpan,
    "turnSpan": \.$turnSpan,
    "restShare": \.$restShare,
    "openTolerance": \.$openTolerance,
    "levelTolerance": \.$levelTolerance,
    "floorShare": \.$floorShare,
    "slopeResidual": \.$slopeResidual,
    "slopePrior": \.$slopePrior,
    "largestSlope": \.$largestSlope,
    "calmGate": \.$calmGate,
    "slowSmoothing": \.$slowSmoothing,
    "slowShare": \.$slowShare,
    "tonicFloor": \.$tonicFloor,
  ]
}
