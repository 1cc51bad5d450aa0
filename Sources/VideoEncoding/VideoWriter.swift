internal import CVideoEncoder
package import Files
internal import Foundation

/// Writes pictures with their presentation times into a video file.
///
/// ```swift
/// var writer = try VideoWriter(path: "clip.mp4", format: format)
/// for (time, picture) in pictures { try writer.append(picture, at: time) }
/// try writer.finish()
/// ```
///
/// The file stands under its own name only once it is complete and on the disk. A writer that fails
/// or is dropped before leaves what was there before. The file holds no date, title, program or
/// version; the same pictures and format give the same bytes.
public struct VideoWriter: ~Copyable {
  private let encoder: Encoder
  private let file: PendingFile
  private let frameRate: Double
  /// Times of the two latest pictures, s.
  private var times: (previous: Double?, latest: Double?)

  /// Opens a temporary file beside `path`.
  ///
  /// - Throws: ``EncodingError`` where the format cannot be had or the place not be written.
  public init(path: String, format: VideoFormat) throws(EncodingError) {
    try format.check()
    let file = try PendingFile(path)
    encoder = try Encoder(path: file.temporaryPath, destination: path, format: format)
    self.file = file
    frameRate = format.frameRate
    times = (nil, nil)
  }

  /// Adds an upright picture that is shown from `time` on.
  ///
  /// - Parameters:
  ///   - pixels: Blue, green, red, 8 bits each, rows from the top, 3 · width · height bytes.
  ///   - time: s; 0 for the first picture, later than the one before for every other.
  /// - Throws: ``EncodingError``. After a refused time or size the clip can go on.
  public mutating func append(_ pixels: UnsafeRawBufferPointer, at time: Double)
    throws(EncodingError)
  {
    try encoder.add(pixels, at: time, after: times.latest ?? 0)
    times = (times.latest, time)
  }

  /// Adds an upright picture that is shown from `time`, s, on.
  ///
  /// - Throws: ``EncodingError``. After a refused time or size the clip can go on.
  public mutating func append(_ picture: BGRPicture, at time: Double) throws(EncodingError) {
    try picture.withPixels { pixels throws(EncodingError) in try append(pixels, at: time) }
  }

  /// Completes the clip and gives it its name.
  ///
  /// - Parameter end: Until when the last picture is shown, s; `nil` for as long as the one before
  ///   it, or a lone picture for one step of the frame rate.
  /// - Throws: ``EncodingError``; nothing is left of the clip then.
  public consuming func finish(at end: Double? = nil) throws(EncodingError) {
    try endStream(at: end)
    try file.complete()
  }

  /// Completes the clip under its temporary name, so that other files can get theirs with it.
  ///
  /// - Parameter end: As for ``finish(at:)``.
  /// - Returns: The file, closed and on the disk.
  /// - Throws: ``EncodingError``; nothing is left of the clip then.
  package consuming func staged(at end: Double? = nil) throws(EncodingError) -> TemporaryFile {
    try endStream(at: end)
    return try file.staged()
  }

  private borrowing func endStream(at end: Double?) throws(EncodingError) {
    let latest = times.latest ?? 0
    let step = times.previous.map { latest - $0 } ?? 1 / frameRate
    try encoder.finish(at: end ?? latest + step, after: latest)
  }
}

extension VideoFormat {
  /// Finds out whether a clip of this format can be written, before a picture is made for it.
  ///
  /// - Throws: ``EncodingError``.
  public func check() throws(EncodingError) {
    try checkNumbers()
    guard let cFormat else { throw unfit }
    let status = withUnsafePointer(to: cFormat) { ve_format_check($0) }
    guard status == .ok else {
      throw Translation(destination: "the clip", format: self).error(status, ve_failure())
    }
  }

  /// Refuses what C has no number for.
  private func checkNumbers() throws(EncodingError) {
    guard [0, 90, 180, 270].contains(rotation) else {
      throw .rotationOutOfRange(degrees: rotation)
    }
    guard (1...64).contains(threads) else { throw .threadsOutOfRange(threads) }
    if let bitRate, bitRate == 0 { throw .bitRateOutOfRange(bitRate) }
    if let keyInterval, keyInterval <= 0 { throw .keyIntervalOutOfRange(keyInterval) }
  }
}

extension BGRPicture {
  /// Lends the bytes, unless their number is wrong for the size; then none.
  func withPixels(_ body: (UnsafeRawBufferPointer) throws(EncodingError) -> Void)
    throws(EncodingError)
  {
    let result: Result<Void, EncodingError> = bytes.withUnsafeBytes { pixels in
      do throws(EncodingError) { return .success(try body(pixels)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
