internal import CVideoEncoder
internal import Files

/// Writes single pictures as PNG images, without loss and without metadata.
public enum StillWriter {
  /// Writes a picture of 1 to 16 384 pixels a side to `path`: the whole of it or nothing.
  ///
  /// - Throws: ``EncodingError``.
  public static func write(_ picture: BGRPicture, to path: String) throws(EncodingError) {
    try picture.withPixels { pixels throws(EncodingError) in
      try write(pixels, width: picture.width, height: picture.height, to: path)
    }
  }

  /// Writes a picture from packed pixels: blue, green, red, 8 bits each, rows from the top.
  ///
  /// - Throws: ``EncodingError``.
  public static func write(
    _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, to path: String
  ) throws(EncodingError) {
    let still = try Still(pixels, width: width, height: height, path: path)
    let file = try PendingFile(path)
    try still.write(to: file)
    try file.complete()
  }
}

/// The owner of one encoded image.
private struct Still: ~Copyable {
  private let still: OpaquePointer

  init(_ pixels: UnsafeRawBufferPointer, width: Int, height: Int, path: String)
    throws(EncodingError)
  {
    guard var picture = ve_picture(pixels, width, height) else { throw .wrongPicture(path: path) }
    var failure = ve_failure()
    var made: OpaquePointer?
    let status = ve_still_make(&picture, &made, &failure)
    guard let made else {
      if status == .badSize { throw .sizeOutOfRange(width: width, height: height) }
      if status == .noEncoder { throw .noEncoder("PNG") }
      throw .encoderFailed(path: path, reason: failure.text)
    }
    still = made
  }

  deinit { ve_still_free(still) }

  func write(to file: PendingFile) throws(EncodingError) {
    try file.write(UnsafeBufferPointer(start: ve_still_bytes(still), count: ve_still_size(still)))
  }
}
