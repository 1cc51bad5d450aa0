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

  @Option(
    help: ArgumentHelp(
      "Run the accuracy suite, core (minutes) or full (half an hour), and print its table as Markdown.",
      valueName: "core|full"))
  var suite: AccuracySuite?

  @Option(help: ArgumentHelp("Folder of the face models, for trials.", valueName: "folder"))
  var models: String?

  /// What to try; `nil` where clips are to be drawn.
  ///
  /// - Throws: `ValidationError` where more than one trial is asked for.
  func trial() throws -> PhantomTrial? {
    let asked: [PhantomTrial] =
      (selfTest ? [.selfTest] : []) + (response ? [.response] : [])
      + (suite.map { [.suite($0)] } ?? [])
    guard asked.count < 2 else {
      throw ValidationError("Give one of --self-test, --response and --suite at a time.")
    }
    return asked.first
  }
}

extension AccuracySuite: ExpressibleByArgument {}
