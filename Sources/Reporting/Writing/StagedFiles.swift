package import Files
import Foundation

extension TemporaryFile: ByteSink {}

/// Files on their way into a folder: each complete and on the disk under a temporary name, until all
/// get their own in one go.
final class StagedFiles {
  /// What was added, in order.
  private(set) var files: [OutputFile] = []
  private let folder: String
  private let hash: (String) throws -> String
  private var staged: [TemporaryFile] = []

  /// Nothing yet, for a folder that is there.
  init(folder: String, hash: @escaping (_ path: String) throws -> String) {
    self.folder = folder
    self.hash = hash
  }

  /// Writes one file.
  ///
  /// - Throws: ``OutputError``, or `CancellationError` where the task was cancelled.
  func add(_ name: String, _ write: (TemporaryFile) throws -> Void) throws {
    let destination = "\(folder)/\(name)"
    guard name.utf8.count <= NAME_MAX else {
      throw OutputError(path: destination, reason: .nameTooLong)
    }
    let file = try TemporaryFile(for: destination, in: folder)
    do {
      try write(file)
      try file.sync()
    } catch let error as JSONTreeError {
      throw OutputError(path: destination, reason: .content("\(error)"))
    } catch let error as GzipError {
      throw OutputError(path: destination, reason: .content("zlib status \(error.status)"))
    }
    try add(file, name: name)
  }

  /// Adds a file that another writer completed.
  func add(_ file: TemporaryFile, name: String) throws {
    staged.append(file)
    var facts = stat()
    guard stat(file.path, &facts) == 0 else {
      throw OutputError(path: file.destination, code: errno)
    }
    files.append(OutputFile(name: name, sha256: try hash(file.path), bytes: Int(facts.st_size)))
  }

  /// Gives every file its name, in the order in which they were added.
  func commit() throws { try OutputFolder(path: folder).take(staged) }

  /// Deletes what has no name of its own yet.
  func discard() { staged.forEach { $0.discard() } }
}
