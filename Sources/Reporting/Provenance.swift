public import Examination

/// One file written for a recording.
public struct OutputFile: Equatable, Sendable {
  /// File name without folder.
  public let name: String
  /// SHA-256 of the content, hexadecimal.
  public let sha256: String
  /// Size, bytes.
  public let bytes: Int

  public init(name: String, sha256: String, bytes: Int) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// A library the program ran with.
public struct LibraryVersion: Equatable, Sendable {
  public let name: String
  public let version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// How the files of one examination came about: `NAME_provenance.json`, the only file of an
/// examination that differs from run to run.
public struct Provenance: Equatable, Sendable {
  /// The run itself.
  public var run: RunFacts
  /// The examination that was written.
  public var examination: Examination
  /// Every other file of the examination.
  public var outputs: [OutputFile]

  /// Version of this format, semantic.
  public static let schemaVersion = "1.0.0"

  public init(run: RunFacts, examination: Examination, outputs: [OutputFile]) {
    self.run = run
    self.examination = examination
    self.outputs = outputs
  }

  /// Name of the file for the recording called `recording`.
  public static func fileName(for recording: String) -> String { recording + "_provenance.json" }

  /// Writes the file.
  public func write(to sink: any ByteSink) throws {
    try sink.write(try tree().text())
  }

  private func tree() throws(JSONTreeError) -> JSONTree {
    var record = try run.tree()
    record["schema_version"] = .text(Self.schemaVersion)
    record["program"] = .object([
      "name": .text("spasmeter"), "version": .text(examination.programVersion),
    ])
    record["input"] = .object([
      "name": .text(examination.recording.name),
      "sha256": .text(examination.recording.sha256),
      "bytes": .integer(examination.recording.bytes),
    ])
    record["models"] = try JSONTree(reflecting: examination.models)
    record["outputs"] = try JSONTree(reflecting: outputs)
    return .object(record)
  }
}
