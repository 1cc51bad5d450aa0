import ArgumentParser
import Examination
import Reporting

/// `spasmeter revise`: an examination and reviewed events → the reviewed examination.
struct ReviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Measure an examination again from events that a reviewer corrected.",
    discussion: """
      Reads the reviewed events from NAME_events.eaf corrected in ELAN, from NAME_events.tsv edited, or from \
      tabular or aggregated events exported by BORIS (behavior: the kind; subject: left, right or both). \
      Writes the files of an examination with the reviewer's events, the program's own beside them, and how \
      both agree. NAME_signals.tsv.gz is read from beside the examination; without it, measures of signals \
      are not evaluable.
      """)

  @Argument(help: "NAME_examination.json of the examination that was reviewed.")
  var examination: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("File with the reviewed events.", valueName: "file"))
  var events: String

  @Option(
    name: [.customShort("o"), .long],
    help: "Folder for the files, another than that of the examination; made if it does not exist.")
  var output: String

  @Flag(help: "Print a JSON summary, one line, instead of text.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    try reporting {
      let run = ReviseRun(
        examination: examination, events: events, output: output, isJSON: json, isQuiet: quiet)
      try run.revise()
    }
  }
}
