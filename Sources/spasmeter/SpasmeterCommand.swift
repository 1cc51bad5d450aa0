import ArgumentParser
import Examination

/// `spasmeter`.
@main
struct SpasmeterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spasmeter",
    abstract: "Measures hemifacial spasm from clinic video.",
    discussion: """
      Measurement of visible movement for review by a clinician. It does not diagnose and is not a \
      medical device.
      """,
    version: Spasmeter.version,
    subcommands: [ExamineCommand.self, SettingsCommand.self])

  static func main() {
    Console.fillClosedDescriptors()
    main(nil)
  }
}
