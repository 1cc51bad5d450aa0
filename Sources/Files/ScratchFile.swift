internal import Foundation

/// A name for a file in the system's temporary folder; what lies there goes with this object, and where
/// the program is interrupted.
package final class ScratchFile {
  package let path: String

  /// Chooses a name that nobody uses.
  ///
  /// - Parameter suffix: End of the name, such as `.mp4`.
  package init(suffix: String) {
    path = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)\(suffix)"
    OpenTemporaryFiles.adopt(path)
  }

  deinit {
    unlink(path)
    OpenTemporaryFiles.release(path)
  }
}
