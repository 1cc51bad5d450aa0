import Anatomy
import Foundation
import Settings
import Testing
import Video

@Suite struct TimestampTests {
  static let formats: [(name: String, arguments: String)] = [
    ("t.mp4", "-c:v libx264"), ("t.mov", "-c:v prores"), ("t.mkv", "-c:v libx264"),
    ("x265.mp4", "-c:v libx265 -x265-params log-level=none"),
    ("t.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8"), ("8.webm", "-c:v libvpx"),
    ("altref.webm", "-c:v libvpx-vp9 -auto-alt-ref 1 -lag-in-frames 16 -cpu-used 8"),
    ("1.mpg", "-c:v mpeg1video"), ("2.ts", "-c:v mpeg2video -bf 2"), ("t.mts", "-c:v libx264"),
    ("4.avi", "-c:v mpeg4 -bf 2 -vtag XVID"), ("264.avi", "-c:v libx264"), ("j.avi", "-c:v mjpeg"),
    ("j.mov", "-c:v mjpeg"), ("t.flv", "-c:v flv"), ("t.wmv", "-c:v wmv2"),
    ("t.ogv", "-c:v libtheora"), ("t.gif", "-c:v gif"), ("t.mxf", "-c:v mpeg2video"),
    ("t.nut", "-c:v ffv1"),
  ]

  @Test(arguments: formats.map(\.name))
  func `Every frame has the time that ffprobe gives it`(name: String) throws {
    let arguments = try #require(Self.formats.first { $0.name == name }?.arguments)
    let path = try Clip.path(name, Clip.moving(), arguments)
    try expectProbedTimes(path)
  }

  @Test func `A variable frame rate is kept, whatever the header declares`() throws {
    let path = try Clip.path(
      "vfr.mp4", Clip.moving(duration: 1), "-vf setpts='(N+0.03*N*N)*0.02/TB' -vsync passthrough",
      "-c:v libx264 -bf 2")
    let times = try expectProbedTimes(path)
    let steps = zip(times.dropFirst(), times).map { $0 - $1 }
    #expect(try #require(steps.max()) > 1.8 * #require(steps.min()))
  }

  @Test func `A start offset is taken off the times and kept in the properties`() throws {
    let path = try Clip.path("late.ts", Clip.moving(), "-c:v mpeg2video -output_ts_offset 7.5")
    #expect(try #require(expectProbedTimes(path).first) == 0)
    let reader = try VideoReader(Recording(path: path), settings: VideoSettings())
    #expect(try #require(reader.properties.startTime) > 7)
  }

  @Test func `An edit list hides its pre-roll, and the ledger counts it`() throws {
    let source = try Clip.path(
      "long.mp4", Clip.moving(duration: 2), "-c:v libx264 -g 25 -bf 2")
    let path = try Clip.path("cut.mp4", "-ss 0.42 -i \(source) -c copy")
    try expectProbedTimes(path)
    let ledger = try Reading(path).ledger
    #expect(ledger.discarded > 0 && ledger.isBalanced)
    #expect(ledger.isTruncated == false)
  }

  @Test func `Sound that outlasts the picture changes nothing`() throws {
    let path = try Clip.path(
      "sound.mp4", Clip.moving(), "-f lavfi -i sine=duration=2 -c:v libx264 -c:a aac")
    #expect(try expectProbedTimes(path).count == 15)
    #expect(try Reading(path).ledger.isTruncated == false)
  }

  @Test func `A span gives the frames within and a balanced ledger`() throws {
    let path = try Clip.coded("h264")
    let whole = try Reading(path)
    let part = try Reading(Recording(path: path, span: Interval(0.5, 1)))
    let expected = whole.times.indices.filter { Interval(0.5, 1).contains(whole.times[$0]) }
    #expect(part.times == expected.map { whole.times[$0] })
    #expect(part.pictures == expected.map { whole.pictures[$0] })
    #expect(part.ledger.isBalanced && part.ledger.isTruncated == nil)
    #expect(part.ledger.packets < whole.ledger.packets)
  }

  @Test func `Joined recordings keep all frames although the clock starts again`() throws {
    let first = try Clip.path(
      "later.ts", Clip.moving(), "-c:v mpeg2video -output_ts_offset 500")
    let second = try Clip.path("earlier.ts", Clip.moving(), "-c:v mpeg2video")
    let data = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    let reading = try Reading(Clip.write(data[0] + data[1], as: "joined.ts"))
    #expect(reading.times.count == 30 && reading.ledger.isBalanced)
    #expect(reading.ledger.clockJumps == 1 && reading.ledger.outOfOrder == 0)
    #expect(abs(try #require(reading.times.last) - 29 * 0.04) < 0.01)
  }

  @Test(arguments: [-100, 100, 80_000])
  func `One corrupt time loses no later frame and moves none`(leap: Int) throws {
    let reading = try Reading(leaping(by: leap, in: 8..<9))
    #expect(reading.times.count == 15 && reading.ledger.isBalanced)
    #expect(reading.ledger.clockJumps == 1 && reading.ledger.timestampGuessed == 1)
    #expect(reading.times.indices.allSatisfy { abs(reading.times[$0] - Double($0) * 0.04) < 0.002 })
  }

  @Test func `A clock that leaps for good leaves the recording its length`() throws {
    let reading = try Reading(leaping(by: 80_000, in: 8..<15))
    #expect(reading.times.count == 15 && reading.ledger.clockJumps == 1)
    #expect(abs(try #require(reading.times.last) - 14 * 0.04) < 0.002)
    #expect(reading.ledger.isTruncated != true)
  }

  /// A clip that starts at 200 s and whose frames in `range` are moved by `leap` s.
  ///
  /// An IVF frame has a header of 12 bytes: its size, then its time in 1/25 s; the file's has 32.
  private func leaping(by leap: Int, in range: Range<Int>) throws -> String {
    let source = try Clip.path("even.ivf", Clip.moving(), "-c:v libvpx -auto-alt-ref 0")
    return try Clip.copy(source, as: "leap\(leap)-\(range.count).ivf") { data in
      var place = data.startIndex + 32
      for frame in 0..<15 {
        let time = 25 * (200 + (range.contains(frame) ? leap : 0)) + frame
        for byte in 0..<8 { data[place + 4 + byte] = UInt8(truncatingIfNeeded: time >> (8 * byte)) }
        place += 12 + (0..<4).reduce(0) { $0 + Int(data[place + $1]) << (8 * $1) }
      }
    }
  }

  @discardableResult
  private func expectProbedTimes(_ path: String) throws -> [Double] {
    let reading = try Reading(path)
    let probed = try probedTimes(path)
    try #require(reading.times.count == probed.count)
    for (index, expected) in probed.enumerated() {
      if let expected {
        #expect(abs(reading.times[index] - expected) < 1e-9)
      } else {
        #expect(reading.conditions[index].contains(.timestampGuessed))
        #expect(abs(reading.times[index] - reading.times[index - 1] - 0.04) < 1e-9)
      }
    }
    #expect(reading.ledger.isBalanced && reading.ledger.inFlight == 0)
    #expect(reading.ledger.delivered == probed.count)
    return reading.times
  }
}
