public import Acceptance
public import ArgumentParser

/// Trials of the installation on phantoms, instead of drawing clips to keep.
struct PhantomTrialOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Draw a short standard set, examine it with this installation and compare.",
      discussion: "Exit code 78 where a tolerance is missed: do not measure with this installation."
    ))
  var selfTest = false

  @Flag(help: "Measure how the tracker answers to held poses of twelve faces; minutes.")
  var response = false

  @Flag(help: "Measure how the signals hold while the head is turned, nodded and tilted; minutes.")
  var poses = false

  @Option(
    help: ArgumentHelp(
      "Run the accuracy suite, core (minutes) or full (under an hour), print its tables as Markdown.",
      valueName: "core|full"))
  var suite: AccuracySuite?

  @Option(
    help: ArgumentHelp(
      "Examine the clips that expected.json of a folder names, print what was found as Markdown.",
      valueName: "folder"))
  var samples: String?

  @Flag(
    help: "Try the interval of each measure on simulated recordings of known rates; minutes.")
  var intervals = false

  @Option(
    name: .customLong("factor"),
    help: ArgumentHelp(
      "Only the conditions of --suite with this factor, such as light. May be given more than once.",
      valueName: "name"))
  var factors: [String] = []

  @Option(help: ArgumentHelp("Folder of the face models, for trials.", valueName: "folder"))
  var models: String?

  /// What to try; `nil` where clips are to be drawn.
  ///
  /// - Throws: `ValidationError` where more than one trial is asked for.
  func trial() throws -> PhantomTrial? {
    let known = Set((suite ?? .full).levels.map(\.factor))
    if let unknown = factors.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "There is no factor “\(unknown)”. Known: \(known.sorted().joined(separator: ", ")).")
    }
    guard factors.isEmpty || suite != nil else {
      throw ValidationError("--factor chooses among the conditions of --suite; give that as well.")
    }
    let asked: [PhantomTrial] =
      (selfTest ? [.selfTest] : []) + (response ? [.response] : []) + (poses ? [.poses] : [])
      + (intervals ? [.intervals] : [])
      + (suite.map { [.suite($0, factors: factors.isEmpty ? nil : Set(factors))] } ?? [])
      + (samples.map { [.samples($0)] } ?? [])
    guard asked.count < 2 else {
      throw ValidationError(
        "Give one of --self-test, --response, --poses, --intervals, --suite and --samples at a time."
      )
    }
    return asked.first
  }
}

extension AccuracySuite: ExpressibleByArgument {}
