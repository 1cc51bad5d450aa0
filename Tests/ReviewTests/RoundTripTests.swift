import Anatomy
import Contractions
import Examination
import Reporting
import Settings
import Severity
import Signals
import TestSupport
import Testing

@testable import Review

/// What an examination writes comes back as it was.
@Suite struct RoundTripTests {
  static let files: [@Sendable () -> ReviewFile] = [
    { ReviewFixture.file("visit_events.eaf", ReviewFixture.elan) },
    { ReviewFixture.file("visit_events.tsv", ReviewFixture.table) },
    {
      ReviewFixture.file(
        "visit.csv", ReviewFixture.aggregated(ReviewFixture.result.examination.events))
    },
    {
      ReviewFixture.file(
        "visit.tsv", ReviewFixture.tabular(ReviewFixture.result.examination.events))
    },
  ]

  @Test(arguments: files.indices)
  func `Events that were written and not changed are all accepted as they were`(number: Int) throws
  {
    let original = ReviewFixture.result
    let revised = try revise(
      original.examination, with: Self.files[number](), signals: original.signals
    ).examination
    let review = try #require(revised.review)
    let count = original.examination.events.count
    #expect(review.counts == ReviewCounts(accepted: count, edited: 0, rejected: 0, added: 0))
    #expect(revised.events.allSatisfy { $0.review == .accepted })
    let unmarked = revised.events.map { event in
      var event = event
      event.review = .notReviewed
      return event
    }
    #expect(unmarked == original.examination.events)
    for kind in review.agreement {
      #expect(kind.machine == kind.reviewer && kind.matched == kind.machine)
      #expect(kind.results.allSatisfy { $0.estimate?.value == 1 }, "\(kind)")
    }
  }

  @Test func `An unchanged review gives the measures that the same events give anew`() throws {
    let original = ReviewFixture.result
    let anew = try reassess(
      original.examination, events: original.examination.events, signals: original.signals
    ).examination
    let revised = try revise(
      original.examination, with: ReviewFixture.file("e.eaf", ReviewFixture.elan),
      signals: original.signals
    ).examination
    #expect(revised.severity == anew.severity)
    #expect(revised.coupling == anew.coupling)
    #expect(revised.mimics == anew.mimics)
  }

  @Test func `Signals read back from their file give the same measures to its decimals`() throws {
    let original = ReviewFixture.result
    let bytes = try SignalsTable().render(original)
    let read = try SignalsTable.signals(
      from: bytes, of: original.examination, settings: .init())
    #expect(read.times.count == original.signals.times.count)
    #expect(
      try SignalsTable().render(ExaminationResult(examination: original.examination, signals: read))
        == bytes)
    let first = try reassess(
      original.examination, events: original.examination.events, signals: read)
    let name = "intensity"
    let value = try #require(first.examination.severity.result(name, .left)?.estimate?.value)
    let known = try reassess(
      original.examination, events: original.examination.events, signals: original.signals)
    let other = try #require(known.examination.severity.result(name, .left)?.estimate?.value)
    #expect(abs(value - other) < 0.01 * other)
  }

  @Test func `Without signals, measures of signals say why they are missing`() throws {
    let original = ReviewFixture.result
    let revised = try revise(
      original.examination, with: ReviewFixture.file("e.eaf", ReviewFixture.elan), signals: nil
    ).examination
    let intensity = try #require(revised.severity.result("intensity", .left))
    #expect(intensity.estimate == nil)
    #expect(intensity.reason?.contains("not the signals") == true)
    #expect(revised.severity.result("spasm_rate", .left)?.estimate?.count == 10)
    #expect(revised.warnings.contains { $0.code == "review_without_signals" })
  }

  @Test func `A review of a reviewed examination is set against the program's own events`() throws {
    let original = ReviewFixture.result
    let kept = ReviewFixture.table.split(separator: "\n").filter { !$0.contains("\tspasm\t") }
    let first = try revise(
      original.examination,
      with: ReviewFixture.file("e.tsv", kept.joined(separator: "\n") + "\n"),
      signals: original.signals)
    let again = try revise(
      first.examination, with: ReviewFixture.file("e.eaf", ReviewFixture.elan),
      signals: original.signals
    ).examination
    #expect(first.examination.review?.counts.rejected == 10)
    #expect(again.review?.counts.rejected == 0)
    #expect(again.review?.machineEvents.count == original.examination.events.count)
  }

  @Test func `A reviewed examination survives its file`() throws {
    let original = ReviewFixture.result
    let revised = try revise(
      original.examination, with: ReviewFixture.file("e.eaf", ReviewFixture.elan),
      signals: original.signals)
    let read = try ExaminationJSON.examination(from: try ExaminationJSON().render(revised))
    #expect(read.review?.machineEvents == revised.examination.review?.machineEvents)
    #expect(read.review?.counts == revised.examination.review?.counts)
  }
}
