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
    subcommands: [
      ExamineCommand.self, CompareCommand.self, ReviseCommand.self, PhantomCommand.self,
      SettingsCommand.self,
    ])

  static func main() {
    Console.fillClosedDescriptors()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // Help and version are output like any other, which must not fail unnoticed.
      if exitCode(for: error).isSuccess { tell(fullMessage(for: error)) }
      exit(withError: error)
    }
  }

  private static func tell(_ text: String) -> Never {
    do {
      try reporting { try Console.say(text) }
      exit()
    } catch {
      exit(withError: error)
    }
  }
}
