internal import Foundation

/// A new folder in the system's temporary folder that nobody else may enter; it goes with this object, and
/// where the program is interrupted.
package final class ScratchFolder {
  package let path: String

  /// Why there is none: error number of the operating system.
  package struct Refusal: Error, Equatable {
    package let code: Int32
  }

  /// Makes the folder.
  ///
  /// - Throws: ``Refusal``.
  package init() throws(Refusal) {
    path = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)"
    OpenTemporaryFiles.adopt(path)
    guard mkdir(path, 0o700) == 0 else {
      let code = errno
      OpenTemporaryFiles.release(path)
      throw Refusal(code: code)
    }
  }

  deinit {
    OpenTemporaryFiles.delete(path)
    OpenTemporaryFiles.release(path)
  }
}
