import Anatomy
import Contractions
public import Examination
import Foundation
import Landmarks

extension ExaminationJSON {
  /// Largest file that is read, bytes: an hour with an event a second has a hundredth of it.
  static let largestFile = 1 << 28

  /// Reads the examination in a file.
  ///
  /// - Throws: ``ExaminationFileError``.
  public static func examination(at path: String) throws(ExaminationFileError) -> Examination {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw ExaminationFileError(file: name, fault: .missing) }
    // A pipe would be waited for, a device might never end.
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= largestFile else {
      throw ExaminationFileError(file: name, fault: .notAnExamination)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ExaminationFileError(file: name, fault: .unreadable)
    }
    return try examination(from: data, named: name)
  }

  /// Reads an examination from the bytes of its file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Name of the file, for messages.
  /// - Returns: The examination, sound in itself.
  /// - Throws: ``ExaminationFileError`` where the bytes are no examination of a known version.
  public static func examination(
    from bytes: some Sequence<UInt8>, named name: String = "The file"
  ) throws(ExaminationFileError) -> Examination {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      let data = Data(bytes)
      let header = try decoder.decode(Header.self, from: data)
      try require(header.schemaVersion)
      let examination = try decoder.decode(Examination.self, from: data)
      if let field = examination.unsoundField { throw ExaminationFault.damaged(field: field) }
      return examination
    } catch {
      throw ExaminationFileError(file: name, fault: ExaminationFault(error))
    }
  }

  private struct Header: Decodable {
    let schemaVersion: String
  }

  private static func require(_ found: String) throws(ExaminationFault) {
    let known = Examination.currentSchemaVersion
    func numbers(_ version: String) -> [Int] {
      version.split(separator: ".").compactMap { Int($0) }
    }
    let (file, own) = (numbers(found), numbers(known))
    guard file.count == 3 else { throw .damaged(field: "schema_version") }
    // A later minor version may hold values that this program does not know.
    guard file[0] == own[0], file[1] <= own[1] else {
      throw .otherVersion(found: found, known: known)
    }
  }
}

/// What is wrong with a file that should hold an examination.
public enum ExaminationFault: Error, Equatable, Sendable {
  case missing, unreadable
  /// Not JSON to its end: cut off or altered.
  case notJSON
  case notAnExamination
  case otherVersion(found: String, known: String)
  /// Path of the first field that cannot be used, such as `quality.gaps.2`.
  case damaged(field: String)

  init(_ error: any Error) {
    switch error {
    case let fault as ExaminationFault: self = fault
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty: self = .notJSON
    case DecodingError.keyNotFound(let key, let context)
    where context.codingPath.isEmpty && key.stringValue == "schemaVersion":
      self = .notAnExamination
    case DecodingError.keyNotFound(let key, let context):
      self = .damaged(field: Self.path(context.codingPath + [key]))
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self =
        context.codingPath.isEmpty
        ? .notAnExamination : .damaged(field: Self.path(context.codingPath))
    default: self = .notJSON
    }
  }

  /// As the file writes it.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map(String.init) ?? JSONTree.snakeCase($0.stringValue) }
      .joined(separator: ".")
  }
}

/// Why a file could not be read as an examination.
public struct ExaminationFileError: Error, Equatable, CustomStringConvertible {
  /// Name of the file, without its folder.
  public let file: String
  public let fault: ExaminationFault

  public var description: String { "\(Visible.line(file)): \(sentence)" }

  private var sentence: String {
    switch fault {
    case .missing: "there is no such file. Check the path."
    case .unreadable: "the file cannot be read. Check its permissions."
    case .notJSON:
      "the file is cut off or altered: it is not JSON to its end. Examine the recording again."
    case .notAnExamination:
      "this is not an examination. Give a NAME_examination.json written by spasmeter."
    case .otherVersion(let found, let known):
      "the examination has format \(Visible.line(found)); this program reads up to \(known). "
        + "Update the program, or examine the recording again with this one."
    case .damaged(let field):
      "the field \(Visible.line(field)) is missing or cannot be used. Examine the recording again."
    }
  }
}

extension Examination {
  /// The first field whose values cannot all be true; `nil` where all can.
  fileprivate var unsoundField: String? {
    let spans: [(String, [Interval])] = [
      ("recording.examined", [recording.examined]), ("quality.evaluable", quality.evaluable),
      ("quality.gaps", quality.gaps.map(\.interval)), ("events", events.map(\.interval)),
    ]
    if let field = spans.first(where: { $0.1.contains { $0.end < $0.start } })?.0 { return field }
    let isInOrder = zip(quality.evaluable, quality.evaluable.dropFirst()).allSatisfy {
      $0.end <= $1.start
    }
    guard isInOrder else { return "quality.evaluable" }
    guard quality.evaluableSeconds >= 0 else { return "quality.evaluable_seconds" }
    return events.contains { $0.jerks < 1 } ? "events" : nil
  }
}
