internal import CVideoEncoder

/// The owner of one C encoder: opens, feeds and closes it, and translates its failures.
struct Encoder: ~Copyable {
  private let encoder: OpaquePointer
  private let translation: Translation

  /// Opens `path`, which becomes `destination` later.
  init(path: String, destination: String, format: VideoFormat) throws(EncodingError) {
    let translation = Translation(destination: destination, format: format)
    guard let cFormat = format.cFormat else { throw format.unfit }
    var failure = ve_failure()
    var opened: OpaquePointer?
    let status = withUnsafePointer(to: cFormat) { ve_encoder_open(path, $0, &opened, &failure) }
    guard let opened else { throw translation.error(status, failure) }
    encoder = opened
    self.translation = translation
  }

  deinit { ve_encoder_close(encoder) }

  /// Adds packed pixels shown from `time`, s, on; `previous` is the time before, for an error.
  func add(_ pixels: UnsafeRawBufferPointer, at time: Double, after previous: Double)
    throws(EncodingError)
  {
    guard var picture = ve_picture(pixels, translation.format.width, translation.format.height)
    else { throw .wrongPicture(path: translation.destination) }
    var failure = ve_failure()
    let status = ve_encoder_add(encoder, &picture, time, &failure)
    guard status == .ok else {
      throw translation.error(status, failure, time: time, after: previous)
    }
  }

  /// Completes the file, whose last picture is shown from `previous` to `end`, s.
  func finish(at end: Double, after previous: Double) throws(EncodingError) {
    var failure = ve_failure()
    let status = ve_encoder_finish(encoder, end, &failure)
    guard status == .ok else {
      throw translation.error(status, failure, time: end, after: previous)
    }
  }
}

extension ve_picture {
  /// Packed pixels as C takes them; `nil` where there are not 3 bytes a pixel.
  init?(_ pixels: UnsafeRawBufferPointer, _ width: Int, _ height: Int) {
    let (row, isTooWide) = width.multipliedReportingOverflow(by: 3)
    let (size, isTooLarge) = row.multipliedReportingOverflow(by: height)
    guard !isTooWide, !isTooLarge, size > 0, pixels.count == size,
      let base = pixels.bindMemory(to: UInt8.self).baseAddress,
      let width = Int32(exactly: width), let height = Int32(exactly: height)
    else { return nil }
    self.init(pixels: base, stride: Int64(row), width: width, height: height)
  }
}
