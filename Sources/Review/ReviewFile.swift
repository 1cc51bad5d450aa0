internal import Foundation

/// The bytes of a file of reviewed events.
public struct ReviewFile: Equatable, Sendable {
  /// Where it comes from, for messages.
  public let path: String
  public let bytes: [UInt8]

  /// Bytes of reviewed events: a hundred thousand annotations with room to spare.
  static let largestSize = 1 << 25

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a file.
  ///
  /// - Throws: ``ReviewError`` where it is missing, no regular file, unreadable or too large.
  public init(path: String) throws(ReviewError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw ReviewError(path: path, fault: .missing) }
    // A pipe would be waited for, a device might never end.
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw ReviewError(path: path, fault: .noRegularFile)
    }
    guard facts.st_size <= Self.largestSize else {
      throw ReviewError(path: path, fault: .tooLarge(limit: Self.largestSize))
    }
    do {
      self.init(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      let reason = error.localizedDescription
      throw ReviewError(
        path: path,
        fault: .unreadable(reason: reason.hasSuffix(".") ? String(reason.dropLast()) : reason))
    }
  }

  /// The text, without a byte order mark.
  ///
  /// - Throws: ``ReviewError`` where the bytes are no UTF-8 or hold a zero, as UTF-16 does.
  func text() throws(ReviewError) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else {
      throw ReviewError(path: path, fault: .notText)
    }
    return text
  }

  /// A refusal of this file.
  func error(_ fault: ReviewError.Fault, at place: String? = nil) -> ReviewError {
    ReviewError(path: path, place: place, fault: fault)
  }
}
