internal import Anatomy
internal import Contractions

/// Regions of a spasm, in the order in which the contraction spreads.
private struct SpasmRegion {
  let name: String
  let control: SidedControl
  /// Steps of the spread after the eye.
  let rank: Double
  let range: ClosedRange<Double>
  let meaning: String

  static let all = [
    SpasmRegion(
      name: "eye", control: .closure, rank: 0, range: 0...1, meaning: "Closure of the eye."),
    SpasmRegion(
      name: "lowerlid", control: .lowerLid, rank: 0, range: 0...0.1,
      meaning: "Rise of the lower lid."),
    SpasmRegion(
      name: "brow", control: .brow, rank: 1, range: -0.3...0.3,
      meaning: "Rise of the brow; negative lowers it."),
    SpasmRegion(
      name: "cheek", control: .cheek, rank: 1, range: 0...0.4, meaning: "Rise of the malar skin."),
    SpasmRegion(
      name: "ear", control: .ear, rank: 2, range: 0...0.2,
      meaning: "Skin before the ear, backwards."),
    SpasmRegion(
      name: "mouth", control: .mouth, rank: 2, range: -0.1...0.5,
      meaning: "Pull of the oral commissure."),
    SpasmRegion(
      name: "chin", control: .chin, rank: 3, range: 0...0.2, meaning: "Rise of the chin skin."),
    SpasmRegion(
      name: "neck", control: .neck, rank: 4, range: 0...0.3, meaning: "Rise of the neck's skin."),
  ]

  var parameter: ScriptParameter {
    ScriptParameter(
      name, range, unit: control == .closure ? "1" : "ICD", standard: 0, meaning + " At the peak.")
  }
}

private let spreading =
  SpasmRegion.all.map(\.parameter) + [
    ScriptParameter(
      "spread", 0...0.2, unit: "s", standard: 0.02,
      "Delay from step to step: eye and lower lid, brow and cheek, ear and mouth, chin, neck.")
  ]

extension EventRecipe {
  static let clonic = EventRecipe(
    name: "clonic", meaning: "A spasm of repeated brief jerks.",
    parameters: [
      .side, .onset,
      ScriptParameter("rate", 1...12, unit: "/s", standard: 4, "Jerks per second."),
      ScriptParameter(
        "jerks", .wholeNumber(1...200),
        "Number of jerks, their depths drawn from the seed; or give `depths`."),
      ScriptParameter(
        "depths", .numbers(0.05...1, count: 1...200), unit: "1",
        "Depth of each jerk as a share of the peaks."),
    ] + spreading, plan: planClonic)

  static let tonic = EventRecipe(
    name: "tonic", meaning: "A spasm held for over a second.",
    parameters: [.side, .onset, .duration(1.5...120)] + spreading, plan: planTonic)

  static let twitch = EventRecipe(
    name: "twitch", meaning: "A spasm of one brief jerk, smaller and slower than a blink.",
    parameters: [.side, .onset] + spreading, plan: planTwitch)

  static let myokymia = EventRecipe(
    name: "myokymia", meaning: "Quivering of the lower lid that does not close the eye.",
    parameters: [
      .side, .onset, .duration(0.5...120, standard: 3),
      ScriptParameter("rate", 2...12, unit: "/s", standard: 6, "Quivers per second."),
      ScriptParameter(
        "amplitude", 0.002...0.05, unit: "ICD", standard: 0.015, "Rise of the lower lid."),
    ], plan: planMyokymia)

  @Sendable private static func planClonic(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let (onset, rate) = (try call.number("onset"), try call.number("rate"))
    let jerks = try depths(call).enumerated().map { number, depth in
      Jerk(
        start: onset + Double(number) / rate, rise: 0.30 / rate, hold: 0.15 / rate,
        fall: 0.45 / rate, depth: depth)
    }
    try planSpasm(call, &scene, Course(jerks), .clonic)
  }

  private static func depths(_ call: EventCall) throws(ScriptError) -> [Double] {
    if call.values.isGiven("depths") {
      let depths = try call.values.numbers("depths")
      if call.values.isGiven("jerks"), try call.number("jerks") != Double(depths.count) {
        throw call.fault(
          at: "jerks", "“jerks” and the number of “depths” differ; leave one of the two out.")
      }
      return depths
    }
    var chance = call.chance
    let count = Int(try call.number("jerks"))
    var depths = (0..<count).map { _ in chance.number(in: 0.7...1) }
    depths[Int(chance.next() % UInt64(count))] = 1
    return depths
  }

  @Sendable private static func planTonic(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let (rise, fall) = (0.18, 0.40)
    let hold = try call.number("duration") - rise - fall
    let jerk = Jerk(start: try call.number("onset"), rise: rise, hold: hold, fall: fall)
    try planSpasm(call, &scene, Course([jerk]), .tonic)
  }

  @Sendable private static func planTwitch(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let jerk = Jerk(start: try call.number("onset"), rise: 0.06, hold: 0.05, fall: 0.12)
    try planSpasm(call, &scene, Course([jerk]), .clonic)
  }

  private static func planSpasm(
    _ call: EventCall, _ scene: inout Choreography, _ course: Course, _ pattern: ContractionPattern
  ) throws(ScriptError) {
    let (side, spread) = (Laterality(try call.side()), try call.number("spread"))
    var parts: [Movement.Part] = []
    for region in SpasmRegion.all {
      let delayed = course.delayed(by: region.rank * spread)
      let peak = try call.number(region.name)
      parts += Movement.Part.sided(region.control, side, peak, delayed)
      if region.control == .closure { parts += Movement.Part.sided(.squeeze, side, peak, delayed) }
    }
    guard !parts.isEmpty else {
      throw ScriptError(
        line: call.values.line,
        "This \(call.recipe.name) event moves nothing; give a region, such as eye: 0.8.")
    }
    var movement = call.movement(parts)
    movement.kind = .spasm
    movement.side = side
    movement.pattern = pattern
    movement.jerks = course.jerks.count
    scene.movements.append(movement)
  }

  @Sendable private static func planMyokymia(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let (onset, rate) = (try call.number("onset"), try call.number("rate"))
    let count = max(1, Int((try call.number("duration") * rate).rounded()))
    let jerks = (0..<count).map {
      Jerk(start: onset + Double($0) / rate, rise: 0.4 / rate, hold: 0.1 / rate, fall: 0.5 / rate)
    }
    let side = Laterality(try call.side())
    var movement = call.movement(
      Movement.Part.sided(.lowerLid, side, try call.number("amplitude"), Course(jerks)))
    movement.kind = .uncertain
    movement.side = side
    movement.jerks = count
    scene.movements.append(movement)
  }
}
