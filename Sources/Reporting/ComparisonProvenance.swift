import Comparison
import Foundation

/// How the files of one comparison came about: `PATIENT_comparison_record.json`, the only one of them that
/// differs from run to run.
struct ComparisonProvenance {
  let run: RunFacts
  let comparison: Comparison
  /// Every other file of the comparison.
  let outputs: [OutputFile]

  static let schemaVersion = "1.0.0"

  static func fileName(for patient: String) -> String { patient + "_comparison_record.json" }

  func write(to sink: any ByteSink) throws {
    var record = try run.tree()
    record["schema_version"] = .text(Self.schemaVersion)
    record["program"] = .object([
      "name": .text("spasmeter"), "version": .text(comparison.programVersion),
    ])
    record["inputs"] = .list(
      comparison.visits.map { visit in
        .object(["name": .text(visit.recording), "sha256": .text(visit.sha256)])
      })
    record["outputs"] = try JSONTree(reflecting: outputs)
    try sink.write(try JSONTree.object(record).text())
  }
}

extension RunFacts {
  /// The members of a record that tell of the run.
  func tree() throws(JSONTreeError) -> [String: JSONTree] {
    [
      "started": .text(Self.moment(started)),
      "ended": .text(Self.moment(ended)),
      "duration": .number(ended.timeIntervalSince(started)),
      "host": try JSONTree(reflecting: host),
      "libraries": try JSONTree(reflecting: libraries),
      "arguments": try JSONTree(reflecting: arguments),
    ]
  }

  /// A moment in Coordinated Universal Time with milliseconds, ISO 8601.
  private static func moment(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
