internal import CVideoEncoder
internal import Files

/// The one translation of the encoder's statuses into errors about a file and its format.
struct Translation {
  let destination: String
  let format: VideoFormat

  func error(
    _ status: ve_status, _ failure: ve_failure, time: Double = 0, after previous: Double = 0
  ) -> EncodingError {
    switch status {
    case .lateStart: .lateStart(time: time)
    case .timeOrder: .timesNotIncreasing(time: time, previous: previous)
    case .timeOffRate:
      .rateNotStorable(time: time, rate: format.frameRate, format.container)
    case .wrongPicture: .wrongPicture(path: destination)
    case .noPicture: .noPicture(path: destination)
    case .cannotWrite: .output(OutputError(path: destination, code: failure.code))
    case .ok, .failed: .encoderFailed(path: destination, reason: failure.text)
    default: format.refusal(status)
    }
  }
}

extension VideoFormat {
  /// Why C refuses this format.
  fileprivate func refusal(_ status: ve_status) -> EncodingError {
    switch status {
    case .noContainer: .noContainer(container)
    case .codecUnsuitable: .codecUnsuitable(codec, container)
    case .rotationUnsuitable: .rotationUnsuitable(container)
    case .oddSize: .oddSize(width: width, height: height, codec)
    case .badSize: .sizeOutOfRange(width: width, height: height)
    case .badFrameRate: .frameRateOutOfRange(frameRate)
    case .badKeyInterval: .keyIntervalOutOfRange(keyInterval ?? 0)
    case .badQuality, .badBitRate: unfit
    default: .noEncoder(codec.rawValue)
    }
  }

  /// What is wrong with the numbers, where one of them cannot be passed on.
  var unfit: EncodingError {
    if Int32(exactly: width) == nil || Int32(exactly: height) == nil {
      return .sizeOutOfRange(width: width, height: height)
    }
    switch quality {
    case .bitRate(let rate): return .bitRateOutOfRange(rate)
    case .level(let level): return .qualityOutOfRange(level, codec)
    case .standard: return .threadsOutOfRange(threads)
    }
  }
}

extension ve_failure {
  var text: String {
    let text = withUnsafeBytes(of: message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return text.isEmpty ? "no reason given" : text
  }
}
