/// An account of every packet of the video stream: what went in equals what is accounted for.
public struct FrameLedger: Codable, Equatable, Sendable {
  /// Packets read from the container.
  public var packets = 0
  /// Samples that the container declares, where it declares any.
  public var declared: Int?
  /// Frames handed out, one for each moment (two for an interlaced frame).
  public var delivered = 0
  /// Frames that the decoder produced.
  public var decoded = 0
  /// Packets that the decoder refused.
  public var corruptPackets = 0
  /// Frames decoded with an error or with filled-in parts.
  public var concealed = 0
  /// Frames after a damaged one and before the next key frame.
  public var tainted = 0
  /// Frames that the image checks alone found broken.
  public var suspect = 0
  /// Packets that gave no frame although the decoder reported no error.
  public var dropped = 0
  /// Packets decoded only to prepare later frames, as an edit list asks.
  public var discarded = 0
  /// Frames that repeat the one before.
  public var duplicate = 0
  /// Frames whose presentation time was not later than that of the frame before; not handed out.
  public var outOfOrder = 0
  /// Frames whose presentation time was derived, not stored.
  public var timestampGuessed = 0
  /// Messages of error level from the codec library.
  public var errorMessages = 0
  /// Whether the file ends before what its container declares; `nil` where that cannot be known.
  public var isTruncated: Bool?

  public init() {}

  /// Packets in equal frames decoded plus packets accounted for otherwise.
  public var isBalanced: Bool { packets == decoded + corruptPackets + dropped + discarded }
}
