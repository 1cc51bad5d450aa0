public import Examination
internal import FaceDrawing
package import Files
internal import Landmarks
public import Settings
public import Video
internal import VideoEncoding

/// The video by which a reader checks an examination by eye: the recording with the lines of the face in the
/// colours of its sides, and below it events and running traces.
///
/// The recording is decoded a second time, one frame at a time; each frame is drawn with the landmarks that
/// bear its presentation time.
///
/// ```swift
/// let tracked = try trackRecording(recording)
/// let film = OverlayFilm(of: recording, tracked: tracked, result: examine(tracked))
/// try film.write(to: "overlay.mp4")
/// ```
public struct OverlayFilm: Sendable {
  /// Size of each picture, pixels, even.
  public var width: Int { drawing.width }
  public var height: Int { drawing.height }
  /// Whether any frame has landmarks.
  public let hasFace: Bool
  private let recording: Recording
  private let tracked: TrackedRecording
  private let drawing: OverlayDrawing
  private let settings: VideoSettings

  /// - Parameters:
  ///   - recording: The recording that was examined, as it was then.
  ///   - tracked: Its landmarks.
  ///   - result: Its examination, made of those landmarks.
  ///   - settings: Those of the examination, and ``AnalysisSettings/overlay``.
  public init(
    of recording: Recording, tracked: TrackedRecording, result: ExaminationResult,
    settings: AnalysisSettings = AnalysisSettings()
  ) {
    self.recording = recording
    self.tracked = tracked
    self.settings = settings.video
    hasFace = tracked.track.observations.contains { $0 != nil }
    drawing = OverlayDrawing(
      track: tracked.track, signals: result.signals, events: result.examination.events,
      settings: settings.overlay)
  }

  /// Writes the film as H.264 in MP4, every frame shown for as long as in the recording, the first at 0 s.
  ///
  /// - Parameters:
  ///   - path: Name of the file: the whole of it or nothing.
  ///   - progress: Told after each picture: how many are done and the time of the last, s.
  /// - Throws: ``OverlayError``.
  public func write(to path: String, progress: ((Int, Double) -> Void)? = nil)
    throws(OverlayError)
  {
    var writer = try open(path)
    try append(to: &writer, progress: progress)
    do { try writer.finish() } catch { throw .encoding(error) }
  }

  /// Writes the film under a temporary name beside `path`, so that other files can get theirs with it.
  ///
  /// - Throws: ``OverlayError``.
  package func staged(for path: String, progress: ((Int, Double) -> Void)? = nil)
    throws(OverlayError) -> TemporaryFile
  {
    var writer = try open(path)
    try append(to: &writer, progress: progress)
    do { return try writer.staged() } catch { throw .encoding(error) }
  }

  private func open(_ path: String) throws(OverlayError) -> FilmWriter {
    do {
      return try FilmWriter(path: path, times: tracked.track.times, width: width, height: height)
    } catch { throw .encoding(error) }
  }

  private func append(to writer: inout FilmWriter, progress: ((Int, Double) -> Void)?)
    throws(OverlayError)
  {
    let times = tracked.track.times
    var pictures = UprightPictures(width: drawing.pictureWidth, height: drawing.pictureHeight)
    var reader = try reader()
    var index = 0
    while let frame = try next(&reader) {
      // The tracker leaves out what is not later than the frame before.
      if index > 0, frame.time <= times[index - 1] { continue }
      guard index < times.count, frame.time == times[index] else { break }
      let picture = drawing.picture(of: index, over: pictures.picture(of: frame))
      do { try writer.append(picture, at: frame.time) } catch { throw .encoding(error) }
      index += 1
      progress?(index, frame.time)
    }
    guard index == times.count, isUnchanged else { throw .changed(path: recording.path) }
  }

  private func reader() throws(OverlayError) -> VideoReader {
    do { return try VideoReader(recording, settings: settings) } catch { throw .video(error) }
  }

  private func next(_ reader: inout VideoReader) throws(OverlayError) -> VideoFrame? {
    do { return try reader.next() } catch { throw .video(error) }
  }

  /// Whether the file still has the bytes that were examined.
  private var isUnchanged: Bool {
    (try? FileDigest(path: recording.path).sha256) == tracked.facts.sha256
  }
}
