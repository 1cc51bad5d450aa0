public import Examination

/// One kind of file made from an examination.
///
/// A new format is one file with a conforming type and one line in ``OutputFormats/all``.
public protocol OutputFormat: Sendable {
  /// Name by which a user chooses the format, such as `events`.
  var name: String { get }
  /// What follows the recording's name in the file name, such as `_events.tsv`.
  var suffix: String { get }
  /// What the file holds, one sentence.
  var summary: String { get }
  /// Writes the whole file; the same result gives the same bytes.
  func write(_ result: ExaminationResult, to sink: any ByteSink) throws
}

extension OutputFormat {
  /// The whole file in memory.
  public func render(_ result: ExaminationResult) throws -> [UInt8] {
    let sink = MemorySink()
    try write(result, to: sink)
    return sink.bytes
  }

  /// Name of the file for the recording called `recording`.
  public func fileName(for recording: String) -> String { recording + suffix }
}

/// The formats this build can write.
public enum OutputFormats {
  /// Every format, in the order of writing.
  public static let all: [any OutputFormat] = [
    ExaminationJSON(), EventsTable(), EventsDictionary(), EventsWebVTT(), EventsElan(),
    SignalsTable(), HTMLReport(),
  ]
}
