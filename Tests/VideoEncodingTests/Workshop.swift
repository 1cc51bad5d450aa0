import Foundation
import Settings
import Testing
import Video
import VideoEncoding

/// A folder of its own for each test, removed after it.
final class Workshop {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "spasmeter-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Names of everything in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes pictures at `times`, s, and returns the path of the clip.
  func clip(
    _ format: VideoFormat, times: [Double], end: Double? = nil, name: String = "clip",
    picture: (Int) -> BGRPicture
  ) throws -> String {
    let path = path("\(name).\(format.container.fileExtension)")
    var writer = try VideoWriter(path: path, format: format)
    for (number, time) in times.enumerated() { try writer.append(picture(number), at: time) }
    try writer.finish(at: end)
    return path
  }

  /// A clip of drifting patches of the size that `format` gives.
  func drifting(_ format: VideoFormat, times: [Double], end: Double? = nil, name: String = "clip")
    throws -> String
  {
    try clip(format, times: times, end: end, name: name) {
      Pictures.patched(format.width, format.height, shift: 3 * $0)
    }
  }

  /// What a command prints.
  func run(_ tool: String, _ arguments: String...) throws -> Data {
    let output = path(".output-\(UUID().uuidString)")
    try Data().write(to: URL(filePath: output))
    defer { try? FileManager.default.removeItem(atPath: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try Data(contentsOf: URL(filePath: output))
  }

  /// The pixels of all frames of a file, blue, green, red, as ffmpeg turns and decodes them.
  func decoded(_ path: String) throws -> [UInt8] {
    let filter = "scale=flags=accurate_rnd+full_chroma_int+bicubic"
    return [UInt8](
      try run(
        "ffmpeg", "-v", "error", "-i", path, "-fps_mode", "passthrough", "-vf", filter,
        "-pix_fmt", "bgr24", "-f", "rawvideo", "-"))
  }
}

extension VideoFormat {
  static func small(
    _ codec: VideoCodec, in container: VideoContainer? = nil, rate: Double = 25, width: Int = 96,
    height: Int = 64
  ) -> VideoFormat {
    VideoFormat(
      codec: codec, container: container, width: width, height: height, frameRate: rate)
  }
}

/// What our own decoder reads of a clip.
struct Playback {
  var times: [Double] = []
  var ledger = FrameLedger()
  let properties: VideoProperties

  init(_ path: String) throws {
    var reader = try VideoReader(Recording(path: path), settings: VideoSettings())
    properties = reader.properties
    while let frame = try reader.next() { times.append(frame.time) }
    ledger = reader.ledger
  }
}
