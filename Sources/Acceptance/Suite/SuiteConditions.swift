internal import Anatomy

extension SuiteCondition {
  /// Every condition.
  static let full =
    identities + severities + rates + lights + sizes + storages + poses + healthy + hard + aimed

  /// What continuous integration has time for: a few conditions on one side.
  ///
  /// All spasms and blinks of these clips were found when they were first measured, with nothing false,
  /// but in dim light one onset of three lay 162 ms early, outside the 150 ms that count. One of the few
  /// spasms may be missed, so that another build of OpenCV does not fail by a hair; a
  /// false finding or a wrong side may never be.
  static let core = [
    only(.left, "identity", "dark", spasms: 0.8, blinks: 0.85),
    only(.right, "severity", "mild", spasms: 0.9, blinks: 0.8),
    only(
      .left, "light", "dim", spasms: 0.6, blinks: 0.85,
      reason: "noise lets one contraction begin 0.16 s early and end 0.5 s late"),
    only(.right, "healthy", "mouth", spasms: nil, blinks: 0.8),
    only(.right, "size", "60 px", spasms: 0.8, blinks: 0.85),
  ].compactMap(\.self)

  /// A condition of the full suite on one side, with what is required of it.
  private static func only(
    _ side: Side, _ factor: String, _ level: String, spasms: Double?, blinks: Double,
    reason: String? = nil
  ) -> SuiteCondition? {
    full.first { $0.factor == factor && $0.level == level }.map { condition in
      var condition = condition
      condition.sides = [side]
      condition.requirement = SuiteRequirement(spasms: spasms, blinks: blinks, reason: reason)
      return condition
    }
  }

  /// Faces by their place in the list.
  private static let people = TrialIdentity.all

  /// Every face on one side, in turns: all other conditions show both.
  private static let identities = people.enumerated().map { number, person in
    SuiteCondition(
      factor: "identity", level: person.name, identity: person,
      sides: [number % 2 == 0 ? .right : .left],
      requirement: .oneOfThree)
  }

  private static let severities = [
    SuiteCondition(
      factor: "severity", level: "mild", identity: people[0], program: .mild,
      requirement: .oneOfSix),
    SuiteCondition(
      factor: "severity", level: "moderate", identity: people[4], program: .moderate,
      requirement: .oneOfSix),
    SuiteCondition(
      factor: "severity", level: "severe", identity: people[1], program: .severe,
      requirement: .oneOfSix),
  ]

  private static let rates =
    [
      SuiteCondition(
        factor: "rate", level: "12", camera: "rate: 12",
        requirement: SuiteRequirement(
          spasms: 0.8, blinks: 0.8,
          reason: "twelve pictures a second place one onset of six 0.2 s early"))
    ]
    + [24, 60].map {
      SuiteCondition(
        factor: "rate", level: "\($0)", camera: "rate: \($0)", requirement: .oneOfSix)
    } + [
      SuiteCondition(
        factor: "rate", level: "120", sides: [.left], camera: "rate: 120",
        requirement: .oneOfThree),
      SuiteCondition(
        factor: "rate", level: "240", program: .brief, sides: [.right], camera: "rate: 240",
        requirement: SuiteRequirement(
          spasms: 0.6, blinks: 0.6, reason: "one of two spasms may go, on another processor")),
    ]

  private static let lights = [
    SuiteCondition(
      factor: "light", level: "dim", identity: people[5], camera: "gain: 0.35, noise: 2.5",
      requirement: .oneOfThree),
    SuiteCondition(
      factor: "light", level: "from the side", camera: "light_from: 1, light_contrast: 1",
      requirement: .oneOfSix),
    SuiteCondition(
      factor: "light", level: "flicker", identity: people[3],
      camera: "flicker: {rate: 100, depth: 0.3}, exposure: 0.004", requirement: .oneOfSix),
    SuiteCondition(
      factor: "light", level: "drift", sides: [.left], camera: "drift: {gain: 0.3, period: 4}",
      requirement: .oneOfThree),
  ]

  private static let sizes = [
    SuiteCondition(
      factor: "size", level: "40 px", camera: "eye_distance: 40", requirement: .oneOfSix),
    SuiteCondition(
      factor: "size", level: "60 px", camera: "eye_distance: 60", requirement: .oneOfThree),
    SuiteCondition(
      factor: "size", level: "200 px", sides: [.left],
      camera: "width: 960, height: 960, eye_distance: 200", requirement: .oneOfThree),
  ]

  private static let storages = [
    SuiteCondition(
      factor: "compression", level: "strong", camera: "quality: 36",
      requirement: SuiteRequirement(
        spasms: 0.8, blinks: 0.8, reason: "blocks of strong compression begin one spasm 0.3 s early"
      )),
    SuiteCondition(
      factor: "compression", level: "mjpeg", sides: [.right], camera: "codec: mjpeg",
      requirement: .oneOfThree),
    SuiteCondition(
      factor: "times", level: "variable", camera: "variable: 1",
      requirement: SuiteRequirement(
        spasms: 0.9, blinks: 0.7, reason: "a blink can fall between two pictures far apart")),
    SuiteCondition(
      factor: "storage", level: "rotated mirrored", camera: "rotation: 90, mirrored: true",
      requirement: .oneOfSix),
    SuiteCondition(
      factor: "blur", level: "long shutter", camera: "exposure: 0.033, blur: 1.2",
      requirement: .oneOfSix),
  ]

  private static let poses = [
    SuiteCondition(factor: "pose", level: "15° to the spasm", yaw: 15, requirement: .oneOfSix),
    SuiteCondition(factor: "pose", level: "15° from it", yaw: -15, requirement: .oneOfSix),
    SuiteCondition(
      factor: "head", level: "restless", head: "sway: 2.5, gaze: 2", requirement: .oneOfSix),
    SuiteCondition(
      factor: "occlusion", level: "hand on mouth", program: .covered,
      requirement: SuiteRequirement(
        spasms: 0.9, blinks: 0.75, reason: "a blink above the hand lies within the gap")),
  ]

  private static let healthy = [
    SuiteCondition(
      factor: "healthy", level: "mouth", identity: people[6], program: .healthyMouth,
      sides: [.left], requirement: .noSpasm),
    SuiteCondition(
      factor: "healthy", level: "eyes", identity: people[7], program: .healthyEyes,
      sides: [.right], requirement: .noSpasm),
    SuiteCondition(
      factor: "healthy", level: "look-alikes", program: .lookalikes,
      requirement: .noSpasm),
  ]

  private static let hard = [
    SuiteCondition(
      factor: "hard", level: "dark dim small 24/s", identity: people[6],
      camera: "gain: 0.4, noise: 2.5, eye_distance: 60, rate: 24", requirement: .oneOfSix),
    SuiteCondition(
      factor: "hard", level: "ptosis, mild", identity: people[10], program: .mild,
      requirement: SuiteRequirement(
        spasms: 0.8, blinks: 0.8, reason: "a drooping lid leaves weak twitches little to close")),
    SuiteCondition(
      factor: "hard", level: "spectacles, turned, side-lit, blurred", identity: people[7],
      camera: "light_from: -1, light_contrast: 1, exposure: 0.033", yaw: 12,
      requirement: .oneOfSix),
  ]
}
