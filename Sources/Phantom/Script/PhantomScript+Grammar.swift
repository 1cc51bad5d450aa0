extension PhantomScript {
  /// Every key of a script, in the order of the documentation.
  public static let grammar: [ScriptParameter] = [
    ScriptParameter(
      "name", .text(longest: 100), "Stem of the files; the script file's own stem if left out."),
    ScriptParameter(
      "description", .text(longest: 1000), standard: .word(""), "What the clip shows."),
    ScriptParameter("duration", 0.1...3600, unit: "s", "Length of the clip."),
    ScriptParameter(
      "seed", .wholeNumber(0...9_007_199_254_740_991), standard: .number(1),
      "Decides everything left to chance."),
    ScriptParameter(
      "identity", .group(IdentityParameter.all.map(\.parameter)),
      "The person; the seed draws what is left out."),
    ScriptParameter("camera", .group(PhantomCamera.grammar), "How it is filmed."),
    ScriptParameter("head", .group(headGrammar), "Slow movement without intention."),
    ScriptParameter("events", .events, "What happens."),
  ]

  private static let headGrammar = [
    ScriptParameter(
      "sway", 0...4, unit: "1", standard: 1,
      "Amount of head movement: 1 as of a person sitting still, 0 none."),
    ScriptParameter(
      "gaze", 0...4, unit: "1", standard: 1,
      "Amount of eye movement: 1 as of a person looking at the camera, 0 none."),
  ]
}
