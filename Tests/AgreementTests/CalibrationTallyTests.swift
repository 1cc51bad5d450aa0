import Agreement
import Anatomy
import Contractions
import Testing

/// Stated confidence against what came true.
@Suite struct CalibrationTallyTests {
  static func tally(_ findings: [(Double, Bool)]) -> CalibrationTally {
    findings.reduce(into: CalibrationTally()) { tally, finding in
      tally.add(confidence: finding.0, isRight: finding.1)
    }
  }

  @Test func `A border belongs to the bin above it, and 1 to the last`() {
    let tally = Self.tally([(0, true), (0.5, true), (0.69, false), (0.95, true), (1, true)])
    #expect(tally.bins.map(\.events) == [1, 2, 0, 0, 2])
    #expect(tally.bins.map(\.right) == [1, 1, 0, 0, 2])
    #expect(tally.events == 5 && tally.right == 4)
  }

  @Test func `Findings as often right as stated have no error, and the error is their distance`() {
    let exact = Self.tally([(0.75, true), (0.75, true), (0.75, true), (0.75, false)])
    #expect(exact.expectedError == 0)
    // Bins of two and of one: (2·|0.6 − 0.5| + 1·|0.9 − 0|) / 3.
    let off = Self.tally([(0.6, true), (0.6, false), (0.9, false)])
    #expect(abs((off.expectedError ?? 0) - 1.1 / 3) < 1e-12)
    #expect(CalibrationTally().expectedError == nil && CalibrationTally().meanConfidence == nil)
  }

  @Test func `Wrong side and nothing there are wrong, what is tolerated is not counted`() {
    func event(_ start: Double, _ side: Laterality, _ kind: EventKind = .spasm) -> FacialEvent {
      var event = EventMatchingTests.event(start, kind, side)
      event.confidence = 0.9
      return event
    }
    let wink = ReferenceEvent(event(7, .left, .voluntary), tolerating: [.spasm])
    let matching = EventMatching(
      .spasm,
      reference: [ReferenceEvent(event(1, .left)), ReferenceEvent(event(3, .left)), wink],
      found: [event(1, .left), event(3, .right), event(5, .left), event(7, .left)])
    var tally = CalibrationTally()
    tally.add(matching)
    #expect(tally.events == 3 && tally.right == 1 && matching.excused.count == 1)
  }
}
