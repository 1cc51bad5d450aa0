extension SuiteCondition {
  /// Every condition.
  static let full =
    identities + severities + rates + lights + sizes + storages + poses + healthy + hard

  /// What continuous integration has time for.
  static let core = full.filter { coreLevels.contains("\($0.factor) \($0.level)") }

  private static let coreLevels: Set<String> = [
    "identity dark", "severity mild", "rate 60", "light dim", "healthy mouth",
  ]

  private static let identities = TrialIdentity.all.map {
    SuiteCondition(factor: "identity", level: $0.name, identity: $0)
  }

  private static let severities = [
    SuiteCondition(
      factor: "severity", level: "mild", identity: TrialIdentity.all[0], program: .mild),
    SuiteCondition(
      factor: "severity", level: "moderate", identity: TrialIdentity.all[4], program: .moderate),
    SuiteCondition(
      factor: "severity", level: "severe", identity: TrialIdentity.all[1], program: .severe),
  ]

  private static let rates = [12, 24, 60, 120, 240].map {
    SuiteCondition(
      factor: "rate", level: "\($0)", identity: TrialIdentity.all[($0 / 12) % 4],
      camera: "rate: \($0)")
  }

  private static let lights = [
    SuiteCondition(
      factor: "light", level: "dim", identity: TrialIdentity.all[5],
      camera: "gain: 0.35, noise: 2.5"),
    SuiteCondition(
      factor: "light", level: "from the side", camera: "light_from: 1, light_contrast: 1"),
    SuiteCondition(
      factor: "light", level: "flicker", identity: TrialIdentity.all[3],
      camera: "flicker: {rate: 100, depth: 0.3}, exposure: 0.004"),
    SuiteCondition(
      factor: "light", level: "drift", camera: "drift: {gain: 0.3, period: 5}"),
  ]

  private static let sizes = [
    SuiteCondition(factor: "size", level: "40 px", camera: "eye_distance: 40"),
    SuiteCondition(factor: "size", level: "60 px", camera: "eye_distance: 60"),
    SuiteCondition(
      factor: "size", level: "200 px",
      camera: "width: 1280, height: 960, eye_distance: 200"),
  ]

  private static let storages = [
    SuiteCondition(factor: "compression", level: "strong", camera: "quality: 36"),
    SuiteCondition(factor: "compression", level: "hevc", camera: "codec: hevc"),
    SuiteCondition(factor: "times", level: "variable", camera: "variable: 1"),
    SuiteCondition(
      factor: "storage", level: "rotated mirrored", camera: "rotation: 90, mirrored: true"),
    SuiteCondition(
      factor: "blur", level: "long shutter", camera: "exposure: 0.033, blur: 1.2"),
  ]

  private static let poses = [
    SuiteCondition(factor: "pose", level: "to the spasm", yaw: 15),
    SuiteCondition(factor: "pose", level: "from the spasm", yaw: -15),
    SuiteCondition(factor: "head", level: "restless", head: "sway: 2.5, gaze: 2"),
    SuiteCondition(factor: "occlusion", level: "hand on mouth", program: .covered),
  ]

  private static let healthy = [
    SuiteCondition(
      factor: "healthy", level: "mouth", identity: TrialIdentity.all[6], program: .healthyMouth),
    SuiteCondition(
      factor: "healthy", level: "eyes", identity: TrialIdentity.all[7], program: .healthyEyes),
    SuiteCondition(factor: "healthy", level: "look-alikes", program: .lookalikes),
  ]

  private static let hard = [
    SuiteCondition(
      factor: "hard", level: "dark dim small 24", identity: TrialIdentity.all[6],
      camera: "gain: 0.4, noise: 2.5, eye_distance: 60, rate: 24"),
    SuiteCondition(
      factor: "hard", level: "ptosis mild", identity: TrialIdentity.all[10], program: .mild),
    SuiteCondition(
      factor: "hard", level: "turned side-lit blurred", identity: TrialIdentity.all[7],
      camera: "light_from: -1, light_contrast: 1, exposure: 0.033", yaw: 12),
  ]
}
