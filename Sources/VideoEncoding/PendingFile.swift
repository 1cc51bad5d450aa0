internal import Files
internal import Foundation

/// An output file under a temporary name in the folder of its own.
struct PendingFile {
  private let file: TemporaryFile
  private let folder: String

  /// Opens the temporary file and removes what killed programs left in the folder.
  init(_ path: String) throws(EncodingError) {
    folder = Self.folder(of: path)
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
      throw .output(OutputError(path: path, reason: .isAFolder))
    }
    guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else {
      throw .output(OutputError(path: path, reason: .unusableName))
    }
    LeftoverFiles.remove(from: folder)
    do { file = try TemporaryFile(for: path, in: folder) } catch { throw .output(error) }
  }

  var temporaryPath: String { file.path }

  /// Adds bytes, where no other writer has the file.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(EncodingError) {
    try translated { try file.write(ArraySlice(bytes)) }
  }

  /// Waits for the disk and gives the file its name.
  func complete() throws(EncodingError) {
    let file = try staged()
    try translated { try OutputFolder(path: folder).take([file]) }
  }

  /// Waits for the disk; the file keeps its temporary name.
  func staged() throws(EncodingError) -> TemporaryFile {
    try translated { try file.sync() }
    return file
  }

  private func translated(_ body: () throws -> Void) throws(EncodingError) {
    do { try body() } catch let error as OutputError {
      throw .output(error)
    } catch {
      throw .output(OutputError(path: file.destination, reason: .interrupted))
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
