/// One decoded picture as its luma and chroma planes, not copied and not converted.
///
/// The planes stay valid for the lifetime of the value: it holds their owner.
public struct PlanarImage: @unchecked Sendable {
  /// One plane of samples, top row first.
  public struct Plane {
    /// First sample.
    public let base: UnsafeRawPointer
    /// Bytes from one row to the next.
    public let stride: Int
    /// Samples in a row.
    public let width: Int
    /// Rows.
    public let height: Int

    public init(base: UnsafeRawPointer, stride: Int, width: Int, height: Int) {
      self.base = base
      self.stride = stride
      self.width = width
      self.height = height
    }
  }

  /// Range of the stored sample values.
  public enum Range: String, Codable, Sendable { case limited, full }

  /// Luma weights of the stored colours.
  public enum Matrix: String, Codable, Sendable { case bt601, bt709, bt2020 }

  /// Luma, then the two chroma planes where the recording has colour: 1 or 3 planes.
  public let planes: [Plane]
  /// Significant bits of a sample, 8–16; samples over 8 bits take two bytes, least byte first.
  public let bitDepth: Int
  public let range: Range
  public let matrix: Matrix
  private let owner: AnyObject

  /// A picture over memory that `owner` keeps alive and unchanged.
  public init(planes: [Plane], bitDepth: Int, range: Range, matrix: Matrix, owner: AnyObject) {
    self.planes = planes
    self.bitDepth = bitDepth
    self.range = range
    self.matrix = matrix
    self.owner = owner
  }

  /// Bytes of one sample, 1 or 2.
  public var bytesPerSample: Int { bitDepth > 8 ? 2 : 1 }
}
