import Files
import Foundation
import Testing

@testable import VideoEncoding

@Suite struct RefusalTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func refusal(_ path: String? = nil, _ edit: (inout VideoFormat) -> Void = { _ in })
    -> EncodingError?
  {
    var format = VideoFormat.small(.h264)
    edit(&format)
    return #expect(throws: EncodingError.self) {
      _ = try VideoWriter(path: path ?? workshop.path("clip.mp4"), format: format)
    }
  }

  @Test func `A format that cannot be had is refused in a sentence, and nothing is left`() throws {
    let refusals: [(EncodingError?, EncodingError)] = [
      (refusal { $0.width = 95 }, .oddSize(width: 95, height: 64, .h264)),
      (refusal { $0.height = 8 }, .sizeOutOfRange(width: 96, height: 8)),
      (refusal { $0.width = .max }, .sizeOutOfRange(width: .max, height: 64)),
      (refusal { $0.quality = .level(52) }, .qualityOutOfRange(52, .h264)),
      (refusal { $0.quality = .level(.max) }, .qualityOutOfRange(.max, .h264)),
      (refusal { $0.quality = .bitRate(0) }, .bitRateOutOfRange(0)),
      (refusal { $0.quality = .bitRate(-5) }, .bitRateOutOfRange(-5)),
      (refusal { $0.frameRate = 0 }, .frameRateOutOfRange(0)),
      (refusal { $0.frameRate = 1001 }, .frameRateOutOfRange(1001)),
      (refusal { $0.keyInterval = 0 }, .keyIntervalOutOfRange(0)),
      (refusal { $0.threads = 0 }, .threadsOutOfRange(0)),
      (refusal { $0.rotation = 45 }, .rotationOutOfRange(degrees: 45)),
      (refusal { $0.container = .webm }, .codecUnsuitable(.h264, .webm)),
      (
        refusal {
          $0.container = .mkv
          $0.rotation = 90
        }, .rotationUnsuitable(.mkv)
      ),
    ]
    for (error, expected) in refusals {
      #expect(error == expected)
      #expect(expected.description.hasSuffix(".") && expected.description.contains(". "))
    }
    #expect(try workshop.names.isEmpty)
  }

  @Test func `A frame rate that is no number is refused`() {
    let error = refusal { $0.frameRate = .nan }
    #expect("\(error, default: "")".hasPrefix("A frame rate of nan"))
  }

  @Test func `A place that cannot be written is named with its reason`() throws {
    let missing = workshop.path("none/clip.mp4")
    #expect(
      refusal(missing) == .output(OutputError(path: missing, reason: .noSuchFolder)))
    #expect(
      refusal(workshop.folder) == .output(OutputError(path: workshop.folder, reason: .isAFolder)))
    let inFile = workshop.path("file")
    try Data().write(to: URL(filePath: inFile))
    #expect(
      refusal("\(inFile)/clip.mp4")
        == .output(OutputError(path: "\(inFile)/clip.mp4", reason: .notAFolder)))
    #expect(refusal("") == .output(OutputError(path: "", reason: .unusableName)))
  }

  @Test(arguments: [(VideoCodec.ffv1, VideoContainer.avi), (.h264, .mkv)])
  func `A full disk is told as such`(codec: VideoCodec, container: VideoContainer) throws {
    let error = #expect(throws: EncodingError.self) {
      let encoder = try Encoder(
        path: "/dev/full", destination: "clip", format: .small(codec, in: container))
      for number in 0..<200 {
        try Pictures.varied(96, 64, number: number).withPixels { pixels throws(EncodingError) in
          try encoder.add(pixels, at: Double(number) / 25, after: 0)
        }
      }
      try encoder.finish(at: 8, after: 0)
    }
    #expect(error == .output(OutputError(path: "clip", reason: .noSpace)))
  }

  @Test func `A failed encoder takes nothing more and closes`() throws {
    let encoder = try Encoder(path: workshop.path("x"), destination: "x", format: .small(.h264))
    try Pictures.patched().withPixels { pixels throws(EncodingError) in
      try encoder.add(pixels, at: 0, after: 0)
    }
    try encoder.finish(at: 1, after: 0)
    #expect(throws: EncodingError.self) { try encoder.finish(at: 2, after: 1) }
  }

  @Test func `The list of encoders is that of the installed FFmpeg`() throws {
    let names: [VideoCodec: String] = [
      .h264: "libx264", .hevc: "libx265", .mpeg4: "mpeg4", .mjpeg: "mjpeg", .vp9: "libvpx-vp9",
      .ffv1: "ffv1",
    ]
    let printed = try workshop.run("ffmpeg", "-v", "quiet", "-encoders")
    let words = Set(String(decoding: printed, as: UTF8.self).split { " \n".contains($0) })
    let listed = VideoCodec.allCases.filter { words.contains(Substring(names[$0] ?? "")) }
    #expect(VideoCodec.available == listed)
  }

  @Test func `An abandoned writer leaves nothing, and an older file as it was`() throws {
    let path = workshop.path("clip.mp4")
    try Data("older".utf8).write(to: URL(filePath: path))
    func abandon(after pictures: Int) throws {
      var writer = try VideoWriter(path: path, format: .small(.h264))
      for number in 0..<pictures { try writer.append(Pictures.patched(), at: Double(number)) }
    }
    for pictures in [0, 1, 70] { try abandon(after: pictures) }
    #expect(try workshop.names == ["clip.mp4"])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("older".utf8))
  }

  @Test(arguments: VideoCodec.allCases)
  func `The file appears only when it is finished`(codec: VideoCodec) throws {
    let format = VideoFormat.small(codec)
    let path = workshop.path("clip.\(codec.fileExtension)")
    var writer = try VideoWriter(path: path, format: format)
    try writer.append(Pictures.patched(), at: 0)
    #expect(!FileManager.default.fileExists(atPath: path))
    try writer.finish()
    #expect(try workshop.names == ["clip.\(codec.fileExtension)"])
  }

  @Test func `A clip without a picture is refused and leaves nothing`() throws {
    let path = workshop.path("clip.mp4")
    #expect(throws: EncodingError.noPicture(path: path)) {
      try VideoWriter(path: path, format: .small(.h264)).finish()
    }
    #expect(try workshop.names.isEmpty)
  }

  @Test func `A picture of another size is refused and the clip goes on`() throws {
    let path = workshop.path("clip.mp4")
    var writer = try VideoWriter(path: path, format: .small(.h264))
    #expect(throws: EncodingError.wrongPicture(path: path)) {
      try writer.append(Pictures.patched(98, 64), at: 0)
    }
    try writer.append(Pictures.patched(), at: 0)
    try writer.finish()
    #expect(try Playback(path).times == [0])
  }

  @Test func `A PNG that cannot be written leaves nothing`() throws {
    let picture = BGRPicture(width: 4, height: 4, bytes: [1, 2, 3])
    #expect(throws: EncodingError.wrongPicture(path: workshop.path("a.png"))) {
      try StillWriter.write(picture, to: workshop.path("a.png"))
    }
    let path = workshop.path("none/a.png")
    #expect(throws: EncodingError.output(OutputError(path: path, reason: .noSuchFolder))) {
      try StillWriter.write(Pictures.patched(), to: path)
    }
    #expect(try workshop.names.isEmpty)
  }
}
