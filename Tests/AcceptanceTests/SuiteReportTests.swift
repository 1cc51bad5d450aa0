import Agreement
import Anatomy
import Contractions
import Foundation
import Landmarks
import Statistics
import Testing

@testable import Acceptance

/// What the suite says, from made-up findings.
@Suite struct SuiteReportTests {
  static func event(
    _ start: Double, _ kind: EventKind = .spasm, _ side: Laterality = .left, lasting: Double = 0.4,
    confidence: Double = 0.9
  ) -> FacialEvent {
    FacialEvent(
      interval: Interval(start, start + lasting), kind: kind, side: side, regions: [.eye],
      pattern: lasting > 1 ? .tonic : .clonic, peakTime: start + 0.1, eyeClosure: 0.8,
      confidence: confidence)
  }

  static func finding(
    _ factor: String = "base", planted: [FacialEvent], found: [FacialEvent],
    ablated: [FacialEvent]? = nil, minutes: Double = 1
  ) -> SuiteFinding {
    let reference = planted.map { ReferenceEvent($0) }
    func reading(_ name: String, _ events: [FacialEvent]) -> SuiteFinding.Reading {
      SuiteFinding.Reading(
        ablation: name, agreement: EventAgreement(reference: reference, found: events),
        evaluable: 60 * minutes)
    }
    return SuiteFinding(
      factor: factor, level: "level", side: .left, reference: reference, frameInterval: 1.0 / 30,
      frames: 100, trackedFrames: 100, whole: reading("whole", found),
      ablated: ablated.map { [reading("no null", $0)] } ?? [])
  }

  static func report(_ findings: [SuiteFinding]) -> SuiteReport {
    SuiteReport(rows: [], of: findings)
  }

  static let spasms = [1.0, 3, 5].map { event($0) }

  @Test func `Everything found as planted reaches every aim that the clips tell of`() throws {
    let tonic = [Self.event(7, lasting: 3)]
    let findings = [
      Self.finding(planted: Self.spasms + tonic, found: Self.spasms + tonic),
      Self.finding("healthy", planted: [], found: [], minutes: 20),
    ]
    let report = Self.report(findings)
    #expect(report.aims.allSatisfy { [.reached, .notTried].contains($0.verdict) })
    #expect(report.aims.filter { $0.verdict == .notTried }.count < report.aims.count / 2 + 1)
    #expect(report.aims.count == Aim.all.count)
  }

