extension EventRecipe {
  static let gaze = EventRecipe(
    name: "gaze", meaning: "The eyes look aside and return.",
    parameters: [
      .onset, .duration(0.2...60, standard: 1.5),
      ScriptParameter(
        "left", -35...35, unit: "degrees", standard: 0, "Towards the patient's left."),
      ScriptParameter("up", -25...25, unit: "degrees", standard: 0, "Upwards."),
    ], plan: planGaze)

  static let turn = headRecipe(
    "turn", "The head turns towards the patient's left and back.", -20...20, .yaw)
  static let nod = headRecipe("nod", "The chin goes down and returns.", -20...20, .pitch)
  static let tilt = headRecipe(
    "tilt", "The head tilts towards the patient's left shoulder and returns.", -30...30, .roll)

  private static func headRecipe(
    _ name: String, _ meaning: String, _ range: ClosedRange<Double>, _ control: MidlineControl
  ) -> EventRecipe {
    EventRecipe(
      name: name, meaning: meaning,
      parameters: [
        .onset, .duration(0.5...120, standard: 3),
        ScriptParameter("angle", range, unit: "degrees", "At the peak; negative the other way."),
      ],
      plan: { (call, scene) throws(ScriptError) in
        let course = Course(
          from: try call.number("onset"), lasting: try call.number("duration"), flank: 1)
        let angle = try call.number("angle")
        scene.movements.append(call.movement(Movement.Part.midline(control, angle, course)))
      })
  }

  @Sendable private static func planGaze(_ call: EventCall, _ scene: inout Choreography)
    throws(ScriptError)
  {
    let course = Course(
      from: try call.number("onset"), lasting: try call.number("duration"), flank: 0.06)
    scene.movements.append(
      call.movement(
        Movement.Part.midline(.gazeLeft, try call.number("left"), course)
          + Movement.Part.midline(.gazeUp, try call.number("up"), course)))
  }
}
