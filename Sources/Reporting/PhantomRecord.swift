import Anatomy
package import Contractions

/// Where a phantom comes from and what is planted in it: `NAME_phantom.json`, the same bytes for the
/// same script, program and libraries.
package struct PhantomRecord: Equatable, Sendable {
  /// Version of the program.
  package var programVersion: String
  /// Libraries that draw and encode.
  package var libraries: [LibraryVersion]
  package var name: String
  package var description: String
  /// SHA-256 of the script's text, hexadecimal.
  package var scriptSHA256: String
  /// Values that stood above the script's, such as `camera.rate=60`.
  package var overrides: [String]
  package var seed: Int
  /// Every feature of the person, as the script or the seed decided it.
  package var identity: [String: Value]
  package var camera: [String: Value]
  package var head: [String: Value]
  /// Length, s.
  package var duration: Double
  package var frames: Int
  /// SHA-256 of all pixels before encoding, hexadecimal; `nil` where only the truth was written.
  package var pixelsSHA256: String?
  package var planted: [Planted]

  /// Version of this format, semantic.
  static let schemaVersion = "1.0.0"

  /// What stands behind a key of a script.
  package enum Value: Equatable, Sendable {
    case number(Double)
    case numbers([Double])
    case text(String)
    case flag(Bool)
    case missing
  }

  /// An event with where it comes from.
  package struct Planted: Equatable, Sendable {
    package var event: FacialEvent
    /// Name of the event in the script.
    package var recipe: String
    /// Line of the script.
    package var line: Int
    /// Onset of the event that a synkinesis follows, s.
    package var causeOnset: Double?
    /// By how much a synkinesis follows it, s.
    package var latency: Double?

    package init(
      event: FacialEvent, recipe: String, line: Int, causeOnset: Double?, latency: Double?
    ) {
      self.event = event
      self.recipe = recipe
      self.line = line
      self.causeOnset = causeOnset
      self.latency = latency
    }
  }

  package init(
    programVersion: String, libraries: [LibraryVersion], name: String, description: String,
    scriptSHA256: String, overrides: [String], seed: Int, identity: [String: Value],
    camera: [String: Value], head: [String: Value], duration: Double, frames: Int,
    pixelsSHA256: String?, planted: [Planted]
  ) {
    self.programVersion = programVersion
    self.libraries = libraries
    self.name = name
    self.description = description
    self.scriptSHA256 = scriptSHA256
    self.overrides = overrides
    self.seed = seed
    self.identity = identity
    self.camera = camera
    self.head = head
    self.duration = duration
    self.frames = frames
    self.pixelsSHA256 = pixelsSHA256
    self.planted = planted
  }

  /// Name of the file for the phantom called `name`.
  package static func fileName(for name: String) -> String { name + "_phantom.json" }
}
