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

  /// Formats that are written beside those only where a user names them, with what the user says of the
  /// patient and of codes.
  public static func optional(_ handOver: HandOver = HandOver()) -> [any OutputFormat] {
    [FHIRBundle(handOver)]
  }

  /// The optional formats of these names, each once, in the order of ``optional(_:)``.
  ///
  /// - Throws: ``UnknownFormat`` for the first name that none has.
  public static func named(_ names: [String], _ handOver: HandOver = HandOver())
    throws(UnknownFormat) -> [any OutputFormat]
  {
    let known = optional(handOver)
    for name in names where !known.contains(where: { $0.name == name }) {
      throw UnknownFormat(name: name, known: known.map(\.name))
    }
    return known.filter { names.contains($0.name) }
  }
}

/// What a user says for files that leave the house.
public struct HandOver: Equatable, Sendable {
  /// The patient; `nil` where none is named.
  public var patient: Pseudonym?
  public var codes: FHIRCodes

  public init(patient: Pseudonym? = nil, codes: FHIRCodes = .standard) {
    self.patient = patient
    self.codes = codes
  }
}

/// A name that no optional format has.
public struct UnknownFormat: Error, Equatable, CustomStringConvertible {
  public let name: String
  public let known: [String]

  public var description: String {
    "There is no optional format “\(Visible.line(name))”; known: \(known.joined(separator: ", ")). "
      + "The standard files are always written."
  }
}
