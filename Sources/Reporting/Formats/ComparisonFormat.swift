/// One kind of file made from a comparison.
///
/// A new format is one file with a conforming type and one line in ``ComparisonFormats/all``.
public protocol ComparisonFormat: Sendable {
  /// What follows the patient's pseudonym in the file name.
  var suffix: String { get }
  /// Writes the whole file; the same comparison gives the same bytes.
  func write(_ result: ComparedVisits, to sink: any ByteSink) throws
}

extension ComparisonFormat {
  /// Name of the file for a patient.
  public func fileName(for patient: String) -> String { patient + suffix }

  /// The whole file in memory.
  public func render(_ result: ComparedVisits) throws -> [UInt8] {
    let sink = MemorySink()
    try write(result, to: sink)
    return sink.bytes
  }
}

/// The formats of a comparison that this build can write.
public enum ComparisonFormats {
  /// Every format, in the order of writing, pages in a language.
  public static func all(in words: Catalogue = .english) -> [any ComparisonFormat] {
    [ComparisonJSON(), ChangesTable(), ComparisonPage(words)]
  }
}

/// `PATIENT_comparison.json`: the whole comparison, byte-identical for the same input.
public struct ComparisonJSON: ComparisonFormat {
  public let suffix = "_comparison.json"

  public init() {}

  public func write(_ result: ComparedVisits, to sink: any ByteSink) throws {
    try sink.write(try JSONTree(reflecting: result.comparison).text())
  }
}
