internal import CVideoEncoder
package import Files

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
    try pending(pixels, width: width, height: height, path: path).complete()
  }

  /// The bytes of the PNG file of a picture, for whoever embeds it.
  ///
  /// - Throws: ``EncodingError``.
  public static func png(_ picture: BGRPicture) throws(EncodingError) -> [UInt8] {
    var bytes: [UInt8] = []
    try picture.withPixels { pixels throws(EncodingError) in
      bytes = try Still(pixels, width: picture.width, height: picture.height, path: "PNG").bytes
    }
    return bytes
  }

  /// Writes a picture under a temporary name beside `path`, so that other files can get theirs with it.
  ///
  /// - Throws: ``EncodingError``.
  package static func staged(_ picture: BGRPicture, for path: String) throws(EncodingError)
    -> TemporaryFile
  {
    var file: PendingFile?
    try picture.withPixels { pixels throws(EncodingError) in
      file = try pending(pixels, width: picture.width, height: picture.height, path: path)
    }
    guard let file else { throw .wrongPicture(path: path) }
    return try file.staged()
  }

  private static func pending(
    _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, path: String
  ) throws(EncodingError) -> PendingFile {
    let still = try Still(pixels, width: width, height: height, path: path)
    let file = try PendingFile(path)
    try still.write(to: file)
    return file
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
      if status == .badSize { throw .sizeOutOfRange(width: width, height: height, smallestSide: 1) }
      if status == .noEncoder { throw .noEncoder("PNG") }
      throw .encoderFailed(path: path, reason: failure.text)
    }
    still = made
  }

  deinit { ve_still_free(still) }

  var bytes: [UInt8] {
    [UInt8](UnsafeBufferPointer(start: ve_still_bytes(still), count: ve_still_size(still)))
  }

  func write(to file: PendingFile) throws(EncodingError) {
    try file.write(UnsafeBufferPointer(start: ve_still_bytes(still), count: ve_still_size(still)))
  }
}
