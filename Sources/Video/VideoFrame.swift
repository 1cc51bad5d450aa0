/// What is known against one decoded frame.
public struct FrameCondition: OptionSet, Hashable, Sendable, Codable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The decoder reported an error in this frame.
  public static let corrupt = FrameCondition(rawValue: 1 << 0)
  /// The decoder filled in parts that it could not decode.
  public static let concealed = FrameCondition(rawValue: 1 << 1)
  /// A frame since the last key frame was damaged, so this one may be too.
  public static let tainted = FrameCondition(rawValue: 1 << 2)
  /// The picture repeats the one before.
  public static let duplicate = FrameCondition(rawValue: 1 << 3)
  /// Its presentation time was derived, not stored.
  public static let timestampGuessed = FrameCondition(rawValue: 1 << 4)
  /// Its presentation time was not later than that of the frame before.
  public static let outOfOrder = FrameCondition(rawValue: 1 << 5)
  /// Image checks found a break that the decoder did not report.
  public static let suspect = FrameCondition(rawValue: 1 << 6)

  /// Conditions under which the picture does not show the face as it was.
  public static let unusable: FrameCondition = [.corrupt, .concealed, .tainted, .suspect]
}

/// One moment of a recording.
public struct VideoFrame: Sendable {
  /// Presentation time, s from the first frame's.
  public let time: Double
  public let condition: FrameCondition
  public let image: PlanarImage
  public let orientation: ImageOrientation

  public init(
    time: Double, condition: FrameCondition, image: PlanarImage, orientation: ImageOrientation
  ) {
    self.time = time
    self.condition = condition
    self.image = image
    self.orientation = orientation
  }
}
