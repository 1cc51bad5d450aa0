public import Comparison

/// One kind of file made from a comparison.
///
/// A new format is one file with a conforming type and one line in ``ComparisonFormats/all``.
public protocol ComparisonFormat: Sendable {
  /// What follows the patient's pseudonym in the file name.
  var suffix: String { get }
  /// Writes the whole file; the same comparison gives the same bytes.
  func write(_ comparison: Comparison, to sink: any ByteSink) throws
}

extension ComparisonFormat {
  /// Name of the file for a patient.
  public func fileName(for patient: String) -> String { patient + suffix }

  /// The whole file in memory.
  public func render(_ comparison: Comparison) throws -> [UInt8] {
    let sink = MemorySink()
    try write(comparison, to: sink)
    return sink.bytes
  }
}

/// The formats of a comparison that this build can write.
public enum ComparisonFormats {
  /// Every format, in the order of writing.
  public static let all: [any ComparisonFormat] = [ComparisonJSON(), ChangesTable()]
}

/// `PATIENT_comparison.json`: the whole comparison, byte-identical for the same input.
public struct ComparisonJSON: ComparisonFormat {
  public let suffix = "_comparison.json"

  public init() {}

  public func write(_ comparison: Comparison, to sink: any ByteSink) throws {
    try sink.write(try JSONTree(reflecting: comparison).text())
  }
}
