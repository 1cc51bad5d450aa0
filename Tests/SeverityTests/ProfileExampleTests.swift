import Anatomy
import Contractions
import Settings
import Severity
import Testing

/// Known answers of single measures.
@Suite struct ProfileExampleTests {
  func estimate(_ face: SyntheticFace, _ measure: String, _ side: Laterality = .left) throws
    -> Estimate
  {
    try #require(face.profile.result(measure, side)?.estimate)
  }

  func reason(_ face: SyntheticFace, _ measure: String, _ side: Laterality = .left) -> String? {
    face.profile.result(measure, side)?.reason
  }

  func spasms(_ count: Int, _ make: (Int) -> Contraction) -> [Contraction] {
    let step = 56 / Double(count)
    return (0..<count).map { number in
      var contraction = make(number)
      contraction.at = 2.6 + step * Double(number)
      return contraction
    }
  }

  @Test func `Intensity is the closure's area in a minute`() throws {
    // Ramps of 0.1 s at either end: half of each is closure.
    let face = SyntheticFace(
      contractions: spasms(6) { _ in Contraction(at: 0, lasting: 1.1, eye: 0.5) })
    let intensity = try estimate(face, "intensity")
    #expect(abs(intensity.value - 6 * 0.5 * 1.0) < 0.01 && intensity.count == 6)
    #expect(try estimate(face, "intensity", .right).value == 0)
    #expect(try estimate(face, "intensity", .right).upper == nil)
  }

  @Test func `The time half closed leaves out the ramps below one half and blinks`() throws {
    let face = SyntheticFace(
      contractions: SyntheticFace.blinks(from: 9, to: 13)
        + spasms(6) { _ in Contraction(at: 0, lasting: 2.1, eye: 1) })
    #expect(abs(try estimate(face, "closed_time").value - 100 * 6 * 2.0 / 60) < 0.3)
    #expect(try estimate(face, "closed_time", .right).value == 0)
  }

  @Test func `An eye that spasms keep closed meets the Jankovic grade 4 on the recorded time`()
    throws
  {
    let face = SyntheticFace(
      contractions: (0..<11).map { Contraction(at: 1 + 5.2 * Double($0), lasting: 4.6) })
    let scale = try #require(face.profile.scales.first { $0.scale == "jrs_frequency" })
    #expect(scale.lowest == 4 && scale.highest == 4)
    #expect(scale.criteria.last?.isMet == true && scale.criteria.last?.standing == .bounded)
  }

  @Test func `The tonic share of time weighs spasms by their length`() throws {
    let face = SyntheticFace(
      contractions: spasms(8) { Contraction(at: 0, lasting: $0 % 2 == 0 ? 3 : 1) })
    #expect(abs(try estimate(face, "tonic_time_share").value - 75) < 1e-9)
    #expect(try estimate(face, "tonic_share").value == 50)
    let clonic = SyntheticFace(contractions: spasms(8) { _ in Contraction(at: 0) })
    let none = try estimate(clonic, "tonic_time_share")
    #expect(none.value == 0 && none.lower == nil && none.upper == nil)
    #expect(reason(face, "tonic_time_share", .right) == "no spasm on this side")
  }