  @Test func `A wrong side, a late onset and a broken tonic spasm each miss an aim of their own`() {
    func missed(_ planted: [FacialEvent], _ found: [FacialEvent]) -> [String] {
      Self.report([Self.finding(planted: planted, found: found)]).aims
        .filter { $0.verdict == .missed }.map(\.aim)
    }
    #expect(
      missed(Self.spasms, [1.0, 3, 5].map { Self.event($0, .spasm, .right) })
        == [Aim.sides.name])
    #expect(missed(Self.spasms, [1.1, 3.1, 5.1].map { Self.event($0) }) == [Aim.onset.name])
    #expect(missed([Self.event(1, lasting: 8)], [Self.event(1, lasting: 2)]) == [Aim.tonic.name])
  }

  @Test func `A rate without false findings is shown to be low only over enough minutes`() throws {
    func verdict(_ minutes: Double) throws -> AimResult.Verdict {
      let report = Self.report([Self.finding(planted: [], found: [], minutes: minutes)])
      return try #require(report.aims.first { $0.aim == Aim.falseFindings.name }).verdict
    }
    // No event: the upper bound is 3.69 events.
    #expect(try verdict(12) == .notShown && verdict(13) == .reached)
  }

  @Test func `False findings count where nothing one-sided was planted, with an exact interval`()
    throws
  {
    let found = [Self.event(1), Self.event(3, .synkinesis), Self.event(5, .blink, .both)]
    let rows = Self.report([
      Self.finding("healthy", planted: [], found: found, minutes: 4),
      Self.finding(planted: Self.spasms, found: Self.spasms + [Self.event(9)], minutes: 2),
    ]).falseFindings
    let healthy = try #require(rows.first { $0.clips == "all without spasm" })
    #expect(healthy.spasms == 1 && healthy.synkineses == 1 && healthy.perMinute == 0.5)
    let bounds = poissonInterval(2)
    #expect(
      healthy.lowerPerMinute == bounds.lower / 4 && healthy.upperPerMinute == bounds.upper / 4)
    let every = try #require(rows.last)
    #expect(every.spasms == 2 && every.evaluable == 360)
  }

  @Test func `Calibration pools kinds, and has a row for all confidences together`() throws {
    let smile = Self.event(8, .voluntary, .both)
    let weak = Self.event(9, confidence: 0.4)
    let finding = Self.finding(
      planted: Self.spasms + [smile], found: Self.spasms + [weak, smile])
    let rows = Self.report([finding]).calibration
    let spasms = rows.filter { $0.kinds == "spasm" }
    #expect(spasms.map(\.events) == [1, 3, 4] && spasms.map(\.right) == [0, 3, 3])
    let error: Double = try #require(spasms.last?.expectedError)
    // Bins of one, 0.4 off, and of three, 0.1 off each.
    #expect(abs(error - 0.175) < 1e-12)
    #expect(rows.filter { $0.kinds == "others" }.map(\.events) == [1, 1])
    #expect(!rows.contains { $0.kinds == "blink" })
  }

  @Test func `An ablation is read by itself, and none is shown where none was tried`() throws {
    let rows = Self.report([
      Self.finding(planted: Self.spasms, found: Self.spasms, ablated: [Self.event(1)])
    ]).ablations
    #expect(rows.map(\.ablation) == ["whole", "no null"])
    #expect(rows[0].spasmOnsets.f1 == 1 && rows[1].spasmOnsets.recall == 1.0 / 3)
    #expect(Self.report([Self.finding(planted: Self.spasms, found: [])]).ablations.isEmpty)
  }

  @Test func `The report survives JSON, and every section has rows as wide as its header`() throws {
    let report = Self.report([
      Self.finding(planted: Self.spasms, found: Self.spasms, ablated: []),
      Self.finding("healthy", planted: [], found: [Self.event(2)]),
    ])
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(SuiteReport.self, from: data) == report)
    #expect(
      report.sections.map(\.heading) == [
        "Aims", "False findings", "Calibration", "Ablations", "What ablations take away",
      ])
    for section in report.sections {
      #expect(section.table.rows.allSatisfy { $0.count == section.table.header.count })
    }
  }
}

/// What each ablation takes away.
@Suite struct AblationTests {
  static let track = LandmarkTrack(
    times: [0, 0.1],
    observations: [
      FaceObservation(
        mesh: [SIMD3(1, 2, 3), SIMD3(4, 5, 6)],
        eyeContour: Bilateral { _ in [SIMD2(1, 1)] }, presence: 0.9), nil,
    ], gaps: [Gap(Interval(0.1, 0.2), .noFace)], otherFaces: OtherFaces(), imageWidth: 640,
    imageHeight: 480)

  @Test func `Each takes its own ingredient and leaves the frames, gaps and all else`() throws {
    for ablation in Ablation.all {
      let changed = ablation.track(Self.track)
      #expect(changed.times == Self.track.times && changed.gaps == Self.track.gaps)
      #expect(changed.observations.map { $0 == nil } == [false, true])
      let face = try #require(changed.observations[0])
      #expect(face.mesh.map(\.z) == (ablation.name == "no pose" ? [0, 0] : [3, 6]))
      #expect(face.mesh.map(\.x) == [1, 4])
      #expect((face.eyeContour[.left] == nil) == (ablation.name == "no eye model"))
    }
  }

  @Test func `The first takes nothing, and every name is its own`() {
    #expect(Ablation.all[0].name == Ablation.whole.name)
    #expect(Set(Ablation.all.map(\.name)).count == Ablation.all.count)
  }
}
