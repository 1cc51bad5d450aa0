import Foundation
import Synchronization

/// The temporary files now open in this process.
///
/// A program that is interrupted calls ``removeAll()`` before it exits. That call takes a lock: make
/// it from a dispatch source or after a flag was seen, never inside a signal handler itself.
public enum OpenTemporaryFiles {
  private static let paths = Mutex<Set<String>>([])
  private static let counter = Atomic<Int>(0)

  /// Deletes every temporary file that has not become an output file.
  public static func removeAll() {
    remove { _ in true }
  }

  /// Deletes the open files that meet a condition and returns their number.
  @discardableResult
  static func remove(where isMeant: (String) -> Bool) -> Int {
    let meant = paths.withLock { paths in
      let meant = paths.filter(isMeant)
      paths.subtract(meant)
      return meant
    }
    for path in meant { unlink(path) }
    return meant.count
  }

  /// A path in `folder` that no other writer uses, entered in the list.
  static func reserve(in folder: String) -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    let path = "\(folder)/.spasmeter-\(getpid())-\(number).tmp"
    paths.withLock { _ = $0.insert(path) }
    return path
  }

  /// Takes a path off the list: the file was renamed or deleted.
  static func release(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }
}
