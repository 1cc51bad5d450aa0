import Anatomy
import Contractions
import Severity
import Testing

/// What holds for every measure of the profile.
@Suite struct ProfilePropertyTests {
  static let spasms = (0..<9).map { number -> Contraction in
    var spasm = Contraction(at: 2.5 + 6 * Double(number))
    spasm.lasting = number % 3 == 0 ? 1.6 : 0.6
    spasm.mouth = 0.08
    spasm.brow = number % 2 == 0 ? 0.06 : 0
    spasm.lag = 0.01 * Double(number % 3)
    return spasm
  }
  static let face = SyntheticFace(
    contractions: SyntheticFace.blinks() + spasms + [Contraction(at: 57, side: .right, eye: 0.6)],
    openAperture: Bilateral(left: 0.28, right: 0.31))

  @Test func `A mirrored face has every result on the other side`() throws {
    let (plain, mirrored) = (Self.face.profile, Self.face.mirroredProfile)
    for result in plain.results {
      let side = result.side.side.map { Laterality($0.opposite) } ?? .both
      let other = try #require(mirrored.result(result.measure, side))
      #expect(result.estimate == other.estimate && result.reason == other.reason)
    }
    #expect(plain.affectedSide == mirrored.affectedSide?.opposite)
  }

  @Test func `Twice the frames of the same movement give the same numbers`() throws {
    var fine = Self.face
    fine.framesPerSecond *= 2
    let profile = fine.profile
    for result in Self.face.profile.results {
      let other = try #require(profile.result(result.measure, result.side))
      #expect((result.estimate == nil) == (other.estimate == nil), "\(result.measure)")
      guard let one = result.estimate?.value, let two = other.estimate?.value else { continue }
      #expect(abs(one - two) <= 1e-6 + 1e-6 * abs(one), "\(result.measure)")
    }
  }

  @Test func `Moving everything by a while changes no number`() throws {
    var later = Self.face
    later.contractions = later.contractions.map { contraction in
      var contraction = contraction
      contraction.at += 100
      return contraction
    }
    later.hidden = [Interval(-1, 99.99)]
    later.duration = 160
    later.evaluable = [Interval(100, 160)]
    let profile = later.profile
    for result in Self.face.profile.results {
      let other = try #require(profile.result(result.measure, result.side))
      guard let one = result.estimate?.value else { continue }
      let two = try #require(other.estimate?.value)
      #expect(abs(one - two) < 0.002 * max(1, abs(one)), "\(result.measure)")
    }
  }

  @Test func `Values that are missing give no number of signals`() {
    var blind = Self.face
    blind.hidden = [Interval(-1, 99)]
    let ofSignals = [
      "intensity", "closed_time", "other_babinski", "other_babinski_opposite", "brow_null",
      "lowerlid_lag", "brow_lag", "cheek_lag", "ear_lag", "mouth_lag", "chin_lag",
      "resting_asymmetry", "blink_completeness", "blink_depth_difference", "relative_difference",
      "tonic_mean",
    ]
    for result in blind.profile.results where ofSignals.contains(result.measure) {
      #expect(result.estimate == nil && result.reason != nil, "\(result.measure)")
    }
  }

  @Test func `A gap takes its time out of the averages and puts nothing in`() throws {
    var parted = Self.face
    parted.hidden = [Interval(20.6, 26.4)]
    parted.evaluable = [Interval(0, 20.6), Interval(26.4, 60)]
    parted.contractions.removeAll { $0.at > 20 && $0.at < 27 }
    var narrow = parted
    // What the eyes would have done in the gap must not matter.
    narrow.contractions.append(Contraction(at: 21, lasting: 5, kind: .voluntary, eye: 1))
    let (without, with) = (parted.profile, narrow.profile)
    for measure in ["intensity", "resting_asymmetry", "relative_difference"] {
      let one = try #require(without.result(measure, .left)?.estimate)
      let two = try #require(with.result(measure, .left)?.estimate)
      #expect(abs(one.value - two.value) < 1e-9, "\(measure)")
    }
  }

  @Test func `A barred measure gives the reason and no number`() {
    var face = Self.face
    face.barred = ["depth": "the face is too small", "intensity": "the face is too small"]
    let profile = face.profile
    for measure in ["depth", "intensity"] {
      let result = profile.result(measure, .left)
      #expect(result?.estimate == nil && result?.reason == "the face is too small")
    }
    #expect(profile.result("spasm_rate", .left)?.estimate != nil)
  }

  @Test func `Every interval holds its number, and every identifier is used once`() {
    let results = Self.face.profile.results
    for result in results {
      guard let estimate = result.estimate else { continue }
      #expect(
        estimate.lower.map { $0 <= estimate.value + 1e-9 } ?? true, "\(result.measure) \(estimate)")
      #expect(estimate.upper.map { $0 >= estimate.value - 1e-9 } ?? true, "\(result.measure)")
    }
    #expect(Set(results.map { "\($0.measure) \($0.side)" }).count == results.count)
  }
}
