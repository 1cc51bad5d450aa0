internal import Anatomy

/// One kind of event that a script can ask for: its name, its parameters and how it moves the face.
///
/// A new kind is one value in ``all``.
public struct EventRecipe: Sendable {
  /// When an event is planned: those that look at other events come after them.
  enum Stage: Int, CaseIterable, Sendable {
    /// Stands by itself.
    case own
    /// Fills the time that is left.
    case sprinkled
    /// Follows other events.
    case following
  }

  /// Plans one event.
  typealias Plan = @Sendable (EventCall, inout Choreography) throws(ScriptError) -> Void

  public let name: String
  /// One sentence.
  public let meaning: String
  public let parameters: [ScriptParameter]
  var stage = Stage.own
  let plan: Plan

  /// Every kind, in the order of the documentation.
  public static let all: [EventRecipe] = [
    clonic, tonic, twitch, myokymia, blink, blinks, synkinesis, closure, wink, smile, speech,
    pucker,
    chewing, browLift, gaze, turn, nod, tilt, cover, absence, bystander,
  ]
}

/// One event of a script as it was read.
public struct ScriptEvent: Equatable, Sendable {
  /// Name of the recipe.
  public let recipe: String
  let values: ScriptValues

  /// Line on which it begins.
  public var line: Int { values.line }
}

/// One event with all that planning it may need.
struct EventCall {
  let recipe: EventRecipe
  let values: ScriptValues
  /// Length of the clip, s.
  let duration: Double
  /// Chances of this event alone.
  var chance: RandomStream

  func number(_ name: String) throws(ScriptError) -> Double { try values.number(name) }

  func side() throws(ScriptError) -> Side { try values.choice("side") }

  /// A movement of this event.
  func movement(_ parts: [Movement.Part]) -> Movement {
    Movement(recipe: recipe.name, line: values.line, parts: parts)
  }

  /// A fault at one of the event's keys.
  func fault(at name: String, _ reason: String) -> ScriptError {
    ScriptError(line: values.line(of: name), reason)
  }
}

extension ScriptParameter {
  static let side = ScriptParameter(
    "side", .words(Side.allCases.map(\.rawValue)), "Side of the face, the patient's own.")
  static let onset = ScriptParameter(
    "onset", 0...3600, unit: "s", "When the movement begins.")

  /// How long an event lasts from its first to its last movement.
  static func duration(_ range: ClosedRange<Double>, standard: Double? = nil) -> ScriptParameter {
    ScriptParameter(
      "duration", range, unit: "s", standard: standard, "From beginning to end, flanks included.")
  }
}

extension Movement.Part {
  static func sided(
    _ control: SidedControl, _ sides: Laterality, _ peak: Double, _ course: Course
  ) -> [Movement.Part] {
    peak == 0 ? [] : [Movement.Part(control: .sided(control, sides), peak: peak, course: course)]
  }

  static func midline(_ control: MidlineControl, _ peak: Double, _ course: Course)
    -> [Movement.Part]
  {
    peak == 0 ? [] : [Movement.Part(control: .midline(control), peak: peak, course: course)]
  }
}
