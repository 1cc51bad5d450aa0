import Anatomy
import Contractions
import Examination
import Severity
import TestSupport
import Testing

@testable import Review

/// What becomes of events that a reviewer changes.
@Suite struct CorrectionTests {
  let original = ReviewFixture.result

  func revised(_ table: String) throws -> Examination {
    try revise(
      original.examination, with: ReviewFixture.file("e.tsv", table), signals: original.signals
    ).examination
  }

  /// The table with one line changed or left out.
  func table(_ line: Int, _ change: ([String]) -> [String]?) -> String {
    var lines = ReviewFixture.table.split(separator: "\n").map(String.init)
    let cells = lines[line].split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    if let changed = change(cells) {
      lines[line] = changed.joined(separator: "\t")
    } else {
      lines.remove(at: line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [true, false])
  func `An event deleted or marked as rejected is kept in the review alone`(isDeleted: Bool) throws
  {
    let text = table(1) { isDeleted ? nil : $0.dropLast() + ["rejected"] }
    let examination = try revised(text)
    let review = try #require(examination.review)
    #expect(examination.events.count == original.examination.events.count - 1)
    #expect(
      review.machineEvents.filter { $0.review == .rejected }.map(\.interval) == [Interval(1, 1.4)])
    #expect(review.counts.rejected == 1 && review.counts.added == 0)
    #expect(examination.severity.result("spasm_rate", .left)?.estimate?.count == 9)
  }

  @Test func `An event whose side is changed is edited and counts as a disagreement`() throws {
    let examination = try revised(table(1) { $0.replacing("left", with: "right") })
    let review = try #require(examination.review)
    #expect(review.counts == ReviewCounts(accepted: 34, edited: 1, rejected: 0, added: 0))
    let spasms = try #require(review.agreement.first { $0.kind == .spasm })
    #expect(spasms.matched == 10 && spasms.sideErrors == 1)
    #expect(spasms.results.first { $0.measure == "precision" }?.estimate?.value == 0.9)
    let event = try #require(examination.events.first)
    #expect(event.side == .right && event.review == .edited && event.confidence == 1)
  }

  @Test func `An event whose kind is changed leaves one kind and joins the other`() throws {
    let examination = try revised(table(4) { $0.replacing("uncertain", with: "spasm") })
    let review = try #require(examination.review)
    #expect(review.counts.edited == 1)
    let spasms = try #require(review.agreement.first { $0.kind == .spasm })
    #expect(spasms.machine == 10 && spasms.reviewer == 11 && spasms.matched == 10)
    #expect(spasms.results.first { $0.measure == "recall" }?.estimate?.value == 10.0 / 11)
  }

  @Test func `An added event is marked as edited and measured from the signals`() throws {
    let row =
      "29.5000\t0.4000\tspasm\tright\teye\tclonic\t2" + String(repeating: "\tn/a", count: 9)
    let examination = try revised(ReviewFixture.table + row + "\n")
    let event = try #require(examination.events.first { $0.interval == Interval(29.5, 29.9) })
    #expect(event.review == .edited && event.jerks == 2 && event.regions == [.eye])
    #expect(event.eyeClosure != nil)
    #expect(examination.review?.counts.added == 1)
    #expect(examination.severity.result("jerk_rate", .right)?.estimate != nil)
  }

  @Test func `What an added event does not tell is withheld, not guessed`() throws {
    let annotation =
      "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a900\" TIME_SLOT_REF1=\"ts900\" "
      + "TIME_SLOT_REF2=\"ts901\"><ANNOTATION_VALUE>spasm</ANNOTATION_VALUE>"
      + "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
    let slots =
      "<TIME_SLOT TIME_SLOT_ID=\"ts900\" TIME_VALUE=\"29500\"/>"
      + "<TIME_SLOT TIME_SLOT_ID=\"ts901\" TIME_VALUE=\"29900\"/></TIME_ORDER>"
    let text = ReviewFixture.elan
      .replacing("</TIER>", with: annotation, maxReplacements: 1)
      .replacing("</TIME_ORDER>", with: slots)
    let examination = try revise(
      original.examination, with: ReviewFixture.file("e.eaf", text), signals: original.signals
    ).examination
    #expect(examination.review?.counts.added == 1)
    let profile = examination.severity
    for measure in ["jerk_rate", "jerks_per_spasm", "spread", "spread_mouth"] {
      let result = try #require(profile.result(measure, .left))
      #expect(result.estimate == nil && result.reason?.contains("not known") == true, "\(measure)")
    }
    #expect(profile.result("spasm_rate", .left)?.estimate?.count == 11)
    #expect(profile.result("tonic_share", .left)?.estimate != nil, "0.4 s is too short to be tonic")
    #expect(examination.warnings.contains { $0.code == "review_facts_missing" })
  }

  @Test func `Every measure that is withheld is one of this build`() {
    for fact in ReviewedEvent.Fact.allCases {
      #expect(SeverityProfile.measureNames.contains(where: fact.isNeeded), "\(fact)")
    }
  }

  @Test func `Bounds moved by less than a millisecond are not moved`() throws {
    let examination = try revised(table(1) { ["1.0004"] + $0.dropFirst() })
    #expect(examination.review?.counts.edited == 0)
    #expect(examination.events.first?.interval == Interval(1, 1.4))
  }

  @Test func `Bounds moved by more are edited, and measured within them`() throws {
    let examination = try revised(table(1) { ["0.9000", "0.6000"] + $0.dropFirst(2) })
    let event = try #require(examination.events.first)
    #expect(event.review == .edited && abs(event.interval.end - 1.5) < 1e-9)
    #expect(event.interval.contains(event.peakTime))
  }

  @Test func `A point within an event confirms it, and elsewhere is refused`() throws {
    let head = "Observation id\tSubject\tBehavior\tBehavior type\tTime\n"
    let examination = try revise(
      original.examination,
      with: ReviewFixture.file("e.tsv", head + "visit\tleft\tspasm\tPOINT\t1.2\n"),
      signals: original.signals
    ).examination
    #expect(examination.events.map(\.interval) == [Interval(1, 1.4)])
    #expect(throws: ReviewError.self) {
      try revise(
        original.examination,
        with: ReviewFixture.file("e.tsv", head + "visit\tleft\tspasm\tPOINT\t9.0\n"), signals: nil)
    }
  }

  @Test func `Remarks on the tier review are kept`() throws {
    let remark =
      "<TIER LINGUISTIC_TYPE_REF=\"text\" TIER_ID=\"review\"><ANNOTATION><ALIGNABLE_ANNOTATION "
      + "ANNOTATION_ID=\"a901\" TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts2\">"
      + "<ANNOTATION_VALUE>chewing &amp; talking</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
    let text = ReviewFixture.elan.replacing(
      "<TIER LINGUISTIC_TYPE_REF=\"text\" TIER_ID=\"review\"/>", with: remark)
    let examination = try revise(
      original.examination, with: ReviewFixture.file("e.eaf", text), signals: original.signals
    ).examination
    #expect(
      examination.review?.remarks == [
        ReviewRemark(interval: Interval(1, 1.4), text: "chewing & talking")
      ])
  }
}

extension [String] {
  /// The cells with one word in the place of another.
  fileprivate func replacing(_ word: String, with other: String) -> [String] {
    map { $0 == word ? other : $0 }
  }
}
