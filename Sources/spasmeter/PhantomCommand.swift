import ArgumentParser

/// `spasmeter phantom`.
struct PhantomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "phantom", abstract: "Trials.")

  @OptionGroup var trials: PhantomTrialOptions

  @Flag var json = false

  func run() throws {
    try trials.trial()?.run(isJSON: json, isQuiet: false)
  }
}
