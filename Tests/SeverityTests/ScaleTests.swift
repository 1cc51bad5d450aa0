import Anatomy
import Contractions
import Settings
import Severity
import Testing

/// Clinical scales as bounds.
@Suite struct ScaleTests {
  func spasm(
    _ onset: Double, _ pattern: ContractionPattern = .clonic, _ regions: [FacialRegion] = [.eye],
    side: Laterality = .left
  ) -> FacialEvent {
    FacialEvent(
      interval: Interval(onset, onset + (pattern == .tonic ? 2 : 0.4)), kind: .spasm, side: side,
      regions: regions, pattern: pattern, peakTime: onset + 0.2, eyeClosure: 0.7, confidence: 0.9)
  }

  func scale(
    _ id: String, _ events: [FacialEvent], seconds: Double = 60, barred: [String: String] = [:]
  ) throws -> ScaleResult {
    let profile = assessSeverity(
      SeverityInput(
        events: events, evaluable: [Interval(0, seconds)], settings: SeveritySettings(),
        barred: barred))
    return try #require(profile.scales.first { $0.scale == id })
  }

  static let ids = ["smc_grade", "jrs_frequency", "jrs_severity", "cohen_albert"]

  @Test(arguments: ids)
  func `A mirrored recording has the same bounds on the other side`(id: String) throws {
    let events = [spasm(3), spasm(9, .tonic, [.eye, .mouth]), spasm(20, .tonic, [.eye, .mouth])]
    let mirrored = events.map { event in
      var event = event
      event.side = .right
      return event
    }
    let (one, other) = (try scale(id, events), try scale(id, mirrored))
    #expect(one.side == .left && other.side == .right)
    #expect(one.bound == other.bound && one.criteria == other.criteria)
    #expect(one.lowest == other.lowest && one.highest == other.highest)
  }

  @Test(arguments: ids)
  func `More spasms never lower a bound`(id: String) throws {
    var events: [FacialEvent] = []
    var lowest = 0
    for number in 0..<8 {
      events.append(
        spasm(
          3 + 7 * Double(number), number < 4 ? .clonic : .tonic,
          number < 3 ? [.eye] : [.eye, .brow]))
      let bound = try scale(id, events).lowest ?? 0
      #expect(bound >= lowest)
      lowest = bound
    }
  }

  @Test(arguments: ids)
  func `A bound is an ordered pair or a reason`(id: String) throws {
    for events in [[], [spasm(3)], [spasm(3), spasm(9, .tonic), spasm(20, .tonic)]] {
      let result = try scale(id, events)
      #expect((result.lowest == nil) == (result.highest == nil))
      #expect(result.lowest ?? 0 <= result.highest ?? 0 && !result.bound.isEmpty)
      #expect(result.criteria.allSatisfy { $0.standing != .notMeasurable || $0.isMet == nil })
    }
  }

  @Test func `Spread beyond the lids makes grade II, the lower lid does not`() throws {
    let lids = [spasm(3, .clonic, [.eye, .lowerLid]), spasm(9, .clonic, [.eye, .lowerLid])]
    #expect(try scale("smc_grade", lids).lowest == 1)
    let mouth = [spasm(3, .clonic, [.eye, .mouth]), spasm(9, .clonic, [.eye, .brow])]
    #expect(try scale("smc_grade", mouth).lowest == 2)
    #expect(try scale("smc_grade", [mouth[0], lids[1]]).lowest == 1)
  }

  @Test func `Grades that the patient reports or people judge are never reached by the camera`()
    throws
  {
    let severe = (0..<10).map { spasm(3 + 5 * Double($0), .tonic, [.eye, .mouth, .brow]) }
    let result = try scale("smc_grade", severe)
    #expect(result.lowest == 2 && result.highest == 4)
    #expect(result.criteria.suffix(2).allSatisfy { $0.isMet == nil })
    #expect(try scale("jrs_severity", severe).lowest == 3)
    #expect(try scale("jrs_severity", severe).highest == 4)
  }

  @Test func `The Jankovic frequency follows the longest kind of spasm`() throws {
    let clonic = try scale("jrs_frequency", [spasm(3), spasm(29)])
    #expect(clonic.lowest == 2 && clonic.highest == 2)
    let single = try scale("jrs_frequency", [spasm(3), spasm(29), spasm(40, .tonic)])
    #expect(single.lowest == 2 && single.highest == 3)
    let tonic = try scale("jrs_frequency", [spasm(3, .tonic), spasm(29, .tonic)])
    #expect(
      tonic.lowest == 3 && tonic.highest == 3 && tonic.bound.hasPrefix("3 on the recorded time"))
    let constant = (0..<14).map { spasm(1 + 4 * Double($0), .tonic) }
    #expect(try scale("jrs_frequency", constant).highest == 4)
  }

  @Test
  func `A recording without spasms bounds the Jankovic scale from above and gives no SMC grade`()
    throws
  {
    for id in ["jrs_frequency", "jrs_severity"] {
      let result = try scale(id, [])
      #expect(result.lowest == 0 && result.highest == 1 && result.side == nil)
    }
    #expect(try scale("smc_grade", []).lowest == nil)
  }

  @Test(arguments: ids)
  func `Too little time, barred rates and even sides give no bound`(id: String) throws {
    let even = [spasm(3), spasm(9), spasm(20, side: .right), spasm(30, side: .right)]
    for result in [
      try scale(id, [spasm(1), spasm(3)], seconds: 5),
      try scale(id, [spasm(1), spasm(3)], barred: ["spasm_rate": "the face was seldom seen"]),
      try scale(id, even),
    ] {
      #expect(result.lowest == nil && result.highest == nil)
      #expect(result.criteria.allSatisfy { $0.isMet == nil })
    }
  }

  @Test func `A scale whose wording could not be verified is not measured`() throws {
    let result = try scale("cohen_albert", [spasm(3), spasm(9)])
    #expect(result.criteria.isEmpty && result.bound.hasPrefix("Not measurable"))
  }
}
