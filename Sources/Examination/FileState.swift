internal import Foundation

/// What tells whether a file is still the one that was opened, with the same content.
struct FileState: Equatable {
  private let device: UInt64
  private let node: UInt64
  private let size: Int64
  private let changedSeconds: Int64
  private let changedNanoseconds: Int64

  /// The state now; `nil` where there is no file.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    node = UInt64(facts.st_ino)
    size = Int64(facts.st_size)
    changedSeconds = Int64(facts.st_mtim.tv_sec)
    changedNanoseconds = Int64(facts.st_mtim.tv_nsec)
  }
}
