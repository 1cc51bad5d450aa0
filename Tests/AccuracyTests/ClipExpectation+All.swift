import Acceptance
import Foundation

extension ClipExpectation {
  /// Every clip of `SampleVideos/expected.json`.
  static func all() throws -> [ClipExpectation] {
    try ClipExpectations(path: Samples.folder + "/expected.json").clips
  }
}

/// The sample videos of the repository.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = root + "/SampleVideos"
  static let models = root + "/Models"
}
