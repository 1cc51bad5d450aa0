package import Foundation

/// Temporary files of programs that were killed before they could tidy up.
package enum LeftoverFiles {
  /// A file younger than this stays, s: its writer may run on another computer that shares the folder.
  private static let leastAge = 60.0

  /// Name of one temporary file of a process.
  package static func name(process: Int32, number: Int) -> String {
    ".spasmeter-\(process)-\(number).tmp"
  }

  /// Deletes from `folder` what processes that are no more left behind.
  package static func remove(from folder: String, now: Date = Date()) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
      var facts = stat()
      let path = "\(folder)/\(name)"
      guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
      let age = now.timeIntervalSince1970 - Double(facts.st_mtim.tv_sec)
      if age > leastAge { unlink(path) }
    }
  }

  /// The process that a temporary file's name tells; `nil` for any other file.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix(".spasmeter-"), name.hasSuffix(".tmp") else { return nil }
    let parts = name.dropFirst(".spasmeter-".count).dropLast(".tmp".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[1]) != nil, let process = Int32(parts[0]), process > 0 else {
      return nil
    }
    return process
  }
}
