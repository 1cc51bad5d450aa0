import Anatomy
import Testing

@testable import Examination
@testable import spasmeter

@Suite struct ProgressTextTests {
  func text(time: Double, of length: Double?, frames: Int = 10) -> ProgressText {
    ProgressText(frames: frames, time: time, length: length, elapsed: 1)
  }

  @Test func `Half of the part examined is half of the bar`() {
    #expect(text(time: 2, of: 4).tail == "████████████············ 50 %  10 frames/s  1 s left")
  }

  @Test(
    arguments: [
      (nil, nil, nil), (nil, 8, 8), (Interval(2, 6), 8, 4), (Interval(2, 60), 8, 6),
      (Interval(2, .greatestFiniteMagnitude), 8, 6),
      (Interval(2, .greatestFiniteMagnitude), nil, nil),
      (Interval(2, 6), nil, 4), (Interval(100, .greatestFiniteMagnitude), 8, nil),
    ] as [(Interval?, Double?, Double?)])
  func `The part examined ends with the span or the recording`(
    span: Interval?, declared: Double?, length: Double?
  ) {
    #expect(ExaminationProgress.length(of: span, declared: declared) == length)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1])
  func `No number of a damaged header ends the program`(number: Double) {
    #expect(!text(time: number, of: nil).tail.isEmpty)
    #expect(!text(time: 1e-300, of: number).tail.isEmpty)
    #expect(!text(time: number, of: 4).tail.isEmpty)
  }

  @Test(arguments: [
    "short", String(repeating: "long", count: 40), String(repeating: "顔", count: 60),
  ])
  func `The line fits the terminal and keeps its numbers`(name: String) {
    let line = text(time: 2, of: 4).line(name: name, columns: 79)
    #expect(line.hasSuffix("1 s left"))
    #expect(line.reduce(0) { $0 + ($1 == "顔" ? 2 : 1) } <= 79)
    #expect(text(time: 2, of: 4).line(name: name, columns: 20).count <= 20)
  }
}
