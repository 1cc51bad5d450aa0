import ArgumentParser
import Foundation

/// What to make of the scripts, and where.
struct PhantomDeliveryOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long], help: "Folder for the files; made if it does not exist.")
  var output: String?

  @Option(
    name: .customLong("still"),
    help: ArgumentHelp(
      "Write the picture of this moment as NAME_2.50s.png instead of a clip. May be given more than "
        + "once.", valueName: "s"))
  var stills: [Double] = []

  @Flag(help: "Write the truth without drawing the clip.")
  var truthOnly = false

  @Flag(help: "Print a JSON summary, one line for each script, instead of text.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Threads that draw.", valueName: "n"))
  var threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

  func check() throws {
    guard output != nil else { throw ValidationError("Name a folder for the files with -o.") }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be 1 to 256, not \(threads).")
    }
    guard stills.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw ValidationError("--still is a time in seconds from the first frame, 0 or more.")
    }
    let names = stills.map(PhantomRun.stillSuffix)
    guard Set(names).count == names.count else {
      throw ValidationError("Two --still would write the same file; keep one of them.")
    }
    guard stills.isEmpty || !truthOnly else {
      throw ValidationError("--still draws and --truth-only does not; give one of them.")
    }
  }

  /// The same, free of the parser.
  var values: PhantomRun.Options {
    PhantomRun.Options(
      output: output ?? "", stills: stills, isTruthOnly: truthOnly, isJSON: json, isQuiet: quiet,
      threads: threads)
  }
}
