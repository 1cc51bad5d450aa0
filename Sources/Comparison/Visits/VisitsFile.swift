internal import Foundation

/// Facts of the visits of one patient: the content of a `visits.tsv`.
///
/// Tab-separated text in UTF-8. Columns: `recording` (NAME of the recording), `patient` (pseudonym) and `date`
/// (`2026-11-25`) in every row; `treatment`, `days_since_treatment` and the scales of ``EnteredScale`` where
/// known, `n/a` where not. Other columns are passed over.
public struct VisitsFile: Equatable, Sendable {
  /// One row.
  public struct Row: Equatable, Sendable {
    public let recording: String
    public let patient: String
    public let visit: Visit
    /// Line in the file, counted from 1.
    let line: Int
  }

  /// Path of the file, for messages.
  public let path: String
  public let rows: [Row]

  /// Bytes of a visits file: thousands of visits with room to spare.
  static let largestSize = 1 << 20
  static let missing = "n/a"

  /// Reads a visits file.
  ///
  /// - Throws: ``VisitsFileError``.
  public init(path: String) throws(VisitsFileError) {
    try self.init(bytes: try Self.bytes(of: path), path: path)
  }

  /// Reads the text of a visits file.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8 with or without a byte order mark.
  ///   - path: Where it comes from, for messages.
  /// - Throws: ``VisitsFileError``.
  public init(bytes: [UInt8], path: String) throws(VisitsFileError) {
    guard bytes.count <= Self.largestSize else {
      throw VisitsFileError(path: path, fault: .tooLarge)
    }
    self.path = path
    rows = try VisitsTable(bytes: bytes, path: path).rows()
    var seen: [String: Int] = [:]
    for row in rows {
      if let other = seen.updateValue(row.line, forKey: row.recording) {
        throw VisitsFileError(path: path, line: row.line, fault: .repeated(otherLine: other))
      }
      if let first = rows.first, first.patient != row.patient {
        throw VisitsFileError(path: path, line: row.line, fault: .patients(otherLine: first.line))
      }
    }
  }

  /// The row of a recording.
  ///
  /// - Throws: ``VisitsFileError`` where there is none.
  public func row(of recording: String) throws(VisitsFileError) -> Row {
    guard let row = rows.first(where: { $0.recording == recording }) else {
      throw VisitsFileError(path: path, fault: .noRow(recording: recording))
    }
    return row
  }

  private static func bytes(of path: String) throws(VisitsFileError) -> [UInt8] {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw VisitsFileError(path: path, fault: .missing) }
    // A pipe would be waited for, a device might never end.
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw VisitsFileError(path: path, fault: .noRegularFile)
    }
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: largestSize + 1)
    else { throw VisitsFileError(path: path, fault: .unreadable) }
    return Array(data)
  }
}
