internal import Anatomy
internal import Contractions

/// The course of a blink: quick to close and slower to open.
///
/// Source: VanderWerf et al. 2003, doi:10.1152/jn.00557.2002: spontaneous blinks close in 92 ± 17
/// and open in 242 ± 55 ms. Here both are shorter by less than the deviation, with the time held
/// counted as opening.
private struct BlinkCourse {
  static let closing = 0.08
  static let held = 0.04
  static let opening = 0.16

  static func course(at onset: Double) -> Course {
    Course([Jerk(start: onset, rise: closing, hold: held, fall: opening)])
  }
}

extension EventRecipe {
  static let blink = EventRecipe(
    name: "blink", meaning: "A blink of both eyes.",
    parameters: [
      .onset,
      ScriptParameter(
        "closure", 0.1...1, unit: "1", standard: 1, "Closure at the peak; below 1 it is partial."),
    ], plan: planBlink)

  static let blinks = EventRecipe(
    name: "blinks", meaning: "Blinks at irregular intervals over the whole clip.",
    parameters: [
      ScriptParameter("rate", 1...60, unit: "/min", standard: 15, "Blinks per minute."),
      ScriptParameter(
        "partial", 0...1, unit: "1", standard: 0,
        "Share of blinks that close the eye by 0.55 to 0.75 only."),
      ScriptParameter(
        "apart", 0...10, unit: "s", standard: 0.7, "Least distance from every other event."),
    ], stage: .sprinkled, plan: planBlinks)

  static let synkinesis = EventRecipe(
    name: "synkinesis",
    meaning: "A movement of one side that follows every blink or smile, or one at a given time.",
    parameters: [
      .side,
      ScriptParameter(
        "follows", .words(["blinks", "smiles", "nothing"]), standard: .word("blinks"),
        "What it follows; `nothing` needs an onset."),
      ScriptParameter(
        "onset", 0...3600, unit: "s", "When it begins, where it follows nothing."),
      ScriptParameter(
        "latency", 0...0.5, unit: "s", standard: 0.045, "From the beginning of what it follows."),
      ScriptParameter(
        "mouth", 0...0.3, unit: "ICD", standard: 0, "Pull of the oral commissure at the peak."),
      ScriptParameter("eye", 0...1, unit: "1", standard: 0, "Closure of the eye at the peak."),
      ScriptParameter("cheek", 0...0.2, unit: "ICD", standard: 0, "Rise of the malar skin."),
      ScriptParameter("chin", 0...0.1, unit: "ICD", standard: 0, "Rise of the chin skin."),
    ], stage: .following, plan: planSynkinesis)

  static let closure = EventRecipe(
    name: "closure", meaning: "A long closure of both eyes, forceful or gentle.",
    parameters: [
      .onset, .duration(0.5...60, standard: 1.2),
      ScriptParameter("closure", 0.1...1, unit: "1", standard: 1, "Closure at the peak."),
      ScriptParameter(
        "squeeze", 0...1, unit: "1", standard: 0,
        "Force of the closure: 0 gentle, 1 with all of orbicularis oculi."),
    ], plan: planClosure)

  public static let wink = EventRecipe(
    name: "wink", meaning: "A voluntary closure of one eye.",
    parameters: [
      .side, .onset, .duration(0.2...10, standard: 0.6),
      ScriptParameter("closure", 0.1...1, unit: "1", standard: 1, "Closure at the peak."),
      ScriptParameter(
        "mouth", 0...0.3, unit: "ICD", standard: 0, "Pull of the oral commissure of that side."),
      ScriptParameter(
        "squeeze", 0...1, unit: "1", standard: 0.4, "Squeeze of orbicularis oculi."),
    ], plan: planWink)

  private static func blinking(_ call: EventCall, at onset: Double, closure: Double) -> Movement {
    var movement = call.movement(
      Movement.Part.sided(.closure, .both, closure, BlinkCourse.course(at: onset)))
    movement.kind = .blink
    return movement
  }

