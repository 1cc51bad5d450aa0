public import Files

/// Why a clip or picture could not be written. No part of it is left.
public enum EncodingError: Error, Equatable, Sendable {
  /// The system refuses to write: no space, no permission, no such folder.
  case output(OutputError)
  /// This build of FFmpeg lacks the encoder.
  case noEncoder(String)
  /// This build of FFmpeg cannot write the container.
  case noContainer(VideoContainer)
  case codecUnsuitable(VideoCodec, VideoContainer)
  /// The container cannot say that the picture is to be turned.
  case rotationUnsuitable(VideoContainer)
  /// No multiple of 90 from 0 to 270.
  case rotationOutOfRange(degrees: Int)
  case oddSize(width: Int, height: Int, VideoCodec)
  case sizeOutOfRange(width: Int, height: Int)
  case qualityOutOfRange(Int, VideoCodec)
  /// Bits per s.
  case bitRateOutOfRange(Int)
  /// Frames per s.
  case frameRateOutOfRange(Double)
  /// s.
  case keyIntervalOutOfRange(Double)
  case threadsOutOfRange(Int)
  /// The first picture does not stand at 0 s.
  case lateStart(time: Double)
  /// Not later than what came before, on the clock of the container; s.
  case timesNotIncreasing(time: Double, previous: Double)
  /// A time, s, off the constant rate, per s, that the container stores.
  case rateNotStorable(time: Double, rate: Double, VideoContainer)
  /// A picture that is not of the size announced.
  case wrongPicture(path: String)
  case noPicture(path: String)
  /// FFmpeg failed for a reason that is not the system's.
  case encoderFailed(path: String, reason: String)
}

extension EncodingError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .output(let error): "\(error)"
    case .noEncoder(let name):
      "This build of FFmpeg has no encoder for \(name). Choose another codec or install FFmpeg with it."
    case .noContainer(let container):
      "This build of FFmpeg cannot write \(container). Choose another container."
    case .codecUnsuitable(let codec, let container):
      "\(container) does not hold \(codec). Choose \(codec.usualContainer)."
    case .rotationUnsuitable(let container):
      "\(container) cannot say that the picture is to be turned. Choose mp4 or mov, or no rotation."
    case .rotationOutOfRange(let degrees):
      "A rotation of \(degrees)° cannot be stored. Give 0, 90, 180 or 270."
    case .oddSize(let width, let height, let codec):
      "\(codec) takes even sizes only, not \(width) × \(height). Add or take a pixel, or choose ffv1."
    case .sizeOutOfRange(let width, let height):
      "A picture of \(width) × \(height) cannot be written. Give sides of 16 to 16384, at most 8192 × 8192 in all."
    case .lateStart, .timesNotIncreasing, .rateNotStorable: aboutTime
    case .wrongPicture, .noPicture, .encoderFailed: aboutPath
    default: aboutRange
    }
  }

  private var aboutRange: String {
    switch self {
    case .qualityOutOfRange(let level, let codec):
      "A quality of \(level) is outside the range of \(codec). Give \(Self.text(codec.qualityRange))."
    case .bitRateOutOfRange(let rate):
      "A bit rate of \(rate) is out of range. Give 1000 to 1000000000 bits per s."
    case .frameRateOutOfRange(let rate):
      "A frame rate of \(rate) is out of range. Give 1 to 1000 per s."
    case .keyIntervalOutOfRange(let interval):
      "A key frame every \(interval) s is out of range. Give more than 0 and up to 3600 s."
    case .threadsOutOfRange(let number): "\(number) threads are out of range. Give 1 to 64."
    default: ""
    }
  }

  private var aboutTime: String {
    switch self {
    case .lateStart(let time): "The first picture stands at \(time) s. Start the clip at 0 s."
    case .timesNotIncreasing(let time, let previous):
      "\(time) s does not follow \(previous) s. Give each picture a later time than the one before, by at least a millisecond in mkv and webm."
    case .rateNotStorable(let time, let rate, let container):
      "\(container) stores a constant rate only, and \(time) s does not fit \(rate) pictures a second. Choose mp4 or mkv."
    default: ""
    }
  }

  private var aboutPath: String {
    switch self {
    case .wrongPicture(let path):
      "Cannot write \(path): a picture has another size than announced. Give 3 bytes a pixel of that size."
    case .noPicture(let path): "Cannot write \(path): it has no picture. Give at least one."
    case .encoderFailed(let path, let reason):
      "The video encoder failed on \(path): \(reason). Try again; if it stays, report it."
    default: ""
    }
  }

  private static func text(_ range: ClosedRange<Int>?) -> String {
    range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "none"
  }
}
