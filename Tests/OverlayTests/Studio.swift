import Anatomy
import Examination
import Foundation
import Landmarks
import Settings
import TestSupport
import Testing
import Video
import VideoEncoding

@testable import FaceDrawing
@testable import Overlay

/// A folder of its own for each test, with recordings drawn for it.
final class Studio {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "spasmeter-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  static let size = (width: 96, height: 64)
  /// Frames at uneven distances, s.
  static let times = [0, 0.04, 0.08, 0.15, 0.19, 0.30, 0.34]

  /// A recording of flat pictures, each of its own brightness, but for a corner that is always red.
  func recording(
    _ name: String = "clip.mp4", rotation: Int = 0, brightness: Int = 60, times: [Double] = times
  ) throws -> Recording {
    let (width, height) = Self.size
    var format = VideoFormat(codec: .h264, width: width, height: height, frameRate: 25)
    format.rotation = rotation
    format.quality = .level(4)
    var writer = try VideoWriter(path: path(name), format: format)
    for (number, time) in times.enumerated() {
      let grey = UInt8(brightness + 20 * number)
      var bytes = [UInt8](repeating: grey, count: 3 * width * height)
      for row in 0..<height / 2 {
        for column in 0..<width / 2 {
          bytes.replaceSubrange(
            3 * (row * width + column)..<3 * (row * width + column) + 3, with: [30, 30, 200])
        }
      }
      try writer.append(BGRPicture(width: width, height: height, bytes: bytes), at: time)
    }
    try writer.finish()
    return Recording(path: path(name))
  }

  /// The landmarks of a recording, one face or none a frame.
  static func tracked(_ recording: Recording, faces: [FaceObservation?]? = nil) throws
    -> TrackedRecording
  {
    var reader = try VideoReader(recording, settings: VideoSettings())
    var times: [Double] = []
    while let frame = try reader.next() { times.append(frame.time) }
    let track = LandmarkTrack(
      times: times, observations: faces ?? times.map { _ in nil },
      gaps: [Gap(Interval(0, times.last ?? 0), .noFace)],
      otherFaces: OtherFaces(), imageWidth: Double(reader.properties.width),
      imageHeight: Double(reader.properties.height))
    var facts = ExaminationFixture().result.examination.recording
    facts.sha256 = try FileDigest(path: recording.path).sha256
    return TrackedRecording(track: track, facts: facts, ledger: reader.ledger, models: [])
  }

  /// The overlay of a recording in which no face is seen.
  static func film(_ recording: Recording) throws -> OverlayFilm {
    let tracked = try tracked(recording)
    return OverlayFilm(of: recording, tracked: tracked, result: examine(tracked))
  }

  /// Times and pictures of all frames, read by our own decoder.
  static func frames(_ path: String) throws -> [(time: Double, picture: BGRPicture)] {
    var reader = try VideoReader(Recording(path: path), settings: VideoSettings())
    var pictures = UprightPictures(
      width: reader.properties.width, height: reader.properties.height)
    var frames: [(time: Double, picture: BGRPicture)] = []
    while let frame = try reader.next() { frames.append((frame.time, pictures.picture(of: frame))) }
    return frames
  }
}

extension BGRPicture {
  /// Red, green and blue of a pixel.
  subscript(x: Int, y: Int) -> [Int] {
    let place = 3 * (y * width + x)
    return [Int(bytes[place + 2]), Int(bytes[place + 1]), Int(bytes[place])]
  }
}