  @Sendable private static func planBlink(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    scene.movements.append(
      blinking(call, at: try call.number("onset"), closure: try call.number("closure")))
  }

  @Sendable private static func planBlinks(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let period = 60 / (try call.number("rate"))
    let (apart, partial) = (try call.number("apart"), try call.number("partial"))
    let retry = 0.25
    var chance = call.chance
    var taken = scene.taken.map { $0.widened(by: apart) }.merged(bridging: 0)[...]
    var time = chance.number(in: 0.4...1) * min(period, 1.6)
    while time < call.duration - 2 * retry {
      let closure = chance.happens(partial) ? chance.number(in: 0.55...0.75) : 1
      let blink = blinking(call, at: time, closure: closure)
      while let first = taken.first, first.end < blink.start { taken.removeFirst() }
      if let first = taken.first, first.start < blink.end {
        time += retry
      } else {
        scene.movements.append(blink)
        time += max(blink.end - blink.start + apart, chance.number(in: 0.55...1.45) * period)
      }
    }
  }

  @Sendable private static func planSynkinesis(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let side = Laterality(try call.side())
    let latency = try call.number("latency")
    let peaks: [(SidedControl, Double)] = [
      (.mouth, try call.number("mouth")), (.closure, try call.number("eye")),
      (.cheek, try call.number("cheek")), (.chin, try call.number("chin")),
    ]
    guard peaks.contains(where: { $0.1 != 0 }) else {
      throw ScriptError(
        line: call.values.line, "This synkinesis moves nothing; give a region, such as mouth: 0.08."
      )
    }
    for cause in try causes(of: call, in: scene) {
      var movement = call.movement(
        peaks.flatMap {
          Movement.Part.sided(
            $0, side, $1, cause.course.delayed(by: cause.onset == nil ? 0 : latency))
        })
      movement.kind = .synkinesis
      movement.side = side
      movement.causeOnset = cause.onset
      movement.latency = cause.onset == nil ? nil : latency
      // What would follow the last blink beyond the end of the clip is not there to be seen.
      if cause.onset == nil || movement.end <= call.duration { scene.movements.append(movement) }
    }
  }

  /// Courses that a synkinesis takes up, with the onsets of the events they come from.
  private static func causes(of call: EventCall, in scene: Choreography) throws(ScriptError)
    -> [(course: Course, onset: Double?)]
  {
    func course(of movement: Movement) -> (course: Course, onset: Double?)? {
      movement.parts.first.map { lead in
        let depth = movement.kind == .blink ? lead.peak : 1
        return (lead.course.delayed(by: 0, scaled: depth), movement.interval.start)
      }
    }
    switch try call.values.word("follows") {
    case "blinks": return scene.movements.filter { $0.kind == .blink }.compactMap(course)
    case "smiles": return scene.movements.filter { $0.recipe == smile.name }.compactMap(course)
    default:
      let onset = try call.number("onset")
      return [(BlinkCourse.course(at: onset), nil)]
    }
  }

  @Sendable private static func planClosure(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let course = Course(
      from: try call.number("onset"), lasting: try call.number("duration"), flank: 0.25)
    var movement = call.movement(
      Movement.Part.sided(.closure, .both, try call.number("closure"), course)
        + Movement.Part.sided(.squeeze, .both, try call.number("squeeze"), course))
    movement.kind = .bilateralClosure
    scene.movements.append(movement)
  }

  @Sendable private static func planWink(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let side = Laterality(try call.side())
    let course = Course(
      from: try call.number("onset"), lasting: try call.number("duration"), flank: 0.15)
    var movement = call.movement(
      Movement.Part.sided(.closure, side, try call.number("closure"), course)
        + Movement.Part.sided(.squeeze, side, try call.number("squeeze"), course)
        + Movement.Part.sided(.mouth, side, try call.number("mouth"), course))
    movement.kind = .voluntary
    movement.side = side
    scene.movements.append(movement)
  }
}
