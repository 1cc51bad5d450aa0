internal import Anatomy
internal import Foundation
public import Severity

/// What the patient was asked to do during a recording: the content of `NAME_tasks.tsv`.
///
/// Tab-separated text in UTF-8 whose first line names the columns `onset`, `duration` (s, from the
/// recording's first frame) and `task`, in any order; other columns are passed over. One row is one
/// repetition of a movement, or a stretch of rest, speech or holding still.
public struct TasksFile: Equatable, Sendable {
  /// Path of the file, for messages.
  public let path: String
  /// Rows in order of onset; none share time.
  public let rows: [TaskInterval]
  /// Line of each row, counted from 1.
  let lines: [Int]

  /// Ending of the name beside a recording.
  static let suffix = "_tasks.tsv"
  /// Bytes of a tasks file: ten thousand rows with room to spare, more than any visit has.
  static let largestSize = 1 << 20

  /// Reads a tasks file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``TasksFileError``.
  public init(path: String) throws(TasksFileError) {
    try self.init(bytes: try TasksFile.bytes(of: path), path: path)
  }

  /// Reads the text of a tasks file.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8 with or without a byte order mark; lines end as on any system.
  ///   - path: Where it comes from, for messages.
  /// - Throws: ``TasksFileError``.
  public init(bytes: [UInt8], path: String) throws(TasksFileError) {
    guard bytes.count <= TasksFile.largestSize else {
      throw TasksFileError(path: path, fault: .tooLarge(limit: TasksFile.largestSize))
    }
    let table = try TasksTable(bytes: bytes, path: path)
    let rows = try table.rows().sorted { $0.value.interval.start < $1.value.interval.start }
    for (row, next) in zip(rows, rows.dropFirst())
    where next.value.interval.start < row.value.interval.end {
      let (first, second) = (min(row.line, next.line), max(row.line, next.line))
      throw TasksFileError(path: path, line: second, fault: .overlap(otherLine: first))
    }
    self.path = path
    self.rows = rows.map(\.value)
    lines = rows.map(\.line)
  }

  /// The tasks file beside a recording, called `NAME_tasks.tsv`; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - recording: Path of the recording.
  ///   - name: The recording's NAME.
  /// - Returns: The file's content; `nil` where no such file is there.
  /// - Throws: ``TasksFileError`` where there is one that cannot be used.
  public static func beside(_ recording: String, named name: String) throws(TasksFileError)
    -> TasksFile?
  {
    let folder = recording.lastIndex(of: "/").map { String(recording[...$0]) } ?? ""
    let path = folder + name + suffix
    return FileManager.default.fileExists(atPath: path) ? try TasksFile(path: path) : nil
  }

  /// Refuses rows that begin after the end of a recording.
  ///
  /// - Parameter length: Length of the recording, s; `nil` where it is not known.
  /// - Throws: ``TasksFileError``.
  func require(within length: Double?) throws(TasksFileError) {
    guard let length, let number = rows.firstIndex(where: { $0.interval.start >= length }) else {
      return
    }
    throw TasksFileError(
      path: path, line: lines[number],
      fault: .beyond(onset: rows[number].interval.start, length: length))
  }

  private static func bytes(of path: String) throws(TasksFileError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw TasksFileError(path: path, fault: .missing)
    }
    var facts = stat()
    // A pipe would be waited for, a device might never end.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw TasksFileError(path: path, fault: .noRegularFile)
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return Array(try file.read(upToCount: largestSize + 1) ?? Data())
    } catch {
      throw TasksFileError(
        path: path, fault: .unreadable(reason: withoutStop(error.localizedDescription)))
    }
  }

  /// The system's words may end in a full stop of their own.
  private static func withoutStop(_ reason: String) -> String {
    reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }
}
