import Anatomy
import Comparison
import Examination
import Foundation
import Landmarks
import Reporting
import Settings
import Video

/// One comparison by one command.
struct ComparisonRun {
  private let command: CompareCommand
  private let settings: AnalysisSettings
  private let started = Date()

  init(_ command: CompareCommand, settings: AnalysisSettings) {
    self.command = command
    self.settings = settings
  }

  /// Reads or makes the examinations, compares them and writes the files.
  func run() throws {
    let writer = ComparisonWriter(folder: command.output) { try FileDigest(path: $0).sha256 }
    try writer.checkFolder()
    let facts = try VisitFacts(command)
    let examinations = try command.inputs.map(examination)
    let (patient, visits) = try facts.visits(of: examinations.map(\.recording.name))
    let comparison = try compare(
      zip(examinations, visits).map { ExaminedVisit($0, $1) }, patient: patient,
      enteredSide: command.side, settings: settings)
    let files = try writer.write(
      comparison,
      run: RunFacts(
        started: started, ended: Date(), libraries: [],
        arguments: Array(CommandLine.arguments.dropFirst())))
    try announce(comparison, files: files.map { "\(command.output)/\($0.name)" })
  }

  /// An examination that is there already, or the one of a recording.
  private func examination(_ path: String) throws -> Examination {
    if path.lowercased().hasSuffix(".json") { return try ExaminationJSON.examination(at: path) }
    let run = ExaminationRun(
      comparison: command, settings: settings, models: try located(command.models))
    return try run.examined(path)
  }

  private func announce(_ comparison: Comparison, files: [String]) throws {
    guard !command.quiet else { return }
    if command.json {
      let json = try ComparisonJSON().render(comparison)
      try Console.say(String(decoding: json, as: UTF8.self))
    } else {
      try Console.say(ComparisonSummary(comparison: comparison, files: files).text)
    }
  }
}
