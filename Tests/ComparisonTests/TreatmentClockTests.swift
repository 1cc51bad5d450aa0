import Settings
import TestSupport
import Testing

@testable import Comparison

/// What the time since a treatment says.
@Suite struct TreatmentClockTests {
  private let clock = TreatmentClock(settings: ComparisonSettings())

  private func codes(_ kind: TreatmentKind, _ days: Int?) -> [ClockCode] {
    clock.statements(Visit(treatment: Treatment(kind), daysSinceTreatment: days), number: 1)
      .map(\.code)
  }

  @Test(arguments: [
    (7, ClockCode.decompressionEarly), (90, .decompressionEarly), (91, .decompressionPending),
    (364, .decompressionPending), (365, .decompressionFinal), (2000, .decompressionFinal),
  ])
  func `No result of a decompression is final before a year, and early ones are called so`(
    days: Int, code: ClockCode
  ) {
    #expect(codes(.microvascularDecompression, days) == [code])
  }

  @Test(arguments: [
    (3, ClockCode.toxinOnset), (30, .toxinPlateau), (90, .toxinWearOff), (200, .toxinEnded),
  ])
  func `Toxin has an onset, weeks of effect, wear-off and an end`(days: Int, code: ClockCode) {
    #expect(codes(.botulinumToxin, days) == [code])
  }

  @Test func `Every statement about time carries its source`() {
    for days in [3, 30, 90, 200, 400] {
      for kind in [TreatmentKind.botulinumToxin, .microvascularDecompression] {
        let visit = Visit(treatment: Treatment(kind), daysSinceTreatment: days)
        #expect(clock.statements(visit, number: 1).allSatisfy { $0.source?.isEmpty == false })
      }
    }
  }

  @Test func `An unknown time is not judged and other treatments have no clock`() {
    #expect(codes(.botulinumToxin, nil) == [.timeUnknown])
    #expect(codes(.neuromodulation, 20) == [.noClock])
    #expect(codes(.none, 20).isEmpty)
    #expect(clock.statements(Visit(), number: 0).isEmpty)
  }

  @Test(arguments: [
    (12.0, 9.0, ClockCode.noticedGain), (12, 10, .noNoticedGain), (9, 12, .noNoticedGain),
  ])
  func `An entered score is set against the change that patients notice`(
    before: Double, after: Double, code: ClockCode
  ) {
    func visit(_ value: Double) -> Visit {
      Visit(scores: [EnteredScore(scale: .hfs7, value: value)])
    }
    let found = clock.statements(before: visit(before), after: visit(after), number: 1)
    #expect(found.map(\.code) == [code] && found.first?.change == after - before)
  }

  @Test func `A rise after a fall at three months is compatible with wear-off`() throws {
    func film(_ name: String, _ count: Int) -> FilmedVisit {
      FilmedVisit(name: name, onsets: FilmedVisit.even(count, over: 180))
    }
    func visit(_ days: Int?) -> Visit {
      Visit(treatment: Treatment(.botulinumToxin), daysSinceTreatment: days)
    }
    let films = [film("a", 30), film("b", 4), film("c", 25)]
    func course(_ last: Int) throws -> [ClockCode] {
      try compare(
        zip(films, [nil, 30, last]).map { ExaminedVisit($0.examination, visit($1)) },
        patient: "P"
      ).course.map(\.code)
    }
    #expect(try course(100) == [.secondRise])
    #expect(try course(40).isEmpty)
  }
}
