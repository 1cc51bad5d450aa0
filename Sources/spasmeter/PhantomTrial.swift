import Acceptance
import ArgumentParser
import Examination
import Foundation
import Landmarks

/// A trial of the installation.
enum PhantomTrial {
  case selfTest
  case response
  case poses
  case suite(AccuracySuite, factors: Set<String>?)
  case samples(String)
  case intervals

  /// Makes the trial and prints what came of it.
  ///
  /// - Parameters:
  ///   - models: Folder of the face models; `nil` to find them.
  ///   - isJSON: Whether to print JSON instead of text.
  ///   - isQuiet: Whether to show no progress.
  /// - Throws: The exit code: ``ExitStatus/notReproduced`` where a tolerance is missed.
  func run(models: String?, isJSON: Bool, isQuiet: Bool) throws {
    let line = TrialProgress(isQuiet: isQuiet || isJSON)
    let outcome = try reporting {
      defer { line.finish() }
      return try self.outcome(on: located(models), line)
    }
    try reporting { try Console.say(isJSON ? try jsonText(outcome.value) : outcome.text) }
    if !outcome.passed { throw ExitCode(ExitStatus.notReproduced.rawValue) }
  }

  private struct Outcome {
    let value: any Encodable
    let text: String
    let passed: Bool

    init(value: any Encodable, text: String, passed: Bool) {
      (self.value, self.text, self.passed) = (value, text, passed)
    }

    /// Faults stand below the first table, which shows them.
    init(value: any Encodable, sections: [TableSection], faults: [String] = []) {
      let texts = sections.map(\.markdown)
      self.init(
        value: value,
        text: (texts.prefix(1) + faults + texts.dropFirst()).joined(separator: "\n\n"),
        passed: faults.isEmpty)
    }
  }

  private func outcome(on models: ModelDirectory, _ line: TrialProgress) throws -> Outcome {
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    switch self {
    case .selfTest:
      let report = try SelfTest.run(
        on: TrialBench(models: models, threads: cores), progress: line.show)
      return Outcome(value: report, text: report.text, passed: report.passed)
    case .response:
      let faces = try ResponseTrial.run(
        on: TrialBench(models: models, threads: 1), workers: cores, progress: { line.show($0) })
      return Outcome(
        value: faces, text: faces.tables.map(\.markdown).joined(separator: "\n\n"), passed: true)
    case .poses:
      let poses = try PoseTrial.run(
        on: TrialBench(models: models, threads: 1), workers: cores, progress: { line.show($0) })
      return Outcome(value: poses, text: poses.poseTable.markdown, passed: true)
    case .suite(let suite, let factors):
      let report = try suite.run(
        on: TrialBench(models: models, threads: 1), factors: factors, workers: cores,
        progress: { line.show($0) })
      return Outcome(value: report, sections: report.sections, faults: report.faults)
    case .samples(let folder):
      let trials = try SampleTrial.run(
        in: folder, on: TrialBench(models: models, threads: 1), workers: cores,
        progress: { line.show($0) })
      return Outcome(value: trials, sections: trials.sections, faults: trials.faults)
    case .intervals:
      let rows = IntervalTrial.run(workers: cores, progress: { line.show($0 / 2) })
      let changes = ChangeTrial.run(workers: cores, progress: { line.show(0.5 + $0 / 2) })
      return Outcome(
        value: IntervalOutcome(recordings: rows, changes: changes),
        sections: [
          TableSection("Intervals on simulated recordings", rows.table),
          TableSection("Intervals of changes on simulated pairs", changes.table),
        ])
    }
  }

  private func jsonText(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// The intervals of single recordings and of changes.
private struct IntervalOutcome: Encodable {
  let recordings: [SimulatedIntervalRow]
  let changes: [SimulatedChangeRow]
}

/// How far a trial is, on a terminal only.
private struct TrialProgress: Sendable {
  let isShown: Bool

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func show(_ share: Double) {
    if isShown { Console.showProgress("trial: \(Int((100 * share).rounded())) % done") }
  }

  func finish() {
    if isShown { Console.showProgress("") }
  }
}
