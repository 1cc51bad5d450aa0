public import Examination
import Foundation

/// `NAME_examination.json`: the whole examination, byte-identical for the same input.
public struct ExaminationJSON: OutputFormat {
  public let name = "examination"
  public let suffix = "_examination.json"
  public let summary = "The whole examination: facts, quality, measures, events, settings."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try sink.write(try JSONTree(reflecting: result.examination).text())
  }

  /// Reads an examination from the bytes of its file.
  ///
  /// - Throws: ``ExaminationFileError`` where the bytes are no examination of a known version.
  public static func examination(from bytes: some Sequence<UInt8>) throws(ExaminationFileError)
    -> Examination
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = Data(bytes)
    guard let header = try? decoder.decode(Header.self, from: data) else { throw .notAnExamination }
    guard major(header.schemaVersion) == major(Examination.currentSchemaVersion) else {
      throw .otherVersion(found: header.schemaVersion, known: Examination.currentSchemaVersion)
    }
    do {
      return try decoder.decode(Examination.self, from: data)
    } catch {
      throw .damaged(reason: "\(error)")
    }
  }

  private struct Header: Decodable {
    let schemaVersion: String
  }

  private static func major(_ version: String) -> Substring {
    version.prefix { $0 != "." }
  }
}

/// Why a file could not be read as an examination.
public enum ExaminationFileError: Error, Equatable, CustomStringConvertible {
  case notAnExamination
  case otherVersion(found: String, known: String)
  case damaged(reason: String)

  public var description: String {
    switch self {
    case .notAnExamination:
      "This is not an examination file. Give a NAME_examination.json written by spasmeter."
    case .otherVersion(let found, let known):
      "The examination has format \(found); this program reads \(known). "
        + "Examine the recording again with this version."
    case .damaged(let reason):
      "The examination file is damaged: \(reason). Examine the recording again."
    }
  }
}
