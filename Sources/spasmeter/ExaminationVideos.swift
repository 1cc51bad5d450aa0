import Examination
import FaceDrawing
import Files
import Landmarks
import Overlay
import Reporting
import Settings
import Video
import VideoEncoding

/// The videos drawn from an examination, as a command line asks for them.
struct ExaminationVideos: Sendable {
  let wanted: [DrawnVideo]

  /// Told of a video how many of its pictures are done and the time of the last, s.
  typealias Progress = (DrawnVideo, Int, Double) -> Void

  /// Videos that stand under temporary names.
  struct Drawn {
    var files: [TemporaryFile] = []
    /// Why a video is missing, once for each.
    var failures: [any Error] = []
    /// Whether a video shows no face at all.
    var isEmpty = false
  }

  /// Paths of the videos of a recording.
  func paths(in place: OutputPlace) -> [String] {
    wanted.map { "\(place.folder)/\($0.fileName(for: place.base))" }
  }

  /// Draws the videos under temporary names; one that fails does not stop the other.
  func draw(
    _ result: ExaminationResult, of recording: Recording, tracked: TrackedRecording,
    settings: AnalysisSettings, in place: OutputPlace, progress: @escaping Progress
  ) throws -> Drawn {
    var drawn = Drawn()
    guard !wanted.isEmpty else { return drawn }
    drawn.isEmpty = !tracked.track.observations.contains { $0 != nil }
    try OutputWriter(folder: place.folder) { _ in "" }.makeFolder()
    for (video, path) in zip(wanted, paths(in: place)) {
      do {
        let tell = { pictures, time in progress(video, pictures, time) }
        switch video {
        case .overlay:
          let film = OverlayFilm(
            of: recording, tracked: tracked, result: result, settings: settings)
          drawn.files.append(try film.staged(for: path, progress: tell))
        case .anonymous:
          let film = LineFaceFilm(of: tracked.track, settings: settings.overlay)
          drawn.files.append(try film.staged(for: path, progress: tell))
        }
      } catch {
        drawn.failures.append(error)
      }
    }
    return drawn
  }
}
