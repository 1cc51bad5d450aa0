import Anatomy
import Contractions

extension PhantomRecord {
  /// Writes the file of a phantom whose other files are `outputs`.
  func write(with outputs: [OutputFile], to sink: any ByteSink) throws {
    try sink.write(try tree(outputs).text())
  }

  private func tree(_ outputs: [OutputFile]) throws(JSONTreeError) -> JSONTree {
    .object([
      "schema_version": .text(Self.schemaVersion),
      "program": .object(["name": .text("spasmeter"), "version": .text(programVersion)]),
      "libraries": try JSONTree(reflecting: libraries),
      "name": .text(name),
      "description": .text(description),
      "script_sha256": .text(scriptSHA256),
      "overrides": .list(overrides.map { .text($0) }),
      "seed": .integer(seed),
      "identity": .object(identity.mapValues(\.tree)),
      "camera": .object(camera.mapValues(\.tree)),
      "head": .object(head.mapValues(\.tree)),
      "duration": .number(duration),
      "frames": .integer(frames),
      "pixels_sha256": pixelsSHA256.map { .text($0) } ?? .null,
      "planted": .list(planted.map(\.tree)),
      "outputs": try JSONTree(reflecting: outputs),
    ])
  }
}

extension PhantomRecord.Value {
  fileprivate var tree: JSONTree {
    switch self {
    case .number(let number): .number(number)
    case .numbers(let numbers): .list(numbers.map { .number($0) })
    case .text(let text): .text(text)
    case .flag(let flag): .boolean(flag)
    case .missing: .null
    }
  }
}

extension PhantomRecord.Planted {
  fileprivate var tree: JSONTree {
    .object([
      "recipe": .text(recipe),
      "line": .integer(line),
      "kind": .text(event.kind.rawValue),
      "side": .text(event.side.rawValue),
      "onset": .number(event.interval.start),
      "duration": .number(event.interval.duration),
      "cause_onset": causeOnset.map { .number($0) } ?? .null,
      "latency": latency.map { .number($0) } ?? .null,
    ])
  }
}
