import Agreement
import Anatomy
import Contractions
import Testing

/// Counts over recordings.
@Suite struct AgreementTallyTests {
  static func tally(_ reference: [FacialEvent], _ found: [FacialEvent]) -> AgreementTally {
    EventAgreement(reference: reference.map { ReferenceEvent($0) }, found: found).tally(.spasm)
  }

  @Test func `Counts of two recordings add up to those of both`() {
    let one = EventMatchingTests.varied
    let late = EventMatchingTests.later(Array(one.dropFirst(2)), by: 0.05)
    var sum = Self.tally(one, late)
    sum += Self.tally(one, [])
    let spasms = one.count { $0.kind == .spasm }
    #expect(sum.reference == 2 * spasms && sum.matched == spasms - 2)
    #expect(sum.missed == spasms + 2 && sum.precision == 1)
    #expect(sum.onsetErrors.allSatisfy { abs($0 - 0.05) < 1e-9 })
  }

  @Test func `Nothing against nothing is no score, nothing found is recall 0 without a precision`()
  {
    let (empty, missed) = (Self.tally([], []), Self.tally(EventMatchingTests.varied, []))
    #expect(empty.f1 == nil && empty.precision == nil && empty.recall == nil)
    #expect(missed.f1 == 0 && missed.precision == nil && missed.recall == 0)
  }

  @Test func `Errors are found minus reference, and missing values give none`() {
    var found = EventMatchingTests.event(1.1, lasting: 0.5)
    (found.jerks, found.eyeClosure, found.regions) = (3, 0.7, [.eye, .mouth])
    let pair = EventPair(reference: EventMatchingTests.event(1), found: found)
    #expect(abs(pair.onsetError - 0.1) < 1e-9 && abs(pair.durationError - 0.2) < 1e-9)
    #expect(abs(pair.offsetError - 0.3) < 1e-9 && pair.jerkError == 2)
    #expect(abs((pair.depthError ?? 0) + 0.1) < 1e-9 && pair.mouthError == nil)
    #expect(pair.regionOverlap(among: [.eye, .mouth]) == 0.5)
    #expect(pair.regionOverlap(among: [.eye]) == 1)
  }
}
