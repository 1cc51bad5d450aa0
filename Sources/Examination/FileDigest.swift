internal import Digest
internal import Foundation

/// SHA-256 and size of a file, read piece by piece so that memory stays small.
public struct FileDigest: Equatable, Sendable {
  /// Hexadecimal.
  public let sha256: String
  /// Size, bytes.
  public let bytes: Int

  /// Reads the file at `path`.
  ///
  /// - Throws: The file system's error where the file cannot be read.
  public init(path: String) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let hash = SHA256Digest()
    var bytes = 0
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { hash.update($0) }
      bytes += piece.count
    }
    sha256 = hash.finish()
    self.bytes = bytes
  }
}