  @Test func `The lag of the mouth is found with its error`() throws {
    let face = SyntheticFace(
      contractions: spasms(9) { Contraction(at: 0, mouth: 0.1, lag: 0.03 + 0.01 * Double($0 % 3)) })
    let lag = try estimate(face, "mouth_lag")
    #expect(abs(lag.value - 40) < 2 && lag.count == 9)
    let (lower, upper) = (try #require(lag.lower), try #require(lag.upper))
    #expect(lower < 40 && upper > 40 && upper - lower < 20)
  }

  @Test func `Lags that agree to the last digit are no surer than the frames allow`() throws {
    let face = SyntheticFace(
      contractions: spasms(6) { _ in Contraction(at: 0, mouth: 0.1) }, framesPerSecond: 25)
    let lag = try estimate(face, "mouth_lag")
    // 40 ms / √6 / √6 times Student's 2.571.
    let reach = try #require(lag.upper) - lag.value
    #expect(reach >= 17.1 && reach < 25)
  }

  @Test func `Few spasms or a mouth lost in noise give no lag`() {
    let few = SyntheticFace(contractions: spasms(4) { _ in Contraction(at: 0, mouth: 0.1) })
    #expect(reason(few, "mouth_lag")?.hasPrefix("only 4 spasms") == true)
    let weak = SyntheticFace(contractions: spasms(9) { _ in Contraction(at: 0, mouth: 0.005) })
    #expect(reason(weak, "mouth_lag")?.hasPrefix("only 0 spasms") == true)
  }

  @Test func `Even spasms are a clockwork, spasms in runs are not`() throws {
    let even = SyntheticFace(contractions: spasms(12) { _ in Contraction(at: 0) })
    #expect(try estimate(even, "interval_variation").value < 1e-9)
    let onsets = [3.0, 4, 5, 6, 7, 30, 31, 32, 33, 34, 57]
    let runs = SyntheticFace(contractions: onsets.map { Contraction(at: $0) })
    #expect(try estimate(runs, "interval_variation").value > 1)
    let few = SyntheticFace(contractions: onsets.prefix(10).map { Contraction(at: $0) })
    #expect(
      reason(few, "interval_variation")
        == "only 9 times between spasms on this side; at least 10 are needed")
  }

  @Test func `A narrower eye at rest is told on both sides, spasms and blinks left out`() throws {
    let face = SyntheticFace(
      contractions: SyntheticFace.blinks() + spasms(6) { _ in Contraction(at: 0, lasting: 3) },
      openAperture: Bilateral(left: 0.27, right: 0.33))
    #expect(abs(try estimate(face, "resting_asymmetry").value + 20) < 1e-6)
    #expect(abs(try estimate(face, "resting_asymmetry", .right).value - 20) < 1e-6)
  }

  @Test func `Blinks are complete where the eye comes near closure`() throws {
    var blinks = SyntheticFace.blinks()
    for number in 0..<5 { blinks[number].eye = 0.6 }
    let face = SyntheticFace(contractions: blinks)
    let share = try estimate(face, "blink_completeness")
    #expect(share.count == 15 && abs(share.value - 100 * 10 / 15) < 1e-9)
    #expect(abs(try estimate(face, "blink_depth_difference").value) < 1e-9)
  }

  @Test func `The relative difference is the affected side's narrowing over the other side`() throws
  {
    let face = SyntheticFace(
      contractions: SyntheticFace.blinks(), openAperture: Bilateral(left: 0.24, right: 0.3))
    for measure in ["relative_difference", "tonic_mean"] {
      #expect(abs(try estimate(face, measure).value - 0.2) < 1e-6)
      #expect(abs(try estimate(face, measure, .right).value + 0.25) < 1e-6)
    }
  }

  @Test func `A region without a signal is unknown, not untouched`() throws {
    let face = SyntheticFace(contractions: spasms(4) { _ in Contraction(at: 0, mouth: 0.1) })
    #expect(try estimate(face, "spread_mouth").value == 100)
    #expect(try estimate(face, "spread_brow").value == 0)
    for region in ["lowerlid", "cheek", "ear", "chin"] {
      #expect(reason(face, "spread_\(region)") == "no signal of this region was measured")
    }
  }

  @Test func `Trains give the rate of their jerks`() throws {
    let events = (0..<7).map { number in
      FacialEvent(
        interval: Interval(3 + 8 * Double(number), 4 + 8 * Double(number)), kind: .spasm,
        side: .left, regions: [.eye], pattern: .clonic, jerks: number == 0 ? 2 : 5,
        peakTime: 3.5 + 8 * Double(number), eyeClosure: 0.5, confidence: 0.9)
    }
    let profile = assessSeverity(
      SeverityInput(
        events: events, evaluable: [Interval(0, 60)], settings: SeveritySettings()))
    let rate = try #require(profile.result("train_rate", .left)?.estimate)
    #expect(rate.value == 5 && rate.count == 6)
  }
}
