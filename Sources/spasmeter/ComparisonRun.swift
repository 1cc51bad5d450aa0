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
    _ = try words()
    let sources = try sources()
    let examinations = sources.map(\.examination)
    let (patient, visits) = try facts.visits(of: examinations.map(\.recording.name))
    let comparison = try compare(
      zip(examinations, visits).map { ExaminedVisit($0, $1) }, patient: patient,
      enteredSide: command.side, settings: settings)
    var result = ComparedVisits(
      comparison, of: examinations,
      signals: sources.map { VisitSignals.beside($0.path, of: $0.examination) })
    if command.stills {
      let camera = StillCamera(settings: settings, models: command.models)
      result.stills = try camera.stills(of: result, from: sources)
    }
    let files = try writer.write(
      result, as: ComparisonFormats.all(in: try words()),
      run: RunFacts(
        started: started, ended: Date(), libraries: [],
        arguments: Array(CommandLine.arguments.dropFirst())))
    let paths = files.map { "\(command.output)/\($0.name)" }
    try PrintOptions.print(command.printing.isWanted, paths) { try announce(result, files: $0) }
  }

  /// The examinations in order of the visits; recordings are examined at a rate that all visits have.
  private func sources() throws -> [VisitSource] {
    // First, so that a faulty file ends the command before hours of work.
    let ready = try command.inputs.map { path in
      isExamination(path) ? try ExaminationJSON.examination(at: path) : nil
    }
    let common = try CommonFrameRate(
      of: command.inputs.filter { !isExamination($0) }, and: ready.compactMap { $0 },
      settings: settings.video)
    return try zip(command.inputs, ready).map { path, examination in
      try examination.map { VisitSource(path: path, recording: nil, examination: $0) }
        ?? examined(path, settings: common.settings(for: path, from: settings))
    }
  }

  private func isExamination(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

  private func examined(_ path: String, settings: AnalysisSettings) throws -> VisitSource {
    let run = ExaminationRun(
      comparison: command, settings: settings, models: try located(command.models))
    let name = try run.examined(path).recording.name
    // As its file holds it, so that the recording and its examination give the same comparison.
    let file = "\(command.output)/\(name)_examination.json"
    return VisitSource(
      path: file, recording: path, examination: try ExaminationJSON.examination(at: file))
  }

  /// The language of the page.
  private func words() throws(VisitFactsError) -> Catalogue {
    guard let words = Catalogue.of(command.language) else {
      throw .language(command.language)
    }
    return words
  }

  private func announce(_ result: ComparedVisits, files: [String]) throws {
    guard !command.quiet else { return }
    if command.json {
      let json = try ComparisonJSON().render(result)
      try Console.say(String(decoding: json, as: UTF8.self))
    } else {
      try Console.say(ComparisonSummary(comparison: result.comparison, files: files).text)
    }
  }
}
