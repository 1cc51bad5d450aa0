import Acceptance
import Agreement
import Anatomy
import Contractions
import Foundation
import Testing

/// The verdict of the self-test on made-up findings.
@Suite struct SelfTestReportTests {
  static let planted = [1.0, 3, 5].map { spasm($0) }

  static func spasm(
    _ start: Double, _ side: Laterality = .left, depth: Double = 0.8
  ) -> FacialEvent {
    FacialEvent(
      interval: Interval(start, start + 0.4), kind: .spasm, side: side, regions: [.eye],
      peakTime: start + 0.2, eyeClosure: depth, confidence: 1)
  }

  static func row(_ found: [FacialEvent], mostMissed: Int = 0, mostFalse: Int = 0) -> SelfTestRow {
    SelfTestRow(
      clip: "clip", kind: .spasm,
      tally: EventAgreement(reference: planted.map { ReferenceEvent($0) }, found: found).tally(
        .spasm),
      mostMissed: mostMissed, mostFalse: mostFalse)
  }

  static func report(_ rows: [SelfTestRow], tracked: Double = 1) -> SelfTestReport {
    SelfTestReport(rows: rows, trackedShares: ["clip": tracked])
  }

  @Test func `What was planted, found as planted, passes`() {
    let report = Self.report([Self.row(Self.planted)])
    #expect(report.passed && report.faults.isEmpty)
  }

  @Test(arguments: [
    ("missed", Array(planted.dropLast())), ("false", planted + [spasm(7)]),
    ("side", [spasm(1), spasm(3, .right), spasm(5)]),
    ("onset", [spasm(1), spasm(3.3), spasm(5)]),
    ("depth", planted.map { spasm($0.interval.start, depth: 0.3) }),
  ])
  func `One tolerance missed fails the whole and is named`(
    word: String, found: [FacialEvent]
  ) throws {
    let report = Self.report([Self.row(Self.planted), Self.row(found)])
    #expect(!report.passed)
    #expect(try #require(report.faults.first).contains(word))
    #expect(report.text.contains("FAILED"))
  }

  @Test func `A row keeps within what it allows and not beyond`() {
    let found = [Self.spasm(1), Self.spasm(3), Self.spasm(8)]
    #expect(Self.row(found, mostMissed: 1, mostFalse: 1).passed)
    #expect(!Self.row(found, mostMissed: 1).passed)
    #expect(!Self.row(found, mostFalse: 1).passed)
  }

  @Test func `A face lost for too long fails, and so does a test that tested nothing`() {
    #expect(!Self.report([Self.row(Self.planted)], tracked: 0.9).passed)
    #expect(!Self.report([]).passed)
  }

  @Test func `The text fits a terminal and the JSON holds the verdicts`() throws {
    let report = Self.report([Self.row(Self.planted), Self.row([])])
    #expect(report.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(SelfTestReport.self, from: data) == report)
  }
}
