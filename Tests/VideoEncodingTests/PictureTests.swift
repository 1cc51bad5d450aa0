import Foundation
import Settings
import Testing
import Video
import VideoEncoding

@Suite struct PictureTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Largest difference from the patches in their middles, over all frames.
  private func largestDifference(_ pixels: [UInt8], frames: Int) throws -> Int {
    let size = 3 * 96 * 64
    try #require(pixels.count == frames * size)
    return (0..<frames).flatMap { frame in
      Pictures.patches.indices.flatMap { patch in
        let (x, y) = (16 + patch % 3 * 32, 16 + patch / 3 * 32)
        return (0..<3).map { channel in
          let place = frame * size + 3 * (y * 96 + x) + channel
          return abs(Int(pixels[place]) - Int(Pictures.patches[patch][channel]))
        }
      }
    }.max() ?? .max
  }

  @Test(arguments: [
    (VideoCodec.h264, VideoContainer.mp4), (.h264, .avi), (.hevc, .mp4), (.mpeg4, .mp4),
    (.mpeg4, .mkv), (.mpeg4, .avi), (.mjpeg, .mov), (.mjpeg, .avi), (.vp9, .webm), (.vp9, .mp4),
  ])
  func `Colours of flat patches come back within a few levels`(
    codec: VideoCodec, container: VideoContainer
  ) throws {
    var format = VideoFormat.small(codec, in: container)
    format.quality = .level(try #require(codec.qualityRange).lowerBound + 1)
    let path = try workshop.clip(format, times: [0, 0.04, 0.08]) { _ in Pictures.patched() }
    #expect(try largestDifference(workshop.decoded(path), frames: 3) <= 4)
  }

  @Test(arguments: [VideoContainer.mkv, .avi], [(96, 64), (97, 63)])
  func `ffv1 gives every pixel back`(container: VideoContainer, size: (Int, Int)) throws {
    let pictures = (0..<3).map { Pictures.varied(size.0, size.1, number: $0) }
    let format = VideoFormat.small(.ffv1, in: container, width: size.0, height: size.1)
    let path = try workshop.clip(format, times: [0, 0.04, 0.08]) { pictures[$0] }
    #expect(try workshop.decoded(path) == pictures.flatMap(\.bytes))
  }

  @Test(arguments: [
    (VideoCodec.h264, VideoContainer.mp4), (.h264, .avi), (.hevc, .mkv), (.mpeg4, .mov),
    (.vp9, .webm),
  ])
  func `The stream says that its colours are BT.709 in limited range`(
    codec: VideoCodec, container: VideoContainer
  ) throws {
    let playback = try Playback(workshop.drifting(.small(codec, in: container), times: [0, 0.04]))
    #expect(playback.properties.matrix == .bt709 && playback.properties.range == .limited)
  }

  @Test(arguments: [0, 90, 180, 270], [false, true])
  func `A turned and flipped picture comes back upright`(rotation: Int, isFlipped: Bool) throws {
    var format = VideoFormat.small(.h264)
    format.rotation = rotation
    format.isFlipped = isFlipped
    format.quality = .level(5)
    let path = try workshop.clip(format, times: [0, 0.04]) { _ in Pictures.patched() }
    #expect(try largestDifference(workshop.decoded(path), frames: 2) <= 5)
    let properties = try Playback(path).properties
    #expect(properties.rotation == rotation && properties.isFlipped == isFlipped)
    #expect(properties.width == 96 && properties.height == 64)
    let stored: [Int] = rotation % 180 == 90 ? [64, 96] : [96, 64]
    #expect([properties.storedWidth, properties.storedHeight] == stored)
    try expectUpright(path)
  }

  /// Compares luma of our own decoder at the middles of the patches.
  private func expectUpright(_ path: String) throws {
    var reader = try VideoReader(Recording(path: path), settings: VideoSettings())
    let frame = try #require(try reader.next())
    for (patch, color) in Pictures.patches.enumerated() {
      let weighted = zip([0.0722, 0.7152, 0.2126], color).map { $0 * Double($1) }.reduce(0, +)
      let luma = frame.luma(16.5 + Double(patch % 3 * 32), 16.5 + Double(patch / 3 * 32))
      #expect(abs(Double(luma) - (16 + weighted * 219 / 255)) <= 3)
    }
  }

  @Test(arguments: VideoCodec.allCases.filter { $0.qualityRange != nil })
  func `A finer quality gives a larger file, and a bit rate is kept to`(codec: VideoCodec) throws {
    let times = (0..<50).map { Double($0) / 25 }
    func size(_ quality: VideoQuality) throws -> Int {
      var format = VideoFormat.small(codec, width: 128, height: 96)
      format.quality = quality
      let path = try workshop.clip(format, times: times) {
        Pictures.varied(128, 96, number: $0 * 3)
      }
      return try Data(contentsOf: URL(filePath: path)).count
    }
    let range = try #require(codec.qualityRange)
    let (coarse, standard) = (try size(.level(range.upperBound)), try size(.standard))
    #expect(try coarse < standard && standard < size(.level(range.lowerBound)))
    let rate = codec == .mjpeg ? 1_000_000 : 400_000
    #expect((0.4...1.8).contains(Double(try size(.bitRate(rate)) * 8) / 2 / Double(rate)))
  }

  @Test(arguments: [(1, 1), (7, 5), (96, 64)])
  func `A PNG has every pixel and nothing else in it`(width: Int, height: Int) throws {
    let picture = Pictures.varied(width, height)
    let path = workshop.path("still.png")
    try StillWriter.write(picture, to: path)
    #expect(try workshop.decoded(path) == picture.bytes)
    #expect(try workshop.names == ["still.png"])
    let data = try Data(contentsOf: URL(filePath: path))
    #expect(try StillWriter.png(picture) == [UInt8](data))
    #expect(["tEXt", "iTXt", "zTXt", "tIME"].allSatisfy { data.range(of: Data($0.utf8)) == nil })
  }
}

extension VideoFrame {
  /// Luma in 8 bits at a position of the upright image.
  func luma(_ x: Double, _ y: Double) -> Int {
    let map = orientation.uprightToStored
    let column = Int((map[0] * x + map[1] * y + map[2]).rounded(.down))
    let row = Int((map[3] * x + map[4] * y + map[5]).rounded(.down))
    let plane = image.planes[0]
    return Int((plane.base + row * plane.stride).load(fromByteOffset: column, as: UInt8.self))
  }
}
