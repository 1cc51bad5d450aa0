/// A place that takes the bytes of one output file, piece by piece.
public protocol ByteSink: AnyObject {
  /// Takes the next bytes of the file.
  func write(_ bytes: ArraySlice<UInt8>) throws
}

extension ByteSink {
  /// Takes the next text of the file as UTF-8.
  public func write(_ text: String) throws {
    try write(ArraySlice(text.utf8))
  }
}

/// A sink that keeps everything in memory.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: ArraySlice<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }
}
