import Settings
import Testing
import Video

@Suite struct PixelFormatTests {
  /// A stored pixel format and what the planes must hold, with the luma error its codes allow.
  struct Case: Sendable, CustomTestStringConvertible {
    let format: String
    let bitDepth: Int
    let chroma: String
    var tolerance = 2
    var testDescription: String { format }
  }

  static let cases = [
    Case(format: "yuv420p", bitDepth: 8, chroma: "4:2:0"),
    Case(format: "yuv422p", bitDepth: 8, chroma: "4:2:2"),
    Case(format: "yuv444p", bitDepth: 8, chroma: "4:4:4"),
    Case(format: "yuv440p", bitDepth: 8, chroma: "4:4:0"),
    Case(format: "yuv411p", bitDepth: 8, chroma: "4:1:1"),
    Case(format: "yuv410p", bitDepth: 8, chroma: "4:1:0"),
    Case(format: "gray", bitDepth: 8, chroma: "4:0:0", tolerance: 40),
    Case(format: "yuva420p", bitDepth: 8, chroma: "4:2:0"),
    Case(format: "yuv420p10le", bitDepth: 10, chroma: "4:2:0"),
    Case(format: "yuv422p12le", bitDepth: 12, chroma: "4:2:2"),
    Case(format: "yuv444p16le", bitDepth: 16, chroma: "4:4:4"),
    Case(format: "yuv420p9le", bitDepth: 9, chroma: "4:2:0"),
    Case(format: "yuv420p16be", bitDepth: 16, chroma: "4:2:0"),
    Case(format: "gray16be", bitDepth: 16, chroma: "4:0:0", tolerance: 40),
    Case(format: "nv12", bitDepth: 8, chroma: "4:2:0"),
    Case(format: "yuyv422", bitDepth: 8, chroma: "4:2:2"),
    Case(format: "uyvy422", bitDepth: 8, chroma: "4:2:2"),
    Case(format: "rgb24", bitDepth: 8, chroma: "4:4:4"),
    Case(format: "bgra", bitDepth: 8, chroma: "4:4:4"),
    Case(format: "gbrp", bitDepth: 8, chroma: "4:4:4"),
    Case(format: "rgb48le", bitDepth: 16, chroma: "4:4:4"),
    Case(format: "pal8", bitDepth: 8, chroma: "4:4:4", tolerance: 24),
  ]

  @Test(arguments: cases)
  func `Every pixel format ends as planar luma and chroma`(expected: Case) throws {
    let path = try Clip.path(
      "\(expected.format).nut", Clip.quadrants, "-c:v rawvideo -pix_fmt \(expected.format)")
    let recording = Recording(path: path)
    let properties = try VideoReader(recording, settings: VideoSettings()).properties
    #expect(properties.bitDepth == expected.bitDepth)
    #expect(properties.chroma == expected.chroma)
    let frame = try firstFrame(recording)
    #expect(frame.image.planes.count == (expected.chroma == "4:0:0" ? 1 : 3))
    for (luma, stored) in zip(frame.quadrants, [40, 120, 80, 160]) {
      #expect(abs(luma - stored) <= expected.tolerance, "\(frame.quadrants)")
    }
  }

  @Test func `The colour planes keep their order and size`() throws {
    let path = try Clip.path(
      "blue.mkv", "-f lavfi -i color=blue:size=66x50:duration=0.2 -c:v ffv1 -pix_fmt yuv420p")
    let image = try firstFrame(Recording(path: path)).image
    #expect(
      image.planes.map(\.width) == [66, 33, 33] && image.planes.map(\.height) == [50, 25, 25])
    let (cb, cr) = (image.planes[1].base, image.planes[2].base)
    #expect(cb.load(as: UInt8.self) > 200 && cr.load(as: UInt8.self) < 128)
  }

  @Test(arguments: [
    ("j.avi", "-c:v mjpeg", PlanarImage.Range.full, PlanarImage.Matrix.bt601),
    ("601.mp4", "-c:v libx264", .limited, .bt601),
    ("709.mp4", "-c:v libx264 -colorspace bt709", .limited, .bt709),
    ("2020.mp4", "-c:v libx264 -colorspace bt2020nc", .limited, .bt2020),
    ("pc.mp4", "-c:v libx264 -color_range pc", .full, .bt601),
    ("hd.mp4", "-c:v libx264 -preset ultrafast -vf scale=1280:720", .limited, .bt709),
  ])
  func `Range and matrix come from the file, or from its size where it says nothing`(
    name: String, arguments: String, range: PlanarImage.Range, matrix: PlanarImage.Matrix
  ) throws {
    let path = try Clip.path(
      "range-\(name)", Clip.moving(duration: 0.12),
      arguments + " -pix_fmt "
        + (name == "j.avi" ? "yuvj420p" : "yuv420p"))
    let image = try firstFrame(Recording(path: path)).image
    #expect(image.range == range && image.matrix == matrix)
  }
}
