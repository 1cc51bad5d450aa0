import Anatomy
import ArgumentParser
import Files
import Foundation
import Phantom
import Reporting

/// `spasmeter phantom`: scripts → drawn clips with their truth.
struct PhantomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phantom",
    abstract: "Draw faces whose every movement is known, as clips with their truth.",
    discussion: """
      Writes for each script the clip, NAME_events.tsv with its column dictionary NAME_events.json and \
      NAME_signals.tsv.gz as an ideal examination of it would give them, and NAME_phantom.json: seed, \
      person, camera, planted events and the hash of the pixels. A phantom is nobody's likeness and \
      proves geometry, timing and arithmetic; it proves nothing about patients.

      A script, the one that --seed 7 stands for:

      \(QuickScript(seed: 7, side: .left).text)
      Every key: spasmeter phantom --guide
      """)

  @OptionGroup var source: PhantomSourceOptions

  @OptionGroup var delivery: PhantomDeliveryOptions

  @OptionGroup(title: "Trials of this installation, instead of clips to keep") var trials:
    PhantomTrialOptions

  @Flag(help: "Print every key of a script with unit, range and default as Markdown.")
  var guide = false

  func validate() throws {
    guard !guide else { return }
    guard try trials.trial() == nil else {
      guard source.isEmpty, delivery.output == nil, delivery.stills.isEmpty else {
        throw ValidationError(
          "A trial draws clips of its own; give no script, --seed, -o or --still.")
      }
      return
    }
    try source.check()
    try delivery.check()
  }

  func run() throws {
    guard !guide else { return try reporting { try Console.say(ScriptGuide.markdown) } }
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    if let trial = try trials.trial() {
      return try trial.run(
        models: trials.models, isJSON: delivery.json, isQuiet: delivery.quiet)
    }
    let sources = try source.read()
    let run = PhantomRun(options: delivery.values)
    try reporting { try run.check(sources) }
    if let failure = run.drawAll(sources) { throw ExitCode(failure.rawValue) }
    if let path = delivery.expected {
      try reporting {
        try ExpectationFile(path: path).write(sources.map { PhantomClip($0.script) })
      }
    }
  }
}
