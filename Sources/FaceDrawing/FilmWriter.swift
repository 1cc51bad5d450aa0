internal import Anatomy
package import Files
package import VideoEncoding

/// Writes the pictures of a film with the distances in time of the recording's frames.
package struct FilmWriter: ~Copyable {
  private var writer: VideoWriter
  private let start: Double

  /// Frames a second where a recording has no second frame.
  private static let usualRate = 30.0
  private static let rates = 1.0...1000.0

  /// Opens a temporary file beside `path`.
  ///
  /// - Parameters:
  ///   - path: Name of the file.
  ///   - times: Those of all pictures to come, s.
  ///   - width: Pixels, even.
  ///   - height: Pixels, even.
  /// - Throws: ``EncodingError``.
  package init(path: String, times: [Double], width: Int, height: Int) throws(EncodingError) {
    let step = median(zip(times.dropFirst(), times).map { $0 - $1 }) ?? 0
    let rate = step > 0 ? 1 / step : Self.usualRate
    var format = VideoFormat(
      codec: .h264, container: .mp4, width: width, height: height,
      frameRate: min(max(rate.rounded(), Self.rates.lowerBound), Self.rates.upperBound))
    format.isQuick = true
    writer = try VideoWriter(path: path, format: format)
    start = times.first ?? 0
  }

  /// Adds the picture of the frame at `time`, s of the recording.
  ///
  /// - Throws: ``EncodingError``.
  package mutating func append(_ picture: BGRPicture, at time: Double) throws(EncodingError) {
    try writer.append(picture, at: time - start)
  }

  /// Completes the film and gives it its name.
  ///
  /// - Throws: ``EncodingError``.
  package consuming func finish() throws(EncodingError) { try writer.finish() }

  /// Completes the film under its temporary name.
  ///
  /// - Throws: ``EncodingError``.
  package consuming func staged() throws(EncodingError) -> TemporaryFile { try writer.staged() }
}

/// The time as drawn.
enum Clock {
  /// Seconds of the recording to hundredths, such as "12.34 s".
  static func text(_ time: Double) -> String { "\(number(time, decimals: 2)) s" }

  /// A number with so many decimals and a true minus.
  static func number(_ value: Double, decimals: Int) -> String {
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    // Beyond a billion no measure is drawn; the limit keeps damaged values from trapping.
    let whole = Int((min(max(value, -1e9), 1e9) * Double(factor)).rounded())
    let sign = whole < 0 ? "−" : ""
    guard decimals > 0 else { return "\(sign)\(abs(whole))" }
    let fraction = String(abs(whole) % factor)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(abs(whole) / factor).\(zeros)\(fraction)"
  }
}
