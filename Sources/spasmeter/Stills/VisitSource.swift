import Examination
import Foundation

/// Where a visit of a comparison comes from.
struct VisitSource {
  /// Path of `NAME_examination.json`.
  let path: String
  /// Path of the recording, where it was given itself.
  let recording: String?
  let examination: Examination

  /// The recording that was examined: given, or beside the examination under its own name; `nil` where there is none
  /// or where it is another one.
  func examinedRecording() -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let facts = examination.recording
    let beside = folder + facts.name + (facts.fileExtension.map { ".\($0)" } ?? "")
    let found = recording ?? beside
    guard FileManager.default.fileExists(atPath: found),
      (try? FileDigest(path: found))?.sha256 == facts.sha256
    else { return nil }
    return found
  }
}
