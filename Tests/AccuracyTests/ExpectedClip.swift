import Agreement
import Anatomy
import Contractions
import Foundation
import Testing

/// What `SampleVideos/expected.json` demands of one clip.
struct ExpectedClip: Decodable, CustomTestStringConvertible {
  struct Event: Decodable {
    let onset: Double
    let duration: Double
    let trialType: EventKind
    let side: Laterality
    let jerks: Int?
    let eyeClosure: Double?

    var reference: ReferenceEvent {
      ReferenceEvent(
        FacialEvent(
          interval: Interval(onset, onset + duration), kind: trialType, side: side, regions: [],
          jerks: jerks ?? 1, peakTime: onset, eyeClosure: eyeClosure, confidence: 1))
    }
  }

  let file: String
  let fps: Double
  let frames: Int
  let events: [Event]
  let minimumFound: [String: Int]
  let maximumFalse: [String: Int]
  let largestTimingErrorS: Double

  var testDescription: String { file }

  /// The planted events.
  var reference: [ReferenceEvent] { events.map(\.reference) }

  /// Every clip of the file.
  static func all() throws -> [ExpectedClip] {
    struct List: Decodable { let clips: [ExpectedClip] }
    let data = try Data(contentsOf: URL(fileURLWithPath: Samples.folder + "/expected.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(List.self, from: data).clips
  }
}

/// The sample videos of the repository.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = root + "/SampleVideos"
  static let models = root + "/Models"
}
