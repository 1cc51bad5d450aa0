import Foundation
import Settings
import Testing

@testable import Video

@Suite struct DecodeAheadTests {
  @Test(arguments: ["h264", "hevc"])
  func `Decoding ahead gives what reading directly gives`(codec: String) throws {
    let recording = try Recording(path: Clip.damaged(codec, as: "ahead"))
    #expect(try Reading(ahead: recording) == Reading(recording))
  }

  @Test func `The account belongs to the frame in hand, not to those decoded ahead`() throws {
    let decoding = try DecodeAhead(
      Recording(path: Clip.coded("h264")), settings: VideoSettings())
    for count in 1...3 {
      _ = try decoding.next()
      #expect(decoding.ledger.delivered == count)
    }
  }

  @Test func `A missing file is reported at once`() {
    #expect(throws: VideoError.missing(path: "none.mp4")) {
      try DecodeAhead(Recording(path: "none.mp4"), settings: VideoSettings())
    }
  }

  @Test func `After cancelling, nothing comes`() throws {
    let decoding = try DecodeAhead(
      Recording(path: Clip.coded("h264")), settings: VideoSettings())
    #expect(try decoding.next() != nil)
    decoding.cancel()
    #expect(try decoding.next() == nil)
  }

  @Test func `A frame outlives the reader that gave it`() throws {
    let path = try Clip.coded("h264")
    let kept = try firstFrame(Recording(path: path))
    let again = try Reading(path).pictures
    #expect(kept.image.fingerprint == again.first)
  }

  @Test func `The filling side stops when the emptying side lets go`() throws {
    let ring = FrameRing<Int>(capacity: 2)
    let ended = DispatchSemaphore(value: 0)
    Thread {
      var next = 0
      while ring.put(next) { next += 1 }
      ended.signal()
    }.start()
    #expect(ring.take() == 0 && ring.take() == 1)
    ring.cancel()
    #expect(ended.wait(timeout: .now() + 5) == .success)
    #expect(ring.take() == nil)
  }

  @Test func `The filling side waits while the ring is full`() throws {
    let ring = FrameRing<Int>(capacity: 3)
    let steps = DispatchSemaphore(value: 0)
    Thread {
      for value in 0..<5 where ring.put(value) { steps.signal() }
      ring.finish()
    }.start()
    for _ in 0..<3 { #expect(steps.wait(timeout: .now() + 5) == .success) }
    #expect(steps.wait(timeout: .now() + 0.1) == .timedOut)
    #expect((0..<5).map { _ in ring.take() } == [0, 1, 2, 3, 4])
    #expect(ring.take() == nil)
  }
}
