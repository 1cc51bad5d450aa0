internal import Anatomy

extension SuiteCondition {
  /// Factors that an ``Aim`` reads by themselves.
  static let trainFactor = "clonic"
  static let lowerFaceFactor = "lower face"
  static let weakFactor = "weak"

  /// What the project aims at beyond single factors. All but the blinks are described only, until it is
  /// known what the measurement supports.
  static let aimed = trains + tonics + regions + bilaterals + talkative

  private static let trains = [4, 6, 8].map { rate in
    SuiteCondition(
      factor: trainFactor, level: "\(rate)/s at 60 frames/s", program: .train(rate: rate),
      sides: rate == 8 ? Side.allCases : [rate == 4 ? .left : .right], camera: "rate: 60")
  }

  private static let tonics = [
    SuiteCondition(factor: "tonic", level: "1.5 s", program: .tonic(lasting: 1.5)),
    SuiteCondition(
      factor: "tonic", level: "30 s at 15 frames/s", identity: TrialIdentity.all[4],
      program: .tonic(lasting: 30), sides: [.right], camera: "rate: 15"),
  ]

  private static let regions = [
    SuiteCondition(factor: lowerFaceFactor, level: "mouth, cheek, chin", program: .lowerFace),
    SuiteCondition(
      factor: weakFactor, level: "10 % of the aperture, 1080 lines", program: .weak,
      sides: [.left], camera: "width: 1920, height: 1080, eye_distance: 220"),
  ]

  private static let bilaterals = [
    SuiteCondition(
      factor: "both sides", level: "closures, and spasms on blinks", program: .bilateral),
    SuiteCondition(factor: "synkinesis", level: "mouth after blinks", program: .synkinetic),
  ]

  /// Longer, at fewer frames a second, for the minutes that a rate of false findings needs.
  private static let talkative = [
    SuiteCondition(
      factor: "healthy", level: "talking, 15 frames/s", identity: TrialIdentity.all[3],
      program: .talking, sides: [.left], camera: "rate: 15"),
    SuiteCondition(
      factor: "healthy", level: "restless and talking, 15 frames/s",
      identity: TrialIdentity.all[9], program: .talking, sides: [.right], camera: "rate: 15",
      head: "sway: 2, gaze: 2"),
  ]
}
