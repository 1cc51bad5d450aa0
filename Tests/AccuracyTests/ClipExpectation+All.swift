import Acceptance
import Foundation
import Testing

extension ClipExpectation: @retroactive CustomTestStringConvertible {
  public var testDescription: String { file }

  /// Every clip of `SampleVideos/expected.json`.
  static func all() throws -> [ClipExpectation] {
    let data = try Data(contentsOf: URL(fileURLWithPath: Samples.folder + "/expected.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ClipExpectations.self, from: data).clips
  }
}

/// The sample videos of the repository.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = root + "/SampleVideos"
  static let models = root + "/Models"
}
