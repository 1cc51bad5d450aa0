import Foundation

/// A file under a temporary name, which becomes an output file or disappears.
package final class TemporaryFile {
  /// Where the bytes lie until ``becomeOutput()``.
  package let path: String
  /// Where they are meant to lie in the end.
  package let destination: String
  private var descriptor: Int32
  private var isPending = true
  package private(set) var byteCount = 0

  /// Opens a new file beside `destination`.
  package init(for destination: String, in folder: String) throws(OutputError) {
    self.destination = destination
    (path, descriptor) = try OpenTemporaryFiles.open(in: folder, for: destination)
  }

  deinit { discard() }

  package func write(_ bytes: ArraySlice<UInt8>) throws {
    try Task.checkCancellation()
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw OutputError(path: destination, code: errno) }
        rest = rest.dropFirst(count)
      }
    }
    byteCount += bytes.count
  }

  /// Waits until the disk has every byte and closes the file.
  package func sync() throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw OutputError(path: destination, code: errno) }
    let status = close(descriptor)
    descriptor = -1
    guard status == 0 else { throw OutputError(path: destination, code: errno) }
  }

  /// Takes the place of whatever lies at the destination, in one step.
  package func becomeOutput() throws(OutputError) {
    guard rename(path, destination) == 0 else {
      throw OutputError(path: destination, code: errno)
    }
    isPending = false
    OpenTemporaryFiles.release(path)
  }

  /// Deletes the file, unless it has become an output file.
  package func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    guard isPending else { return }
    isPending = false
    unlink(path)
    OpenTemporaryFiles.release(path)
  }
}
