import Foundation
import Settings
import Testing
import Video

@Suite struct RefusalTests {
  private func refusal(_ path: String) -> VideoError? {
    do throws(VideoError) {
      _ = try VideoReader(Recording(path: path), settings: VideoSettings())
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "/nowhere/anna.mp4", "", "http://127.0.0.1/anna.mp4", "concat:a.ts|b.ts", "pipe:0",
    "data:video/mp4;base64,AAAA", "/dev/null/anna.mp4",
  ])
  func `A path that names no file is missing, whatever protocol it resembles`(path: String) throws {
    let error = try #require(refusal(path))
    #expect(error == .missing(path: path))
    #expect(error.isMissing)
  }

  @Test func `A folder, a device and an empty file are told apart`() throws {
    #expect(refusal("/tmp") == .notAFile(path: "/tmp"))
    #expect(refusal("/dev/zero") == .notAFile(path: "/dev/zero"))
    let empty = try Clip.write(Data(), as: "empty.mp4")
    #expect(refusal(empty) == .empty(path: empty))
    #expect(refusal(empty)?.isMissing == false)
  }

  @Test func `Text, noise and a file that lost its index are no video`() throws {
    let text = Data(String(repeating: "The patient was seen on Monday.\n", count: 50).utf8)
    let noise = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) })
    let source = try Clip.path("tail.mp4", Clip.moving(), "-c:v libx264")
    let cut = try Data(contentsOf: URL(fileURLWithPath: source)).prefix(500)
    for (name, data) in [("notes.mp4", text), ("noise.mp4", noise), ("cut.mp4", cut)] {
      let path = try Clip.write(data, as: "refused-\(name)")
      guard case .unrecognised = refusal(path) else {
        Issue.record("\(name): \(String(describing: refusal(path)))")
        continue
      }
    }
  }

  @Test func `Sound alone is no video, in a sound file and in a video container`() throws {
    let sound = try Clip.path("voice.wav", "-f lavfi -i sine=duration=0.2")
    guard case .notVideo = refusal(sound) else {
      Issue.record("\(String(describing: refusal(sound)))")
      return
    }
    let audio = try Clip.path("voice.m4a", "-f lavfi -i sine=duration=0.2 -c:a aac")
    #expect(refusal(audio) == .noVideoTrack(path: audio))
  }

  @Test func `Sound with a cover is no video`() throws {
    let cover = try Clip.path("cover.png", Clip.moving(duration: 0.04), "-frames:v 1")
    let path = try Clip.path(
      "covered.m4a", "-f lavfi -i sine=duration=0.2 -i \(cover) -map 0 -map 1 -c:a aac -c:v mjpeg",
      "-disposition:v:0 attached_pic")
    #expect(refusal(path) == .notVideo(path: path, container: "a still picture"))
  }

  @Test func `A playlist is refused although the clip it names exists`() throws {
    let clip = try Clip.path("listed.ts", Clip.moving(), "-c:v mpeg2video")
    let lists = [
      "list.m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n\(clip)\n#EXT-X-ENDLIST\n",
      "list.ffconcat": "ffconcat version 1.0\nfile '\(clip)'\n",
    ]
    for (name, text) in lists {
      let path = try Clip.write(Data(text.utf8), as: name)
      guard case .notVideo = refusal(path) else {
        Issue.record("\(name): \(String(describing: refusal(path)))")
        continue
      }
    }
  }

  @Test func `Messages name the file without its folder, the reason and the remedy`() throws {
    let errors: [VideoError] = [
      .missing(path: "/patients/A/b.mp4"), .unreadable(path: "/patients/A/b.mp4", reason: "r"),
      .notAFile(path: "/patients/A/b.mp4"), .empty(path: "/patients/A/b.mp4"),
      .unrecognised(path: "/patients/A/b.mp4", reason: "r"),
      .notVideo(path: "/patients/A/b.mp4", container: "r"),
      .noVideoTrack(path: "/patients/A/b.mp4"),
      .unsupportedCodec(path: "/patients/A/b.mp4", codec: "r"),
      .tooLarge(path: "/patients/A/b.mp4", size: "r"), .undecodable(path: "/patients/A/b.mp4"),
      .decoderFailed(path: "/patients/A/b.mp4", reason: "r"),
    ]
    for text in errors.map(\.description) {
      #expect(text.contains("b.mp4") && !text.contains("patients"))
      #expect(text.split(separator: ". ").count == 2, "\(text)")
    }
    #expect(errors.filter(\.isMissing).count == 2 && errors.filter(\.isInternal).count == 1)
  }
}
