import Examination
import Landmarks
import Phantom
import Reporting
import Video

extension PhantomRecord {
  /// The record of a script that was drawn; without a digest only its truth is written.
  init(
    _ source: PhantomSource, clip: PhantomClip, planted: [PlantedEvent],
    digest: PhantomClip.Digest?
  ) {
    let script = source.script
    self.init(
      programVersion: Spasmeter.version,
      libraries: [
        LibraryVersion(name: DecoderLibrary.name, version: DecoderLibrary.version),
        LibraryVersion(name: TrackerLibrary.name, version: TrackerLibrary.version),
      ],
      name: script.name, description: script.description, scriptSHA256: source.sha256,
      overrides: source.overrides.map(\.assignment), seed: Int(script.seed),
      identity: Self.identity(script.identity), camera: script.camera.values.mapValues(Value.init),
      head: ["sway": .number(script.sway), "gaze": .number(script.gazeWander)],
      duration: script.duration, frames: clip.times.count, pixelsSHA256: digest?.sha256,
      planted: planted.map(Planted.init))
  }

  private static func identity(_ identity: PhantomIdentity) -> [String: Value] {
    let features = IdentityParameter.all.map {
      ($0.parameter.name, Value($0.value(of: identity)))
    }
    return Dictionary(features) { first, _ in first }
  }
}

extension PhantomRecord.Value {
  init(_ value: ScriptValue?) {
    self =
      switch value {
      case .number(let number)?: .number(number)
      case .numbers(let numbers)?: .numbers(numbers)
      case .word(let word)?: .text(word)
      case .flag(let flag)?: .flag(flag)
      case .color(let color)?: .text(color.hexadecimal)
      case .group?, .events?, nil: .missing
      }
  }
}

extension PhantomRecord.Planted {
  init(_ planted: PlantedEvent) {
    self.init(
      event: planted.event, recipe: planted.recipe, line: planted.line,
      causeOnset: planted.causeOnset, latency: planted.latency)
  }
}
