import Foundation

/// Small clips made with the ffmpeg command line, once for each test run.
enum Clip {
  private static let lock = NSLock()
  private static let folder: URL = {
    let name = "spasmeter-video-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: Clip.folder) }
    return folder
  }()

  /// Path of the clip called `name`, made with ffmpeg's `arguments` unless it is there already.
  static func path(_ name: String, _ arguments: String...) throws -> String {
    try lock.withLock {
      let path = folder.appendingPathComponent(name).path
      if FileManager.default.fileExists(atPath: path) { return path }
      let words = arguments.flatMap { $0.split(separator: " ").map(String.init) }
      _ = try run("ffmpeg", ["-nostdin", "-v", "error", "-y"] + words + [path])
      return path
    }
  }

  /// A copy of the file at `path` under `name`, changed by `edit`.
  static func copy(_ path: String, as name: String, _ edit: (inout Data) -> Void) throws -> String {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    edit(&data)
    return try write(data, as: name)
  }

  /// A file called `name` with these bytes.
  static func write(_ data: Data, as name: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try data.write(to: url)
    return url.path
  }

  /// What a command prints, by way of a file: pipes may be interrupted by the end of other commands.
  static func run(_ tool: String, _ arguments: [String]) throws -> Data {
    let output = folder.appendingPathComponent(UUID().uuidString)
    guard FileManager.default.createFile(atPath: output.path, contents: nil) else {
      throw CommandFailed(command: "create \(output.path)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandFailed(command: "\(tool) \(arguments.joined(separator: " "))")
    }
    return try Data(contentsOf: output)
  }

  struct CommandFailed: Error { let command: String }
}

extension Clip {
  /// A moving test picture, s and frames per s as given.
  static func moving(_ size: String = "64x48", rate: Int = 25, duration: Double = 0.6) -> String {
    "-f lavfi -i testsrc2=size=\(size):rate=\(rate):duration=\(duration)"
  }

  /// Four quadrants of luma 40 and 120 above, 80 and 160 below; colourless.
  static let quadrants =
    "-f lavfi -i nullsrc=size=64x48:rate=25:duration=0.2,format=yuv444p,"
    + "geq=lum='40+80*gte(X,W/2)+40*gte(Y,H/2)':cb=128:cr=128"

  /// An intact clip of each of the codecs that cameras and archives use most.
  static func coded(_ codec: String) throws -> String {
    let source = "-f lavfi -i mandelbrot=size=320x180:rate=25 -t 2"
    return switch codec {
    case "hevc":
      try path(
        "hevc.mp4", source,
        "-c:v libx265 -x265-params log-level=none:keyint=25 -movflags +faststart")
    case "vp9":
      try path("vp9.webm", source, "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 25 -b:v 1M")
    case "mpeg2": try path("mpeg2.ts", source, "-c:v mpeg2video -b:v 2M -g 12")
    case "mjpeg": try path("mjpeg.avi", source, "-c:v mjpeg -q:v 4")
    case "h264mkv": try path("h264.mkv", source, "-c:v libx264 -preset veryfast -g 25")
    default:
      try path("h264.mp4", source, "-c:v libx264 -preset veryfast -g 25 -movflags +faststart")
    }
  }

  static let codecs = ["h264", "h264mkv", "hevc", "vp9", "mpeg2", "mjpeg"]

  /// The clip of `codec` with 40 stretches of four bytes overwritten, always the same ones.
  static func damaged(_ codec: String, as name: String) throws -> String {
    try copy(coded(codec), as: "\(name)-\(codec)") { data in
      var state: UInt64 = 7
      let (from, span) = (data.count / 4, data.count / 2)
      for _ in 0..<40 {
        for offset in 0..<4 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let place = from + Int(state >> 33) % span
          data[data.startIndex + place + offset] = UInt8(truncatingIfNeeded: state >> 24)
        }
      }
    }
  }
}
