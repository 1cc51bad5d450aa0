import Examination
import Files
import Foundation
import Reporting
import Review
import Settings
import Signals

/// The revision of one examination by one command.
struct ReviseRun {
  /// Path of the examination.
  let examination: String
  /// Path of the reviewed events.
  let events: String
  /// Folder of the output.
  let output: String
  let isJSON: Bool
  let isQuiet: Bool

  /// Reads, revises and writes; nothing is written where anything cannot be used.
  func revise() throws {
    let started = Date()
    let input = try ExaminationInput(path: examination)
    let file = try ReviewFile(path: events)
    let writer = OutputWriter(folder: output) { try FileDigest(path: $0).sha256 }
    try writer.checkFolder()
    let name = input.examination.recording.name
    try writer.checkPlace(for: name)
    let signals = try input.signals()
    let formats = OutputFormats.all.filter { signals != nil || !($0 is SignalsTable) }
    try keep(examination, "the examination itself", formats, name)
    try keep(events, "the reviewed events", formats, name)
    let result = try Review.revise(input.examination, with: file, signals: signals)
    let files = try writer.write(result, as: formats) { files in
      Provenance(
        run: RunFacts(
          started: started, ended: Date(), libraries: [],
          arguments: Array(CommandLine.arguments.dropFirst())),
        examination: result.examination, outputs: files)
    }
    try announce(result.examination, files: files)
  }

  /// Refuses to write over what was read: the program's own measures and the reviewer's work.
  private func keep(_ path: String, _ what: String, _ formats: [any OutputFormat], _ name: String)
    throws(OutputError)
  {
    let outputs = formats.map { "\(output)/\($0.fileName(for: name))" }
    let place = Self.place(path)
    guard let taken = outputs.first(where: { Self.place($0) == place }) else { return }
    throw OutputError(path: taken, reason: .wouldReplace(what))
  }

  /// A path without links and detours.
  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private func announce(_ examination: Examination, files: [OutputFile]) throws(ConsoleError) {
    guard !isQuiet else { return }
    let paths = files.map { "\(output)/\($0.name)" }
    if isJSON { return try Console.say(MachineSummary(examination, files: paths).line) }
    let report = paths.first { $0.hasSuffix("_report.html") }
    let summary = ConsoleSummary(examination: examination, report: report).text
    let review = examination.review.map { "\n" + ReviewSummary(review: $0).text } ?? ""
    try Console.say(summary + review)
  }
}
