internal import CVideoEncoder

/// How good the pictures of a clip are to be.
public enum VideoQuality: Hashable, Sendable {
  /// The codec's ``VideoCodec/standardQuality``.
  case standard
  /// A number in the codec's ``VideoCodec/qualityRange``, the least for the best picture.
  case level(Int)
  /// Bits per s to aim at, 1000 to 1 000 000 000, whatever quality that gives.
  case bitRate(Int)
}

/// Everything about a clip but its pictures.
public struct VideoFormat: Hashable, Sendable {
  public var codec: VideoCodec
  public var container: VideoContainer
  /// Size of the upright picture, pixels, each side from the codec's
  /// ``VideoCodec/smallestSide`` to 16 384.
  public var width: Int
  public var height: Int
  /// Frames per s, 1 to 1000: the true rate where it is constant, else a typical one.
  ///
  /// It steers how bits are spread and the clock of the container. Frames keep their own times.
  public var frameRate: Double
  /// A lossless codec ignores it. The default is ``VideoQuality/standard``.
  public var quality = VideoQuality.standard
  /// Longest time from one key frame to the next, s, up to 3600; `nil`, the default, leaves it to the
  /// codec.
  public var keyInterval: Double?
  /// Degrees clockwise by which players turn the stored picture: 0, the default, 90, 180 or 270.
  ///
  /// The picture is stored turned the other way, as by a camera that was held sideways.
  public var rotation = 0
  /// Whether players exchange left and right after that turn. The default is `false`.
  public var isFlipped = false
  /// Threads of the encoder, 1 to 64. The default is 1: another number may give other bytes.
  public var threads = 1
  /// Whether h264 spends less than half the time on a picture, for somewhat larger files. The default is
  /// `false`; other codecs ignore it.
  public var isQuick = false

  /// A format in the codec's usual container, unless another is named.
  public init(
    codec: VideoCodec, container: VideoContainer? = nil, width: Int, height: Int, frameRate: Double
  ) {
    self.codec = codec
    self.container = container ?? codec.usualContainer
    self.width = width
    self.height = height
    self.frameRate = frameRate
  }
}

extension VideoFormat {
  /// The same for C; `nil` where a number does not fit there.
  var cFormat: ve_format? {
    guard let width = Int32(exactly: width), let height = Int32(exactly: height),
      let level = Int32(exactly: level), let threads = Int32(exactly: threads)
    else { return nil }
    return ve_format(
      codec: codec.identifier, container: container.identifier, width: width, height: height,
      frame_rate: frameRate, quality: level, bit_rate: bitRate.map(Int64.init) ?? 0,
      key_interval: keyInterval ?? 0, quarter_turns: Int32(rotation % 360 / 90),
      is_flipped: isFlipped, threads: threads, is_quick: isQuick)
  }

  private var level: Int {
    if case .level(let level) = quality { level } else { codec.standardQuality ?? 0 }
  }

  var bitRate: Int? {
    if case .bitRate(let rate) = quality { rate } else { nil }
  }
}
