/// What the container and codec say of a recording.
public struct VideoProperties: Codable, Equatable, Sendable {
  /// Container, as the demuxer names it.
  public var container = ""
  public var codec = ""
  /// Size of the stored picture, pixels.
  public var storedWidth = 0
  public var storedHeight = 0
  /// Size of the upright image, square pixels.
  public var width = 0
  public var height = 0
  /// Degrees clockwise by which the stored picture is turned to stand upright: 0, 90, 180 or 270.
  public var rotation = 0
  /// Whether the display matrix exchanges left and right after that turn.
  public var isFlipped = false
  /// Width of a stored pixel over its height.
  public var sampleAspectRatio = 1.0
  /// Frame rate that the container declares, per s; never used for timing.
  public var declaredFrameRate: Double?
  /// Duration that the container declares, s.
  public var declaredDuration: Double?
  /// Presentation time of the first frame on the container's clock, s.
  public var startTime: Double?
  /// Bits a second of the video stream, where known.
  public var bitRate: Double?
  public var bitDepth = 8
  /// Chroma sampling: "4:2:0", "4:2:2", "4:4:4", "4:4:0", "4:1:1", "4:1:0" or "4:0:0".
  public var chroma = ""
  public var range = PlanarImage.Range.limited
  public var matrix = PlanarImage.Matrix.bt601
  /// Whether the first frame holds two fields, which become separate moments.
  public var isInterlaced = false

  public init() {}
}
