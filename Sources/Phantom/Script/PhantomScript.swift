public import Anatomy
public import Foundation

/// What to draw: who, how long, what happens, and how it is filmed.
///
/// Read from YAML:
///
///     duration: 24
///     seed: 5
///     identity: {skin: 0.9, age: 45, hair: black, spectacles: none}
///     camera: {rate: 60, noise: 1.2}
///     events:
///       - {event: clonic, side: right, onset: 2.5, jerks: 5, eye: 0.8, mouth: 0.18}
///       - {event: blinks, rate: 15}
///
/// `grammar` and ``EventRecipe/all`` list every key with unit, range and default;
/// Documentation/Phantom.md prints them.
public struct PhantomScript: Equatable, Sendable {
  /// Stem of the files made from it.
  public var name: String
  /// What the clip shows.
  public var description: String
  /// Length, s.
  public let duration: Double
  /// Decides everything left to chance.
  public let seed: UInt64
  public var identity: PhantomIdentity
  public var camera: PhantomCamera
  /// Amount of involuntary head movement: 1 as of a person sitting still, 0 none.
  public var sway: Double
  /// Amount of involuntary eye movement: 1 as of a person looking at the camera, 0 none.
  public var gazeWander: Double
  /// The events as they were written.
  public let events: [ScriptEvent]
  let choreography: Choreography

  /// Stretches without the patient, in order of time.
  public var absences: [Interval] { choreography.absences.merged(bridging: 0) }
  /// What is held before the face.
  public var covers: [Cover] { choreography.covers }
  /// Other people in the picture.
  public var bystanders: [Bystander] { choreography.bystanders }
}

extension PhantomScript {
  /// Reads the script at `path`.
  ///
  /// - Throws: ``ScriptError`` naming file and line.
  public init(path: String) throws(ScriptError) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    do throws(ScriptError) {
      try self.init(reading: try ScriptText.read(path: path), named: file)
    } catch {
      throw error.inFile(file)
    }
  }

  /// Reads a script from its text.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: Name for errors; its stem names a script without a name of its own.
  /// - Throws: ``ScriptError`` naming file and line.
  public init(_ text: String, file: String = "phantom.yaml") throws(ScriptError) {
    do throws(ScriptError) {
      try self.init(reading: Data(text.utf8), named: file)
    } catch {
      throw error.inFile(file)
    }
  }

  /// Reads a script from the bytes of its text.
  ///
  /// - Parameters:
  ///   - data: YAML, UTF-8.
  ///   - file: Name for errors.
  ///   - name: Name of a script without a name of its own; `nil` for the file's stem.
  ///   - overrides: Values that stand above those of the text, the last above the ones before it.
  /// - Throws: ``ScriptError`` naming file and line, or the override.
  public init(
    data: Data, file: String, name: String? = nil, overrides: [ScriptOverride]
  ) throws(ScriptError) {
    do throws(ScriptError) {
      try self.init(reading: data, named: name ?? file, overrides: overrides)
    } catch {
      throw error.file.isEmpty ? error.inFile(file) : error
    }
  }

  /// Reads a script from the bytes of its file.
  private init(reading data: Data, named file: String, overrides: [ScriptOverride] = [])
    throws(ScriptError)
  {
    let root = try ScriptText.tree(of: data)
    var values = try ScriptReader().values(of: root, owner: "The script", grammar: Self.grammar)
    for override in overrides { override.apply(to: &values) }
    let seed = UInt64(try values.number("seed"))
    let duration = try values.number("duration")
    let events: [ScriptEvent] =
      if case .events(let list)? = values.value("events") { list } else { [] }
    let head = values.group("head")
    self.init(
      name: try Self.name(values, file: file), description: try values.word("description"),
      duration: duration, seed: seed, identity: Self.identity(values.group("identity"), seed: seed),
      camera: try PhantomCamera(values.group("camera")), sway: try head.number("sway"),
      gazeWander: try head.number("gaze"), events: events,
      choreography: try Choreography(of: events, duration: duration, seed: seed))
  }

  private static func name(_ values: ScriptValues, file: String) throws(ScriptError) -> String {
    let stem = file.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    let name = values.isGiven("name") ? try values.word("name") : stem ?? "phantom"
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".utf8)
    guard !name.isEmpty, name.utf8.allSatisfy(allowed.contains), name.utf8.count <= 100 else {
      throw ScriptError(
        line: values.line(of: "name"),
        "The name “\(name.shortened)” does not suit a file; use letters, digits, - and _ only.")
    }
    return name
  }

  private static func identity(_ values: ScriptValues, seed: UInt64) -> PhantomIdentity {
    var identity = PhantomIdentity(seed: seed)
    for feature in IdentityParameter.all {
      if let value = values.value(feature.parameter.name) { feature.apply(value, to: &identity) }
    }
    return identity
  }
}

extension ScriptError {
  fileprivate func inFile(_ file: String) -> ScriptError {
    var error = self
    error.file = file
    return error
  }
}
