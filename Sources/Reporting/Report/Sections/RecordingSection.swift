import Anatomy
import Examination
import Video

/// The recording as found.
struct RecordingSection: ReportSection {
  let id = "recording"
  let title = "Recording"

  func body(_ result: ExaminationResult) -> [Markup] {
    let recording = result.examination.recording
    let facts = Self.file(recording) + Self.picture(recording) + Self.timing(recording)
    return [FactList(facts: facts).markup]
  }

  private static func file(_ recording: RecordingFacts) -> [(name: String, value: String)] {
    [
      ("Name", recording.name), ("Size", "\(recording.bytes) bytes"),
      ("Container and codec", "\(recording.video.container), \(recording.video.codec)"),
    ]
  }

  private static func picture(_ recording: RecordingFacts) -> [(name: String, value: String)] {
    let video = recording.video
    let turned = video.rotation == 0 ? "" : ", turned by \(video.rotation)° to stand upright"
    return [
      ("Upright image", "\(video.width) × \(video.height) pixels\(turned)"),
      (
        "Camera image",
        recording.mirroring == .mirrored ? "mirrored; sides corrected" : "not mirrored"
      ),
      (
        "Colour",
        "\(video.bitDepth) bit, \(video.chroma), \(video.matrix.rawValue), \(video.range.rawValue) range"
      ),
      ("Interlaced", Wording.answer(video.isInterlaced)),
    ]
  }

  private static func timing(_ recording: RecordingFacts) -> [(name: String, value: String)] {
    let examined = recording.examined
    return [
      (
        "Examined",
        "\(Wording.duration(examined.duration)), from \(Wording.number(examined.start)) s"
          + " to \(Wording.number(examined.end)) s"
      ),
      ("Time between frames, median", milliseconds(recording.medianFrameInterval)),
      ("Time between frames, longest", milliseconds(recording.longestFrameInterval)),
      (
        "Frame rate declared (not used for timing)",
        recording.video.declaredFrameRate.map { "\(Wording.number($0)) per second" } ?? "none"
      ),
    ]
  }

  private static func milliseconds(_ seconds: Double?) -> String {
    let perSecond = 1000.0
    return seconds.map { "\(Wording.number($0 * perSecond)) ms" } ?? "fewer than two frames"
  }
}
