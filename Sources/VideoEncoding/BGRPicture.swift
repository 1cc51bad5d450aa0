/// A picture of 8-bit blue, green, red: rows from the top, without bytes between them.
public struct BGRPicture: Hashable, Sendable {
  /// Pixels.
  public let width: Int
  public let height: Int
  /// Three a pixel, 3 · width · height in all.
  public var bytes: [UInt8]

  /// A picture of these bytes; ``VideoWriter`` and ``StillWriter`` refuse a wrong number of them.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
