import Anatomy
import ArgumentParser
import Foundation
import Phantom

/// What to draw.
struct PhantomSourceOptions: ParsableArguments {
  @Argument(help: "Scripts in YAML; - reads one from standard input.")
  var scripts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Instead of a script: 12 s of the person of this seed, with a clonic and a tonic spasm.",
      valueName: "n"))
  var seed: Int?

  @Option(help: "Side of the spasms of --seed, left or right; left if absent.")
  var side: Side?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace one value of every script, such as camera.rate=60. May be given more than once.",
      valueName: "key=value"))
  var assignments: [String] = []

  /// Seeds that a script can hold.
  private static let seeds = 0...9_007_199_254_740_991

  /// Whether nothing is asked for.
  var isEmpty: Bool { scripts.isEmpty && seed == nil && side == nil && assignments.isEmpty }

  func check() throws {
    if let seed {
      guard scripts.isEmpty else {
        throw ValidationError("--seed stands instead of a script; use --set seed=\(seed) with one.")
      }
      guard Self.seeds.contains(seed) else {
        throw ValidationError("--seed must be 0 to \(Self.seeds.upperBound), not \(seed).")
      }
    } else {
      guard !scripts.isEmpty else {
        throw ValidationError("Name a script, or a person with --seed.")
      }
      guard side == nil else {
        throw ValidationError("--side belongs to --seed; a script names its own sides.")
      }
    }
  }

  /// Reads every script, so that a fault in the last is told before the first is drawn.
  ///
  /// - Throws: The exit code of the first failure, after each was told.
  func read() throws -> [PhantomSource] {
    let overrides = try reporting { try assignments.map(overriding) }
    var (sources, failure): ([PhantomSource], ExitStatus?) = ([], nil)
    for file in files {
      do {
        sources.append(try PhantomSource(try file(), overrides: overrides))
      } catch {
        Console.complain("\(error)")
        failure = failure ?? ExitStatus(error)
      }
    }
    if let failure { throw ExitCode(failure.rawValue) }
    return sources
  }

  private var files: [() throws -> ScriptFile] {
    if let seed { return [{ QuickScript(seed: seed, side: side ?? .left).file }] }
    return scripts.map { path in { try ScriptFile(path: path) } }
  }

  private func overriding(_ assignment: String) throws -> ScriptOverride {
    do { return try ScriptOverride(assignment) } catch {
      throw PhantomUsageError.override(reason: "\(error)")
    }
  }
}
