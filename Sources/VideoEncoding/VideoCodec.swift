internal import CVideoEncoder

/// How a clip is compressed.
public enum VideoCodec: String, CaseIterable, Codable, Sendable {
  case h264, hevc, mpeg4, mjpeg, vp9
  /// Lossless.
  case ffv1

  /// The codecs that this build of FFmpeg can encode.
  public static var available: [VideoCodec] { allCases.filter(\.isAvailable) }

  /// Whether this build of FFmpeg can encode it.
  public var isAvailable: Bool { facts.is_available }

  /// Permitted quality numbers, the least for the best picture; `nil` for a lossless codec.
  ///
  /// The constant rate factor of h264, hevc and vp9, the quantiser of mpeg4 and mjpeg.
  public var qualityRange: ClosedRange<Int>? {
    facts.is_lossless ? nil : Int(facts.finest)...Int(facts.coarsest)
  }

  /// The quality of ``VideoQuality/standard``; `nil` for a lossless codec.
  public var standardQuality: Int? { facts.is_lossless ? nil : Int(facts.standard) }

  /// Whether both sides of a picture must be even.
  public var needsEvenSize: Bool { facts.needs_even_size }

  /// The container that this codec is mostly found in.
  public var usualContainer: VideoContainer {
    switch self {
    case .h264, .hevc, .mpeg4: .mp4
    case .mjpeg: .avi
    case .vp9: .webm
    case .ffv1: .mkv
    }
  }

  /// What the name of a file with this codec usually ends in, such as "mp4".
  public var fileExtension: String { usualContainer.fileExtension }

  private var facts: ve_codec_facts { ve_codec_describe(identifier) }

  var identifier: ve_codec {
    switch self {
    case .h264: .h264
    case .hevc: .hevc
    case .mpeg4: .mpeg4
    case .mjpeg: .mjpeg
    case .vp9: .vp9
    case .ffv1: .ffv1
    }
  }
}
