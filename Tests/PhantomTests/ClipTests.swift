import Foundation
import Phantom
import Settings
import Testing
import Video
import VideoEncoding

@Suite struct ClipTests {
  func clip(_ camera: String = "", events: String = "", duration: Double = 0.4) throws
    -> PhantomClip
  {
    PhantomClip(
      try PhantomScript(Examples.short(camera, events: events, duration: duration)))
  }

  func frames(of clip: PhantomClip, threads: Int) throws -> [PhantomFrames.Frame] {
    let drawing = PhantomFrames(of: clip, threads: threads)
    var frames: [PhantomFrames.Frame] = []
    while let frame = try drawing.next() { frames.append(frame) }
    return frames
  }

  @Test func `Any number of threads draws the same frames in order`() throws {
    let clip = try clip("variable: 0.5")
    let one = try frames(of: clip, threads: 1)
    let three = try frames(of: clip, threads: 3)
    #expect(one.map(\.time) == clip.times && three.map(\.time) == clip.times)
    #expect(one.map(\.picture) == three.map(\.picture))
    #expect(Set(one.map(\.picture)).count == one.count)
  }

  @Test func `A still is the frame shown at that time`() throws {
    let clip = try clip()
    let all = try frames(of: clip, threads: 2)
    #expect(try clip.pictures(at: [clip.times[3]]) == [all[3].picture])
  }

  @Test func `A mirrored clip is the flipped picture of the same moment`() throws {
    let plain = try clip().pictures(at: [0.12])[0]
    let mirrored = try clip("mirrored: true").pictures(at: [0.12])[0]
    for row in stride(from: 0, to: plain.height, by: 17) {
      for column in 0..<plain.width {
        let from = 3 * (row * plain.width + column)
        let to = 3 * (row * plain.width + plain.width - 1 - column)
        #expect(plain.bytes[from..<(from + 3)] == mirrored.bytes[to..<(to + 3)])
      }
    }
  }

  @Test(arguments: [
    "{event: absence, onset: 1, duration: 0.5}",
    "{event: cover, onset: 0.9, duration: 1, over: eyes}",
    "{event: bystander, onset: 1, duration: 0.5}",
  ])
  func `Absence, cover and bystander change the picture while they last`(event: String) throws {
    let plain = try clip(duration: 2).pictures(at: [0.5, 1.2])
    let other = try clip(events: ", " + event, duration: 2).pictures(at: [0.5, 1.2])
    #expect(plain[0] == other[0] && plain[1] != other[1])
  }

  @Test func `A clip is written whole, with the same digest every time`() throws {
    let folder = NSTemporaryDirectory() + "phantom-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clip = try clip()
    var parts: [Double] = []
    let path = folder + "/" + clip.fileName
    let digest = try clip.write(to: path, threads: 2, progress: { parts.append($0) })
    #expect(digest.frames == 10 && digest.sha256.count == 64)
    #expect(parts == parts.sorted() && parts.count == 10 && parts.last == 1)
    let again = try clip.write(to: folder + "/again.mp4")
    #expect(again == digest)
    let bytes = try [path, folder + "/again.mp4"].map {
      try Data(contentsOf: URL(fileURLWithPath: $0))
    }
    #expect(bytes[0] == bytes[1] && !bytes[0].isEmpty)
  }

  @Test(arguments: [0, 90, 180, 270])
  func `A written clip is read back upright with its own times`(rotation: Int) throws {
    let path = NSTemporaryDirectory() + "phantom-\(UUID().uuidString).mp4"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let clip = try clip("variable: 0.6, rotation: \(rotation)", duration: 1)
    try clip.write(to: path)
    var reader = try VideoReader(Recording(path: path), settings: VideoSettings())
    #expect(reader.properties.width == 160 && reader.properties.height == 128)
    var times: [Double] = []
    while let frame = try reader.next() { times.append(frame.time) }
    #expect(times.count == clip.times.count)
    for (read, written) in zip(times, clip.times) { #expect(abs(read - written) < 2e-5) }
  }

  @Test func `A stopped clip leaves no file`() throws {
    let folder = NSTemporaryDirectory() + "phantom-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: PhantomError.cancelled) {
      try clip().write(to: folder + "/clip.mp4", isCancelled: { true })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
