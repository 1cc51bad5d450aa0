import Foundation
import Phantom
import Testing

/// Every refused input names its line and what to do.
@Suite struct ScriptRefusalTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int?
    let says: String
    var testDescription: String { says }
  }

  static let head = "duration: 10\nevents:\n"
  static let faults: [Fault] = [
    Fault(text: head + "  - {event: tonik, side: left}", line: 3, says: "did you mean “tonic”?"),
    Fault(
      text: head + "  - {event: twitch, side: left, onset: 1, aye: 0.5}", line: 3,
      says: "did you mean “eye”?"),
    Fault(
      text: head + "  - event: twitch\n    side: left\n    onset: 1\n    eye: 1.5", line: 6,
      says: "“eye” = 1.5 lies outside 0 to 1"),
    Fault(
      text: head + "  - {event: twitch, side: left, eye: 0.5}", line: 3, says: "needs “onset”"),
    Fault(text: head + "  - {event: twitch, side: middle}", line: 3, says: "choose left, right"),
    Fault(text: head + "  - {event: blink, onset: soon}", line: 3, says: "is a number, not “soon”"),
    Fault(text: head + "  - {event: blink, onset: .nan}", line: 3, says: "is a number"),
    Fault(text: head + "  - {event: blink, onset: .inf}", line: 3, says: "is a number"),
    Fault(text: head + "  - {event: blink, onset: nan}", line: 3, says: "is a number"),
    Fault(text: head + "  - {event: blink, onset: 1e999}", line: 3, says: "is a number"),
    Fault(text: head + "  - {event: blink, onset: 0x10}", line: 3, says: "is a number"),
    Fault(text: head + "  - {event: blink, onset: [1]}", line: 3, says: "not a list"),
    Fault(text: head + "  - {event: blink, onset: 9.9}", line: 3, says: "after the clip's end"),
    Fault(text: head + "  - {onset: 1}", line: 3, says: "add “event: NAME”"),
    Fault(text: head + "  - blink", line: 3, says: "{event: NAME"),
    Fault(text: head + "  - {event: [blink]}", line: 3, says: "single word"),
    Fault(
      text: head + "  - {event: blink, onset: 1, onset: 2}", line: 3, says: "given twice"),
    Fault(
      text: head + "  - {event: twitch, side: left, onset: 1}", line: 3, says: "moves nothing"),
    Fault(
      text: head + "  - {event: synkinesis, side: left}", line: 3, says: "moves nothing"),
    Fault(
      text: head
        + """
          - {event: tonic, side: left, onset: 1, duration: 3, eye: 1}
          - {event: tonic, side: left, onset: 3, duration: 3, eye: 1}
        """, line: 4, says: "overlap"),
    Fault(
      text: head
        + """
          - {event: absence, onset: 1, duration: 3}
          - {event: blink, onset: 2}
        """, line: 4, says: "absence"),
    Fault(
      text: head + "  - {event: clonic, side: left, onset: 1, jerks: 3, depths: [1, 1], eye: 1}",
      line: 3, says: "differ"),
    Fault(text: "duration: 10\nevents: blink", line: 2, says: "is a list"),
    Fault(text: "duration: 10\nevents: [", line: 3, says: "no YAML"),
    Fault(text: "duration: 10\n  events: []", line: 2, says: "no YAML"),
    Fault(text: "duration: 10\n---\nduration: 3", line: 2, says: "no YAML"),
    Fault(text: "duration: 10\na: &x 1\nb: *x", line: 3, says: "aliases"),
    Fault(text: "duration: 10\nb: *x", line: 2, says: "no YAML"),
    Fault(text: "", line: 1, says: "duration"),
    Fault(text: "[1, 2]", line: 1, says: "name: value"),
    Fault(text: "just words", line: 1, says: "name: value"),
    Fault(text: "{[1]: 2}", line: 1, says: "single word"),
    Fault(text: "events: []", line: 1, says: "needs “duration”"),
    Fault(text: "duration: 0", line: 1, says: "0.1 to 3600 s"),
    Fault(text: "duration: 3601", line: 1, says: "0.1 to 3600 s"),
    Fault(text: "duration: 1\nseed: -1", line: 2, says: "lies outside"),
    Fault(text: "duration: 1\nseed: 1.5", line: 2, says: "whole number"),
    Fault(text: "duration: 1\nname: a/b", line: 2, says: "does not suit a file"),
    Fault(text: "duration: 1\nname: \"\"", line: 2, says: "does not suit a file"),
    Fault(
      text: "duration: 1\ncamera: {rate: 240,\n  exposure: 0.01}", line: 3,
      says: "longer than a frame"),
    Fault(text: "duration: 1\ncamera:\n  rate: 11", line: 3, says: "12 to 240"),
    Fault(text: "duration: 1\ncamera:\n  rate: 241", line: 3, says: "12 to 240"),
    Fault(text: "duration: 1\ncamera:\n  width: 97", line: 3, says: "multiple of 2"),
    Fault(text: "duration: 1\ncamera:\n  height: 94", line: 3, says: "96 to 4096"),
    Fault(text: "duration: 1\ncamera:\n  rotation: 45", line: 3, says: "multiple of 90"),
    Fault(text: "duration: 1\ncamera:\n  codec: h265", line: 3, says: "choose h264"),
    Fault(
      text: "duration: 1\ncamera:\n  container: mkv\n  rotation: 90", line: 4,
      says: "choose mp4 or mov"),
    Fault(
      text: "duration: 1\ncamera:\n  container: avi\n  variable: 0.5", line: 4,
      says: "constant rate"),
    Fault(
      text: "duration: 1\ncamera:\n  codec: mjpeg\n  quality: 51", line: 4, says: "1 to 31"),
    Fault(text: "duration: 1\ncamera:\n  mirrored: 1", line: 3, says: "choose true, false"),
    Fault(text: "duration: 1\ncamera:\n  center: [0.5]", line: 3, says: "list of 2 numbers"),
    Fault(text: "duration: 1\ncamera:\n  wall: grey", line: 3, says: "#rrggbb"),
    Fault(text: "duration: 1\nidentity:\n  hair: pink", line: 3, says: "choose black"),
    Fault(text: "duration: 1\nidentity: young", line: 2, says: "in braces"),
    Fault(text: "duration: 1\nhead:\n  swai: 1", line: 3, says: "did you mean “sway”?"),
    Fault(text: "duration: 1\n<<: {seed: 3}", line: 2, says: "has no “<<”"),
  ]

  @Test(arguments: faults)
  func `A fault is told with its line and a cure`(fault: Fault) throws {
    let error = try #require(throws: ScriptError.self) {
      try PhantomScript(fault.text, file: "clip.yaml")
    }
    #expect(error.line == fault.line)
    #expect(error.reason.contains(fault.says), "\(error)")
    #expect(error.description.hasPrefix("clip.yaml, line \(fault.line ?? 0): "))
  }

  @Test func `A deeply nested text is refused`() {
    for opening in ["[", "{a: ", "- "] {
      #expect(throws: ScriptError.self) {
        try PhantomScript(String(repeating: opening, count: 100_000))
      }
    }
  }

  @Test func `Too many events and too large a text are refused`() throws {
    let many = Self.head + String(repeating: "  - {event: blink, onset: 1}\n", count: 10_001)
    let error = try #require(throws: ScriptError.self) { try PhantomScript(many) }
    #expect(error.line == 10_003)
    let followers =
      Self.head.replacing("10", with: "3600") + "  - {event: blinks, rate: 60}\n"
      + String(repeating: "  - {event: synkinesis, side: left, mouth: 0.1}\n", count: 9000)
    let bomb = try #require(throws: ScriptError.self) { try PhantomScript(followers) }
    #expect(bomb.reason.contains("too many"))
    let large = "duration: 1\n" + String(repeating: "#\n", count: 500_001)
    #expect(throws: ScriptError.self) { try PhantomScript(large) }
  }

  @Test func `A file that is missing, a folder or no text is refused by name`() throws {
    let path = NSTemporaryDirectory() + "phantom-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ScriptError.self) { try PhantomScript(path: path) }
    #expect(throws: ScriptError.self) { try PhantomScript(path: NSTemporaryDirectory()) }
    try Data("duration: 1\nname: \u{e9}\n".utf8.map { $0 == 0xc3 ? 0xff : $0 })
      .write(to: URL(fileURLWithPath: path))
    let error = try #require(throws: ScriptError.self) { try PhantomScript(path: path) }
    #expect(error.line == 2 && error.reason.contains("UTF-8"))
  }
}
