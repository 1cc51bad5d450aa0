import Anatomy
import Examination
import Reporting
import Settings
import Video

/// The frame rate at which visits are compared: what the poorest of them can resolve.
struct CommonFrameRate {
  /// Pictures a second of the poorest visit; `nil` where none is known.
  let rate: Double?
  /// Rate of each recording to be examined, by its path.
  private let recordings: [String: Double]

  /// Pictures that tell a recording's rate: a few seconds of any camera.
  private static let probed = 240

  /// - Parameters:
  ///   - inputs: Paths of recordings.
  ///   - examinations: Visits that are examined already.
  ///   - settings: How recordings are read.
  /// - Throws: ``VideoError`` of a recording that cannot be read.
  init(of inputs: [String], and examinations: [Examination], settings: VideoSettings)
    throws(VideoError)
  {
    var recordings: [String: Double] = [:]
    for path in inputs { recordings[path] = try Self.rate(of: path, settings: settings) }
    self.recordings = recordings
    let examined = examinations.compactMap(\.recording.medianFrameInterval)
      .filter { $0 > 0 }.map { 1 / $0 }
    rate = (examined + recordings.values).min()
  }

  /// The settings for a recording: fewer pictures a second where it has so many more that the comparison
  /// would not be fair.
  func settings(for path: String, from settings: AnalysisSettings) -> AnalysisSettings {
    guard let rate, let own = recordings[path],
      own >= rate * settings.comparison.frameRateRatio
    else { return settings }
    var slower = settings
    slower.video.highestRate = max(rate, slower.video.$highestRate.range.lowerBound)
    return slower
  }

  /// Pictures a second in the beginning of a recording; `nil` with a single picture.
  private static func rate(of path: String, settings: VideoSettings) throws(VideoError) -> Double? {
    var reader = try VideoReader(Recording(path: path), settings: settings)
    var times: [Double] = []
    while times.count < probed, let frame = try reader.next() { times.append(frame.time) }
    guard let interval = median(zip(times.dropFirst(), times).map { $0 - $1 }), interval > 0 else {
      return nil
    }
    return 1 / interval
  }
}
