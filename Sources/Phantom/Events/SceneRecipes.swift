internal import Anatomy

extension EventRecipe {
  static let cover = EventRecipe(
    name: "cover", meaning: "A hand or a sheet of paper is held before the face.",
    parameters: [
      .onset, .duration(0.5...600, standard: 2),
      ScriptParameter(
        "with", .words(Cover.Kind.allCases.map(\.rawValue)), standard: .word("hand"),
        "What is held."),
      ScriptParameter(
        "over", .words(Cover.Target.allCases.map(\.rawValue)), standard: .word("mouth"),
        "What it hides."),
      ScriptParameter("size", 0.3...5, unit: "eye distances", standard: 2, "Height of it."),
    ], plan: planCover)

  static let absence = EventRecipe(
    name: "absence", meaning: "The patient is out of the picture.",
    parameters: [.onset, .duration(0.1...600)], plan: planAbsence)

  static let bystander = EventRecipe(
    name: "bystander", meaning: "A second person stands in the background.",
    parameters: [
      .onset, .duration(0.1...600),
      ScriptParameter(
        "person", .wholeNumber(0...1_000_000), standard: .number(1), "Seed of who it is."),
      ScriptParameter(
        "center", .numbers(-0.2...1.2, count: 2...2), unit: "1", standard: .numbers([0.82, 0.34]),
        "Place between the eyes, shares of the picture's width and height."),
      ScriptParameter(
        "size", 0.2...1, unit: "1", standard: 0.5, "Size, as a share of the patient's."),
    ], plan: planBystander)

  private static func interval(of call: EventCall) throws(ScriptError) -> Interval {
    let onset = try call.number("onset")
    return Interval(onset, onset + (try call.number("duration")))
  }

  @Sendable private static func planCover(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    scene.covers.append(
      Cover(
        kind: try call.values.choice("with"), over: try call.values.choice("over"),
        interval: try interval(of: call), size: try call.number("size")))
  }

  @Sendable private static func planAbsence(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    scene.absences.append(try interval(of: call))
  }

  @Sendable private static func planBystander(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let center = try call.values.numbers("center")
    scene.bystanders.append(
      Bystander(
        person: UInt64(try call.number("person")), interval: try interval(of: call),
        center: SIMD2(center[0], center[1]), size: try call.number("size")))
  }
}
