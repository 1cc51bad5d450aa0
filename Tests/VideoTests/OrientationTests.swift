import Foundation
import Settings
import Testing

@testable import Video

@Suite struct OrientationTests {
  /// A display matrix (a, b, c, d as stored in MP4), the turn it asks for, and the quadrants it shows.
  struct Case: Sendable, CustomTestStringConvertible {
    let matrix: [Int32]
    let rotation: Int
    let isFlipped: Bool
    let quadrants: [Int]
    var testDescription: String { "\(rotation)°\(isFlipped ? " flipped" : "")" }
  }

  static let cases = [
    Case(matrix: [1, 0, 0, 1], rotation: 0, isFlipped: false, quadrants: [40, 120, 80, 160]),
    Case(matrix: [0, 1, -1, 0], rotation: 90, isFlipped: false, quadrants: [80, 40, 160, 120]),
    Case(matrix: [-1, 0, 0, -1], rotation: 180, isFlipped: false, quadrants: [160, 80, 120, 40]),
    Case(matrix: [0, -1, 1, 0], rotation: 270, isFlipped: false, quadrants: [120, 160, 40, 80]),
    Case(matrix: [-1, 0, 0, 1], rotation: 0, isFlipped: true, quadrants: [120, 40, 160, 80]),
    Case(matrix: [1, 0, 0, -1], rotation: 180, isFlipped: true, quadrants: [80, 160, 40, 120]),
    Case(matrix: [0, 1, 1, 0], rotation: 90, isFlipped: true, quadrants: [40, 80, 120, 160]),
    Case(matrix: [0, -1, -1, 0], rotation: 270, isFlipped: true, quadrants: [160, 120, 80, 40]),
  ]

  @Test(arguments: cases)
  func `The display matrix says which pixel stands where`(expected: Case) throws {
    let path = try turned(expected.matrix)
    let frame = try firstFrame(Recording(path: path))
    expectNear(frame.quadrants, expected.quadrants)
    let properties = try VideoReader(Recording(path: path), settings: .init()).properties
    #expect(properties.rotation == expected.rotation)
    #expect(properties.isFlipped == expected.isFlipped)
    let upright: [Int] = expected.rotation % 180 == 90 ? [48, 64] : [64, 48]
    #expect([properties.width, properties.height] == upright)
  }

  @Test(arguments: cases)
  func `A mirrored recording shows left and right exchanged`(plain: Case) throws {
    let path = try turned(plain.matrix)
    let frame = try firstFrame(Recording(path: path, mirroring: .mirrored))
    expectNear(frame.quadrants, [1, 0, 3, 2].map { plain.quadrants[$0] })
  }

  @Test(arguments: [[0, 1, -1, 0], [-1, 0, 0, -1], [0, -1, 1, 0]] as [[Int32]])
  func `Turned pixels equal those that ffmpeg turns itself`(matrix: [Int32]) throws {
    let source = try Clip.path("turn.mp4", Clip.moving(), "-c:v libx264 -pix_fmt yuv420p")
    let path = try patch(source, matrix, as: "turn\(matrix).mp4")
    let frame = try firstFrame(Recording(path: path))
    let expected = try Clip.run(
      "ffmpeg",
      [
        "-v", "error", "-i", path, "-frames:v", "1", "-vf", "extractplanes=y", "-f", "rawvideo",
        "-",
      ])
    let (width, height) = (Int(frame.orientation.width), Int(frame.orientation.height))
    let upright = (0..<height).flatMap { y in
      (0..<width).map { x in UInt8(frame.luma(Double(x) + 0.5, Double(y) + 0.5)) }
    }
    #expect(Data(upright) == expected)
  }

  @Test func `Wide pixels widen the upright image, and its corners stay the picture's corners`()
    throws
  {
    let path = try Clip.path("wide.mkv", Clip.quadrants, "-vf setsar=4/3 -c:v ffv1")
    let frame = try firstFrame(Recording(path: path))
    #expect(abs(frame.orientation.width - 64 * 4 / 3.0) < 1e-9)
    #expect(frame.orientation.height == 48)
    expectNear(frame.quadrants, [40, 120, 80, 160])
    let map = frame.orientation.uprightToStored
    #expect(abs(map[0] * frame.orientation.width + map[2] - 64) < 1e-9)
  }

  @Test func `Mirroring twice changes nothing, and no two of the eight ways are the same`() {
    let ways = (0..<4).flatMap { turns in
      [true, false].map { DisplayTransform(quarterTurns: turns, isFlipped: $0) }
    }
    #expect(ways.allSatisfy { $0.mirrored.mirrored == $0 && $0.mirrored != $0 })
    #expect(Set(ways.map { "\($0.inverse)" }).count == 8)
  }

  @Test(arguments: [-91.0, -45.1, 10, 44, 46, 89, 130, 181, 269])
  func `Any angle is taken to the nearest quarter turn`(degrees: Double) {
    let angle = degrees * .pi / 180
    let transform = DisplayTransform(
      nearestTo: [cos(angle), -sin(angle), sin(angle), cos(angle)])
    let distance = abs(remainder(Double(transform.quarterTurns) * 90 - degrees, 360))
    #expect(distance <= 45 && !transform.isFlipped)
  }

  @Test func `A matrix that squashes the picture leaves it as stored`() {
    #expect(DisplayTransform(nearestTo: [0, 0, 0, 0]).quarterTurns == 0)
  }

  private func turned(_ matrix: [Int32]) throws -> String {
    let source = try Clip.path("quad.mp4", Clip.quadrants, "-c:v libx264 -qp 0 -pix_fmt yuv420p")
    return try patch(source, matrix, as: "quad\(matrix).mp4")
  }

  /// Writes the linear part of the matrix into the track header, 16.16 fixed point, big-endian.
  private func patch(_ path: String, _ matrix: [Int32], as name: String) throws -> String {
    try Clip.copy(path, as: name) { data in
      guard let header = data.range(of: Data("tkhd".utf8)) else { return }
      for (index, value) in zip([0, 1, 3, 4], matrix) {
        let place = header.upperBound + 40 + 4 * index
        withUnsafeBytes(of: (value * 65536).bigEndian) {
          data.replaceSubrange(place..<place + 4, with: $0)
        }
      }
    }
  }

  private func expectNear(_ luma: [Int], _ expected: [Int]) {
    #expect(zip(luma, expected).allSatisfy { abs($0 - $1) <= 2 }, "\(luma) for \(expected)")
  }
}
