import Anatomy
import Contractions
import Severity
import Testing

/// The other Babinski sign against its null.
@Suite struct BrowSignTests {
  /// Blinks that draw both brows down by differing amounts, as a landmark model does.
  static let blinks = SyntheticFace.blinks().enumerated().map { number, blink in
    var blink = blink
    blink.brow = -0.02 + 0.002 * Double(number % 5)
    return blink
  }

  func face(_ lifts: [Double], side: Laterality = .left, eye: Double = 0.8) -> SyntheticFace {
    SyntheticFace(
      contractions: Self.blinks
        + lifts.enumerated().map { number, lift in
          Contraction(at: 2.5 + 4 * Double(number), side: side, eye: eye, brow: lift)
        })
  }

  func share(_ face: SyntheticFace, _ measure: String = "other_babinski") throws -> Estimate {
    try #require(face.profile.result(measure, .left)?.estimate)
  }

  @Test func `Lifts above the null of blinks are the sign, with Wilson's interval`() throws {
    // A brow that moves as in blinks lies on the null, not above it.
    let face = face([0.06, 0.06, 0.06, -0.018, -0.018, -0.018, -0.018, -0.018, -0.018, -0.018])
    let sign = try share(face)
    #expect(sign.value == 30 && sign.count == 10 && sign.method == "Wilson score interval")
  }

  @Test func `The opposite brow of the same spasms shows what chance gives`() throws {
    let still = SyntheticFace(
      contractions: Self.blinks
        + (0..<8).map { Contraction(at: 2.5 + 4 * Double($0), brow: 0.06) },
      browWander: { side, _ in side == .right ? -0.02 : 0 })
    #expect(try share(still).value == 100)
    #expect(try share(still, "other_babinski_opposite").value == 0)
  }

  @Test func `Both brows rising together are no sign`() throws {
    let both = SyntheticFace(
      contractions: Self.blinks
        + (0..<8).flatMap { number -> [Contraction] in
          let at = 2.5 + 4 * Double(number)
          return [
            Contraction(at: at, brow: 0.06),
            Contraction(at: at, side: .right, kind: .uncertain, eye: 0, brow: 0.06),
          ]
        })
    #expect(try share(both).value == 0)
    #expect(try share(both, "other_babinski_opposite").value == 0)
  }

  @Test func `A brow that rises without the eye half closing is not counted`() throws {
    let result = try #require(face([0.06, 0.06], eye: 0.4).profile.result("other_babinski", .left))
    #expect(result.estimate == nil)
    #expect(result.reason == "no spasm that half closes the eye to share out")
  }

  @Test(arguments: [9, 10])
  func `The null needs ten blinks`(count: Int) throws {
    let face = SyntheticFace(
      contractions: Self.blinks.prefix(count) + [Contraction(at: 50, brow: 0.06)])
    let result = try #require(face.profile.result("other_babinski", .left))
    #expect((result.estimate != nil) == (count == 10))
    #expect(count == 10 || result.reason?.hasPrefix("only 9 blinks") == true)
  }

  @Test func `Blinks beside a spasm do not enter the null`() throws {
    let face = SyntheticFace(contractions: Self.blinks + [Contraction(at: 1.35, brow: 0.06)])
    let null = try #require(face.profile.result("brow_null", .left)?.estimate)
    #expect(null.count == Self.blinks.count - 1)
  }
}
