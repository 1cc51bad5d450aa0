import Foundation
import Testing
import VideoEncoding

@Suite struct CleanFileTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Every pairing that works.
  static let pairs: [(VideoCodec, VideoContainer)] = [
    (.h264, .mp4), (.h264, .mov), (.h264, .mkv), (.h264, .avi), (.hevc, .mp4), (.hevc, .mov),
    (.hevc, .mkv), (.mpeg4, .mp4), (.mpeg4, .mov), (.mpeg4, .mkv), (.mpeg4, .avi),
    (.mjpeg, .mp4), (.mjpeg, .mov), (.mjpeg, .mkv), (.mjpeg, .avi), (.vp9, .mp4), (.vp9, .mkv),
    (.vp9, .webm), (.ffv1, .mkv), (.ffv1, .avi),
  ]
  static let times = (0..<30).map { Double($0) / 25 }

  /// Words of programs, libraries and people that must not stand in a file.
  static let words = [
    "x264", "x265", "libx", "Lavc", "vpx", "crf=", "http", "Handler", "encoder", "FFmpeg",
  ]

  @Test(arguments: pairs)
  func `No version, setting or program name stands in the bytes`(
    codec: VideoCodec, container: VideoContainer
  ) throws {
    let path = try workshop.drifting(.small(codec, in: container), times: Self.times)
    let data = try Data(contentsOf: URL(filePath: path))
    for word in Self.words {
      #expect(data.range(of: Data(word.utf8)) == nil, "\(codec) \(container): \(word)")
    }
    // Matroska demands the name of a writing library; it stands there without a version.
    let names = container == .mkv || container == .webm ? 2 : 0
    #expect(count("Lavf", in: data) == names)
    #expect(data.range(of: Data("Lavf5".utf8)) == nil)
  }

  private func count(_ word: String, in data: Data) -> Int {
    var (found, rest) = (0, data[...])
    while let range = rest.range(of: Data(word.utf8)) {
      found += 1
      rest = rest[range.upperBound...]
    }
    return found
  }

  @Test(arguments: pairs)
  func `No tag says when, where or with what the file was made`(
    codec: VideoCodec, container: VideoContainer
  ) throws {
    let path = try workshop.drifting(.small(codec, in: container), times: Self.times)
    let printed = try workshop.run(
      "ffprobe", "-v", "quiet", "-show_entries", "format_tags:stream_tags", "-of",
      "flat=sep_char=|", path)
    let tags = String(decoding: printed, as: UTF8.self).split(separator: "\n").map {
      String($0.split(separator: "=")[0].split(separator: "|").last ?? "")
    }
    let technical: Set<String> = [
      "major_brand", "minor_version", "compatible_brands", "language", "vendor_id", "DURATION",
      "encoder",
    ]
    let values = String(decoding: printed, as: UTF8.self)
    #expect(tags.allSatisfy { technical.contains($0) }, "\(values)")
    #expect(!values.contains("encoder=") || values.contains("encoder=\"Lavf\""))
  }

  @Test(arguments: pairs)
  func `The same pictures give the same bytes`(codec: VideoCodec, container: VideoContainer) throws
  {
    let clips = try ["one", "two"].map { name in
      let path = try workshop.drifting(
        .small(codec, in: container), times: Self.times, name: name)
      return try Data(contentsOf: URL(filePath: path))
    }
    #expect(clips[0] == clips[1] && !clips[0].isEmpty)
  }

  @Test(arguments: [VideoContainer.mp4, .mov])
  func `The index stands before the pictures`(container: VideoContainer) throws {
    let path = try workshop.drifting(.small(.h264, in: container), times: Self.times)
    let data = try Data(contentsOf: URL(filePath: path))
    let index = try #require(data.range(of: Data("moov".utf8)))
    let pictures = try #require(data.range(of: Data("mdat".utf8)))
    #expect(index.lowerBound < pictures.lowerBound)
  }

  @Test(arguments: VideoCodec.allCases)
  func `Several threads give all pictures too`(codec: VideoCodec) throws {
    var format = VideoFormat.small(codec, width: 320, height: 240)
    format.threads = 2
    #expect(try Playback(workshop.drifting(format, times: Self.times)).times.count == 30)
  }
}
