/// An account of every packet and every frame: what went in equals what is accounted for.
///
/// Packets and frames are counted where each event happens, so the two equations of ``isBalanced``
/// can fail. A packet is not always a frame: two fields may come in two packets, a hidden reference
/// frame is never shown, one packet may hold two frames, an interlaced frame shows two moments.
public struct FrameLedger: Codable, Equatable, Sendable {
  /// Packets read from the container.
  public var packets = 0
  /// Size of those packets together, bytes.
  public var packetBytes = 0
  /// Samples in the container's index, where it has one.
  public var declared: Int?
  /// Moments handed out: one for each frame, two for an interlaced frame.
  public var delivered = 0
  /// Frames that the decoder produced.
  public var decoded = 0
  /// Frames after the first one of the same packet.
  public var additional = 0
  /// Packets that the decoder refused and that gave no frame.
  public var corruptPackets = 0
  /// Packets that gave no frame of their own although the decoder reported no error: second fields,
  /// hidden reference frames, slots left empty by the camera, frames before the first key frame.
  public var dropped = 0
  /// Packets decoded only to prepare later frames, as an edit list asks.
  public var discarded = 0
  /// Packets whose frame had not come out when reading stopped; 0 after reading to the end.
  public var inFlight = 0
  /// Moments that deinterlacing added.
  public var secondFields = 0
  /// Moments decoded but outside the recording's span.
  public var outsideSpan = 0
  /// Moments beyond the highest rate that was asked for.
  public var thinned = 0
  /// Frames whose presentation time was not later than that of the frame before; not handed out.
  public var outOfOrder = 0
  /// Places where the stored times leap; the time between the two sides is not known.
  public var clockJumps = 0
  /// Delivered moments that were decoded with an error or with filled-in parts.
  public var concealed = 0
  /// Delivered moments after a damaged packet and before the next key frame.
  public var tainted = 0
  /// Delivered moments that the image checks alone found broken.
  public var suspect = 0
  /// Delivered moments that repeat the one before.
  public var duplicate = 0
  /// Delivered moments whose presentation time was derived, not stored.
  public var timestampGuessed = 0
  /// Messages of error level from the codec library while reading.
  public var errorMessages = 0
  /// Whether the file ends before what its container declares; `nil` where that cannot be known.
  public var isTruncated: Bool?

  public init() {}

  /// Whether every packet and every moment is accounted for.
  public var isBalanced: Bool { arePacketsBalanced && areMomentsBalanced }

  /// Every packet gave a frame, was refused, stayed silent, was set aside or is still inside.
  private var arePacketsBalanced: Bool {
    packets + additional == decoded + corruptPackets + dropped + discarded + inFlight
  }

  /// Every frame was handed out, lay outside the span, was one too many or had no place in time.
  private var areMomentsBalanced: Bool {
    decoded + secondFields == delivered + outsideSpan + thinned + outOfOrder
  }
}
