import Anatomy
import Foundation
import Settings
import Video

/// Everything one pass over a recording gave.
struct Reading: Equatable {
  var times: [Double] = []
  var conditions: [FrameCondition] = []
  /// A hash of the pixels of each frame.
  var pictures: [UInt64] = []
  var ledger = FrameLedger()

  init(_ recording: Recording) throws {
    var reader = try VideoReader(recording, settings: VideoSettings())
    while let frame = try reader.next() { add(frame) }
    ledger = reader.ledger
  }

  init(_ path: String) throws { try self.init(Recording(path: path)) }

  init(ahead recording: Recording) throws {
    let decoding = try DecodeAhead(recording, settings: VideoSettings())
    while let frame = try decoding.next() { add(frame) }
    ledger = decoding.ledger
  }

  mutating func add(_ frame: VideoFrame) {
    times.append(frame.time)
    conditions.append(frame.condition)
    pictures.append(frame.image.fingerprint)
  }
}

/// The first frame of a recording.
func firstFrame(_ recording: Recording) throws -> VideoFrame {
  var reader = try VideoReader(recording, settings: VideoSettings())
  guard let frame = try reader.next() else { throw NoFrame() }
  return frame
}

struct NoFrame: Error {}

struct Unreadable: Error { let printed: String }

extension PlanarImage {
  /// FNV-1a over all samples of all planes.
  var fingerprint: UInt64 {
    planes.reduce(14_695_981_039_346_656_037) { hash, plane in
      (0..<plane.height).reduce(hash) { hash, row in
        let bytes = UnsafeRawBufferPointer(
          start: plane.base + row * plane.stride, count: plane.width * bytesPerSample)
        return bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      }
    }
  }
}

extension VideoFrame {
  /// Luma in 8 bits at a position of the upright image.
  func luma(_ x: Double, _ y: Double) -> Int {
    let map = orientation.uprightToStored
    let column = Int((map[0] * x + map[1] * y + map[2]).rounded(.down))
    let row = Int((map[3] * x + map[4] * y + map[5]).rounded(.down))
    let line = image.planes[0].base + row * image.planes[0].stride
    guard image.bitDepth > 8 else { return Int(line.load(fromByteOffset: column, as: UInt8.self)) }
    return Int(line.load(fromByteOffset: 2 * column, as: UInt16.self)) >> (image.bitDepth - 8)
  }

  /// Luma at the centres of the upright quadrants: upper left, upper right, lower left, lower right.
  var quadrants: [Int] {
    [0.25, 0.75].flatMap { down in
      [0.25, 0.75].map { luma($0 * orientation.width, down * orientation.height) }
    }
  }
}

/// Presentation times as ffprobe gives them, s from the first; `nil` where it knows none.
func probedTimes(_ path: String) throws -> [Double?] {
  let entries = "stream=time_base:frame=best_effort_timestamp"
  let printed = try Clip.run(
    "ffprobe",
    ["-v", "quiet", "-threads", "1", "-select_streams", "v:0", "-show_entries", entries]
      + ["-of", "csv=p=0", path])
  let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n").compactMap {
    $0.split(separator: ",").first
  }
  let base = lines.last?.split(separator: "/").compactMap { Double($0) } ?? []
  let ticks = lines.filter { $0 == "N/A" || !$0.contains("/") }.map { Int64($0) }
  guard base.count == 2, let first = ticks.first ?? nil else {
    throw Unreadable(printed: String(decoding: printed, as: UTF8.self))
  }
  return ticks.map { $0.map { Double($0 - first) * base[0] / base[1] } }
}
