import Anatomy
import Examination
import Files
import Foundation
import Landmarks
import Settings
import TestSupport
import Testing
import Video
import VideoEncoding

@testable import FaceDrawing
@testable import Overlay

@Suite struct OverlayFilmTests {
  private let studio: Studio

  init() throws { studio = try Studio() }

  @Test func `Every frame keeps its time, and its picture stands above the strip`() throws {
    let recording = try studio.recording()
    let film = try Studio.film(recording)
    try film.write(to: studio.path("overlay.mp4"))
    let frames = try Studio.frames(studio.path("overlay.mp4"))
    #expect(frames.count == Studio.times.count)
    let side = (film.width - Studio.size.width) / 2
    for (number, frame) in frames.enumerated() {
      #expect(abs(frame.time - Studio.times[number]) < 1e-4)
      let pixel = frame.picture[side + 80, 10]
      #expect(pixel.allSatisfy { abs($0 - (60 + 20 * number)) <= 4 }, "\(number): \(pixel)")
      let corner = frame.picture[side + 8, 30]
      #expect(corner[0] > 180 && corner[2] < 60, "\(corner)")
    }
    #expect(film.width % 2 == 0 && film.height % 2 == 0)
  }

  @Test(arguments: [90, 180, 270])
  func `A picture that is stored turned stands upright`(rotation: Int) throws {
    let recording = try studio.recording(rotation: rotation)
    var reader = try VideoReader(recording, settings: VideoSettings())
    let (width, height) = (reader.properties.width, reader.properties.height)
    #expect(width == Studio.size.width && height == Studio.size.height)
    var pictures = UprightPictures(width: width, height: height)
    let picture = pictures.picture(of: try #require(try reader.next()))
    #expect(picture[8, 8][0] > 180 && picture[8, 8][2] < 60)
    for (x, y) in [(width - 8, 8), (8, height - 8), (width - 8, height - 8)] {
      #expect(picture[x, y].allSatisfy { abs($0 - 60) <= 4 }, "\(picture[x, y])")
    }
  }

  @Test(arguments: [(48, 32), (192, 128), (72, 48)])
  func `A scaled picture keeps places and colours`(size: (Int, Int)) throws {
    var reader = try VideoReader(try studio.recording(), settings: VideoSettings())
    var pictures = UprightPictures(width: size.0, height: size.1)
    let picture = pictures.picture(of: try #require(try reader.next()))
    #expect(picture[size.0 / 4, size.1 / 4][0] > 180)
    #expect(picture[size.0 * 3 / 4, size.1 / 4].allSatisfy { abs($0 - 60) <= 4 })
    // The border of the red corner lies in the middle of the picture.
    #expect(picture[size.0 / 2 - 4, 4][0] > 150 && picture[size.0 / 2 + 4, 4][0] < 100)
  }

  @Test func `Two runs give the same bytes, without sound and without tags`() throws {
    let film = try Studio.film(try studio.recording())
    for name in ["first.mp4", "second.mp4"] { try film.write(to: studio.path(name)) }
    let contents = ["first.mp4", "second.mp4"].map {
      FileManager.default.contents(atPath: studio.path($0))
    }
    #expect(contents[0] != nil && contents[0] == contents[1])
    for word in ["soun", "x264", "Lavf", "clip"] {
      #expect(contents[0]?.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  @Test func `A part of a recording gives a film that begins at 0 s`() throws {
    let whole = try studio.recording()
    let part = Recording(path: whole.path, span: Interval(0.1, 0.32))
    try Studio.film(part).write(to: studio.path("part.mp4"))
    let times = try Studio.frames(studio.path("part.mp4")).map(\.time)
    let expected = [0, 0.04, 0.15]
    #expect(times.count == 3 && zip(times, expected).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test func `A recording that changed since leaves no film`() throws {
    let recording = try studio.recording()
    let film = try Studio.film(recording)
    _ = try studio.recording(brightness: 70)
    #expect(throws: OverlayError.changed(path: recording.path)) {
      try film.write(to: studio.path("overlay.mp4"))
    }
    #expect(try studio.names == ["clip.mp4"])
  }

  @Test func `A film that cannot be written leaves nothing and says where`() throws {
    let film = try Studio.film(try studio.recording())
    let path = studio.path("none/overlay.mp4")
    #expect {
      try film.write(to: path)
    } throws: { error in
      guard case .encoding(.output(let reason)) = error as? OverlayError else { return false }
      return reason.path == path
    }
    #expect(try studio.names == ["clip.mp4"])
  }

  @Test func `Two recordings with the same landmarks and other pixels give the same line face`()
    throws
  {
    let face = SchematicFace().track(ScriptedMotion([]), at: [0]).observations[0]
    var (files, settings): ([Data?], _) = ([], OverlaySettings())
    settings.lineFaceEdge = 160
    for (name, brightness) in [("dark.mp4", 40), ("bright.mp4", 90)] {
      let recording = try studio.recording(name, brightness: brightness)
      let tracked = try Studio.tracked(recording, faces: Studio.times.map { _ in face })
      let path = studio.path("anonymous-\(name)")
      try LineFaceFilm(of: tracked.track, settings: settings, scheme: .schematic).write(to: path)
      files.append(FileManager.default.contents(atPath: path))
    }
    #expect(files[0] != nil && files[0] == files[1])
    let recordings = ["dark.mp4", "bright.mp4"].map {
      FileManager.default.contents(atPath: studio.path($0))
    }
    #expect(recordings[0] != recordings[1])
  }
}
