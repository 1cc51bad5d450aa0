import Anatomy
import Comparison
import Examination
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// The files of a comparison.
@Suite struct ComparisonFilesTests {
  static func comparison() throws -> Comparison { try result().comparison }

  static func result() throws -> ComparedVisits {
    let films = [
      FilmedVisit(name: "visit-1", onsets: FilmedVisit.even(30, over: 180)),
      FilmedVisit(name: "visit-2", onsets: FilmedVisit.even(5, over: 180), depth: 0.5),
      FilmedVisit(
        name: "visit-3", side: .right, onsets: FilmedVisit.even(26, over: 180),
        framesPerSecond: 15),
    ]
    let visits = [
      Visit(
        date: CalendarDay(rawValue: "2026-01-05"), treatment: Treatment(.none),
        scores: [EnteredScore(scale: .hfs7, value: 12)]),
      Visit(
        date: CalendarDay(rawValue: "2026-02-09"), treatment: Treatment(.botulinumToxin),
        daysSinceTreatment: 30, scores: [EnteredScore(scale: .hfs7, value: 7)]),
      Visit(treatment: Treatment(named: "acupuncture")),
    ]
    let examinations = films.map(\.examination)
    return ComparedVisits(
      try compare(
        zip(examinations, visits).map { ExaminedVisit($0, $1) }, patient: "fixture"),
      of: examinations)
  }

  @Test(arguments: ComparisonFormats.all().map(\.suffix))
  func `Every format of a comparison writes the recorded bytes`(suffix: String) throws {
    let format = try #require(ComparisonFormats.all().first { $0.suffix == suffix })
    try Golden.expect(try format.render(try Self.result()), matches: suffix)
  }

  @Test func `A comparison read back is the one that was written`() throws {
    let result = try Self.result()
    let comparison = result.comparison
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = try ComparisonJSON().render(result)
    let read = try decoder.decode(Comparison.self, from: Data(bytes))
    #expect(try ComparisonJSON().render(ComparedVisits(read, of: result.examinations)) == bytes)
    #expect(read.visits.map(\.visit) == comparison.visits.map(\.visit))
  }

  @Test func `What is withheld says why, and what is not shown says what could have been`() throws {
    let changes = try Self.comparison().changes.flatMap(\.measures)
    let withheld = try #require(changes.first { $0.verdict == .withheld })
    #expect(ComparisonWording().verdict(of: withheld).contains("frame rate"))
    let even = try #require(changes.first { $0.verdict == .notShown && $0.detectable != nil })
    #expect(ComparisonWording().verdict(of: even).contains("detectable"))
  }
}
