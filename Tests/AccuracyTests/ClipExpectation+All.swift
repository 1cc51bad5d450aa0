import Acceptance
import Foundation

extension ClipExpectation {
  /// The clips of `SampleVideos/expected.json` but for the middle visits of the series, which
  /// `scripts/accuracy` examines as well: they differ from the others in the number of spasms alone.
  static func all() throws -> [ClipExpectation] {
    try ClipExpectations(path: Samples.folder + "/expected.json").clips
      .filter { !["visit-2.mp4", "visit-3.mp4"].contains($0.file) }
  }
}

/// The sample videos of the repository.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = root + "/SampleVideos"
  static let models = root + "/Models"
}
