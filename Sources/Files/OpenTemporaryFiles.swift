import Foundation
import Synchronization

/// The temporary files now open in this process.
///
/// A program that is interrupted calls ``removeAll()`` before it exits. That call takes locks: make
/// it from a dispatch source or after a flag was seen, never inside a signal handler itself.
public enum OpenTemporaryFiles {
  private struct State {
    var paths: Set<String> = []
    var isClosed = false
    var count = 0
  }

  private static let state = Mutex(State())
  /// Held while a set of files is renamed, so that an interruption leaves the whole set or none.
  private static let renames = Mutex(())

  /// Deletes every temporary file that has not become an output file, after renames under way are
  /// done. From then on no file is opened or renamed.
  public static func removeAll() {
    renames.withLock { _ in
      state.withLock { $0.isClosed = true }
      remove { _ in true }
    }
  }

  /// Deletes the open files that meet a condition and returns their number.
  @discardableResult
  package static func remove(where isMeant: (String) -> Bool) -> Int {
    let meant = state.withLock { state in
      let meant = state.paths.filter(isMeant)
      state.paths.subtract(meant)
      return meant
    }
    for path in meant { delete(path) }
    return meant.count
  }

  /// Deletes a file, or a folder with all that is in it.
  static func delete(_ path: String) {
    if unlink(path) != 0, errno == EISDIR { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Opens a file in `folder` under a name that no other writer uses, and enters it in the list.
  ///
  /// - Returns: Path and descriptor.
  /// - Throws: ``OutputError`` about `destination`.
  static func open(in folder: String, for destination: String) throws(OutputError)
    -> (path: String, descriptor: Int32)
  {
    try state.withLock { state throws(OutputError) in
      guard !state.isClosed else { throw OutputError(path: destination, reason: .interrupted) }
      state.count += 1
      let path = "\(folder)/\(LeftoverFiles.name(process: getpid(), number: state.count))"
      unlink(path)
      let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw OutputError(path: destination, code: errno) }
      state.paths.insert(path)
      return (path, descriptor)
    }
  }

  /// Enters a path that somebody else writes: it goes with the temporary files until ``release(_:)``.
  static func adopt(_ path: String) {
    state.withLock { _ = $0.paths.insert(path) }
  }

  /// Takes a path off the list: the file was renamed or deleted.
  static func release(_ path: String) {
    state.withLock { _ = $0.paths.remove(path) }
  }

  /// Renames files while no interruption can come between.
  package static func withRenames(in folder: String, _ body: () throws -> Void) throws {
    try renames.withLock { _ in
      let isClosed = state.withLock { $0.isClosed }
      guard !isClosed else { throw OutputError(path: folder, reason: .interrupted) }
      try body()
    }
  }
}
