internal import Anatomy
internal import Contractions

extension EventRecipe {
  public static let smile = EventRecipe(
    name: "smile", meaning: "A smile: corners, cheeks, teeth, and the lower lids a little.",
    parameters: [
      .onset, .duration(0.6...60, standard: 2.2),
      ScriptParameter(
        "mouth", 0.02...0.5, unit: "ICD", standard: 0.24, "Pull of both corners of the mouth."),
      ScriptParameter("cheek", 0...0.4, unit: "ICD", standard: 0.14, "Rise of the cheeks."),
      ScriptParameter("teeth", 0...1, unit: "1", standard: 0.6, "How far the teeth show."),
      ScriptParameter("lowerlid", 0...0.1, unit: "ICD", standard: 0.02, "Rise of the lower lids."),
      ScriptParameter("eye", 0...0.6, unit: "1", standard: 0, "Closure of the eyes."),
    ], plan: planSmile)

  static let speech = EventRecipe(
    name: "speech", meaning: "Syllables: the jaw drops three to five times a second, lips vary.",
    parameters: [
      .onset, .duration(0.5...600, standard: 4),
      ScriptParameter("jaw", 0.02...0.4, unit: "ICD", standard: 0.16, "Deepest drop of the jaw."),
      ScriptParameter("lips", 0...0.6, unit: "1", standard: 0.3, "Most pucker of a syllable."),
    ], plan: planSpeech)

  static let pucker = EventRecipe(
    name: "pucker", meaning: "Lips drawn together and forward.",
    parameters: [
      .onset, .duration(0.4...60, standard: 1.5),
      ScriptParameter("amount", 0.1...1, unit: "1", standard: 0.8, "At the peak."),
    ], plan: planPucker)

  static let chewing = EventRecipe(
    name: "chewing", meaning: "The jaw opens and swings to one side, again and again.",
    parameters: [
      .side, .onset, .duration(1...600, standard: 5),
      ScriptParameter("rate", 0.5...3, unit: "/s", standard: 1.3, "Bites per second."),
      ScriptParameter("jaw", 0.02...0.3, unit: "ICD", standard: 0.10, "Drop of the jaw."),
      ScriptParameter("sideways", 0...0.15, unit: "ICD", standard: 0.05, "Swing to the side."),
    ], plan: planChewing)

  public static let browLift = EventRecipe(
    name: "brow_lift", meaning: "Both brows rise.",
    parameters: [
      .onset, .duration(0.4...60, standard: 1.5),
      ScriptParameter("brow", 0.02...0.4, unit: "ICD", standard: 0.18, "Rise at the peak."),
    ], plan: planBrowLift)

  private static func slowCourse(_ call: EventCall, flank: Double) throws(ScriptError) -> Course {
    Course(from: try call.number("onset"), lasting: try call.number("duration"), flank: flank)
  }

  private static func add(
    _ parts: [Movement.Part], _ call: EventCall, to scene: inout Choreography
  ) {
    var movement = call.movement(parts)
    movement.kind = .voluntary
    scene.movements.append(movement)
  }

  @Sendable private static func planSmile(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let course = try slowCourse(call, flank: 0.5)
    let peaks: [(SidedControl, String)] = [
      (.mouth, "mouth"), (.cheek, "cheek"), (.lowerLid, "lowerlid"), (.closure, "eye"),
    ]
    var parts: [Movement.Part] = []
    for (control, name) in peaks {
      parts += Movement.Part.sided(control, .both, try call.number(name), course)
    }
    add(parts + Movement.Part.midline(.teeth, try call.number("teeth"), course), call, to: &scene)
  }

  @Sendable private static func planSpeech(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let onset = try call.number("onset")
    let syllables = syllables(call, from: onset, to: onset + (try call.number("duration")))
    var parts = Movement.Part.midline(.jaw, try call.number("jaw"), Course(syllables.jaw))
    if !syllables.lips.isEmpty {
      parts += Movement.Part.midline(.pucker, try call.number("lips"), Course(syllables.lips))
    }
    add(parts, call, to: &scene)
  }

  /// Irregular syllables, the first of full depth; a third of them with rounded lips.
  private static func syllables(_ call: EventCall, from start: Double, to end: Double) -> (
    jaw: [Jerk], lips: [Jerk]
  ) {
    var chance = call.chance
    var (jaw, lips, time) = ([Jerk](), [Jerk](), start)
    while true {
      let length = chance.number(in: 0.20...0.33)
      let depth = jaw.isEmpty ? 1 : chance.number(in: 0.35...1)
      let rounding = chance.happens(0.35) ? chance.number(in: 0.4...1) : 0
      guard time + length <= end else { return (jaw, lips) }
      jaw.append(
        Jerk(
          start: time, rise: 0.4 * length, hold: 0.1 * length, fall: 0.5 * length, depth: depth))
      if rounding > 0 {
        lips.append(
          Jerk(
            start: time, rise: 0.4 * length, hold: 0.2 * length, fall: 0.4 * length,
            depth: rounding))
      }
      time += length + (chance.happens(0.15) ? chance.number(in: 0.10...0.25) : 0)
    }
  }

  @Sendable private static func planPucker(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let course = try slowCourse(call, flank: 0.3)
    add(Movement.Part.midline(.pucker, try call.number("amount"), course), call, to: &scene)
  }

  @Sendable private static func planChewing(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let (onset, rate) = (try call.number("onset"), try call.number("rate"))
    let count = max(1, Int(try call.number("duration") * rate))
    let bites = (0..<count).map {
      Jerk(start: onset + Double($0) / rate, rise: 0.4 / rate, hold: 0.1 / rate, fall: 0.4 / rate)
    }
    let swing = bites.map {
      Jerk(start: $0.start + 0.2 / rate, rise: 0.3 / rate, hold: 0, fall: 0.3 / rate)
    }
    let toLeft = try call.side() == .left ? 1.0 : -1.0
    add(
      Movement.Part.midline(.jaw, try call.number("jaw"), Course(bites))
        + Movement.Part.midline(
          .jawSideways, toLeft * (try call.number("sideways")), Course(swing)), call, to: &scene)
  }

  @Sendable private static func planBrowLift(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let course = try slowCourse(call, flank: 0.3)
    add(Movement.Part.sided(.brow, .both, try call.number("brow"), course), call, to: &scene)
  }
}
