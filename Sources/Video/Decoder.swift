internal import CVideoDecoder
internal import Settings

/// The owner of one C decoder: opens, steps and closes it, and translates its failures.
struct Decoder: ~Copyable {
  private let decoder: OpaquePointer
  private let path: String

  /// - Throws: ``VideoError`` with the reason why the file cannot be read.
  init(path: String, settings: VideoSettings) throws(VideoError) {
    var failure = vd_failure()
    var opened: OpaquePointer?
    let limits = vd_limits(step: settings.largestStep, backstep: settings.largestBackstep)
    let status = vd_decoder_open(path, limits, &opened, &failure)
    guard let opened else { throw VideoError(status, path: path, reason: failure.text) }
    self.decoder = opened
    self.path = path
  }

  deinit { vd_decoder_close(decoder) }

  var properties: vd_properties { vd_decoder_properties(decoder) }

  var ledger: vd_ledger { vd_decoder_ledger(decoder) }

  /// Presentation time of the first frame on the container's clock, s.
  var startTime: Double { vd_decoder_start_time(decoder) }

  /// The next moment, or `nil` at the end.
  ///
  /// - Throws: ``VideoError/decoderFailed(path:reason:)``; damage in the file is no error.
  func next() throws(VideoError) -> DecodedPicture? {
    var failure = vd_failure()
    var frame: OpaquePointer?
    let status = vd_decoder_next(decoder, &frame, &failure)
    if let frame { return DecodedPicture(frame) }
    guard status == .end else { throw VideoError(status, path: path, reason: failure.text) }
    return nil
  }
}

extension vd_failure {
  fileprivate var text: String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension VideoError {
  /// The one translation of the decoder's statuses.
  fileprivate init(_ status: vd_status, path: String, reason: String) {
    switch status {
    case .missing: self = .missing(path: path)
    case .notAFile: self = .notAFile(path: path)
    case .empty: self = .empty(path: path)
    case .unreadable: self = .unreadable(path: path, reason: reason)
    case .unrecognised: self = .unrecognised(path: path, reason: reason)
    case .refused: self = .notVideo(path: path, container: reason)
    case .noVideo: self = .noVideoTrack(path: path)
    case .unsupported: self = .unsupportedCodec(path: path, codec: reason)
    case .tooLarge: self = .tooLarge(path: path, size: reason)
    case .ok, .end, .failed:
      self = .decoderFailed(path: path, reason: reason.isEmpty ? "out of memory" : reason)
    }
  }
}
