internal import Crypto
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
    var hash = SHA256()
    var bytes = 0
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      hash.update(data: piece)
      bytes += piece.count
    }
    sha256 = hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    self.bytes = bytes
  }
}
