internal import Agreement
internal import Anatomy
internal import Phantom

/// One condition of the suite: one factor away from the base, or a hard combination of several.
struct SuiteCondition: Sendable {
  let factor: String
  let level: String
  var identity = TrialIdentity.all[2]
  var program = SuiteProgram.mixed
  /// Sides on which the events are shown, one clip each.
  var sides = Side.allCases
  /// Values of `camera` and `head` as in a flow mapping of YAML.
  var camera = ""
  var head = ""
  /// Angle at which the head is held, degrees towards the patient's left.
  var yaw = 0.0
  /// What is required of the spasms; `nil` where the condition is only described.
  var requirement: SuiteRequirement?

  /// The clip with its events on one side.
  ///
  /// - Throws: ``TrialError``.
  func clip(_ side: Side) throws(TrialError) -> PhantomClip {
    let script = TrialScript(
      name: String(
        "\(factor)-\(level)-\(side.rawValue)".map { $0.isLetter || $0.isNumber ? $0 : "-" }),
      duration: program.duration, seed: identity.seed, identity: identity.values, camera: camera,
      head: head, events: program.events(side))
    var turned = FaceState()
    turned.yaw = side == .left ? yaw : -yaw
    let poses = yaw == 0 ? [] : [HeldPose(Interval(-1, program.duration + 1), turned)]
    return PhantomClip(try script.script(), holding: poses)
  }
}

extension SuiteRequirement {
  /// One of three spasms or blinks may go: every condition with it finds all of them here, and another
  /// processor or library may round otherwise. Nothing false and no wrong side is ever allowed.
  static let oneOfThree = SuiteRequirement(spasms: 0.8, blinks: 0.8)

  /// One of six spasms or of three blinks may go, for the same reason.
  static let oneOfSix = SuiteRequirement(spasms: 0.9, blinks: 0.8)

  /// Blinks as in ``oneOfThree``, no spasm planted and none found.
  static let noSpasm = SuiteRequirement(blinks: 0.8)
}

/// What must come of a condition, both sides together.
public struct SuiteRequirement: Codable, Equatable, Sendable {
  /// Least F1 of spasms by onset, and of blinks; `nil` where none is planted.
  public var spasms: Double?
  public var blinks: Double?
  /// Most findings that are false spasms or synkineses, of both sides together.
  public var mostFalse = 0
  /// Why anything planted may be missed or anything false found, where it may.
  public var reason: String?
}
