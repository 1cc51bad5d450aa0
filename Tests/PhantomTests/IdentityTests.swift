import Anatomy
import Testing

@testable import Phantom

@Suite struct IdentityTests {
  static let people = (0..<400).map { PhantomIdentity(seed: UInt64($0)) }

  @Test func `Every feature drawn from a seed lies within its range`() {
    for feature in IdentityParameter.all {
      guard case .number(let range) = feature.parameter.form, case .number(let path) = feature.place
      else { continue }
      for person in Self.people {
        #expect(range.contains(person[keyPath: path]), "\(feature.parameter.name) \(person.seed)")
      }
    }
  }

  @Test func `People differ in skin, age, hair, spectacles and evenness`() {
    let people = Self.people
    #expect((people.map(\.skin).min() ?? 1) < 0.05 && (people.map(\.skin).max() ?? 0) > 0.95)
    #expect((people.map(\.age).min() ?? 0) < 25 && (people.map(\.age).max() ?? 0) > 82)
    let share = Double(people.count { $0.spectacles != .none }) / Double(people.count)
    #expect((0.13...0.27).contains(share))
    #expect(Set(people.map(\.hairStyle)).count == HairStyle.allCases.count)
    #expect(people.contains { $0.beard > 0 } && people.contains { $0.lidCrease == 0 })
    for side in Side.allCases { #expect(people.contains { $0.ptosis[side] > 0.02 }) }
    #expect(people.allSatisfy { $0.ptosis[.left] == 0 || $0.ptosis[.right] == 0 })
  }

  @Test func `The same seed is the same person, another is another`() {
    for person in Self.people.prefix(50) {
      #expect(person == PhantomIdentity(seed: person.seed))
      #expect(person != PhantomIdentity(seed: person.seed + 1))
    }
  }

  @Test func `Every field of a person can be named in a script`() {
    let fields = Mirror(reflecting: PhantomIdentity.average(seed: 0)).children.compactMap(\.label)
    let names = IdentityParameter.all.map { $0.parameter.name.replacing("_", with: "") }
    for field in fields where field != "seed" {
      let name = field.lowercased()
      #expect(names.contains(name) || names.contains(name + "left"), "\(field)")
    }
  }

  @Test func `What a script names overrides the seed and leaves the rest`() throws {
    let drawn = try PhantomScript("duration: 1\nseed: 7").identity
    let named = try PhantomScript(
      """
      duration: 1
      seed: 7
      identity: {skin: 0.9, hair: black, iris: "#102030", spectacles: round, ptosis_right: 0.2}
      """
    ).identity
    var expected = drawn
    expected.skin = 0.9
    expected.hair = PhantomColor(0x15110f)
    expected.iris = PhantomColor(0x102030)
    expected.spectacles = .round
    expected.ptosis[.right] = 0.2
    #expect(named == expected)
    #expect(named.iris.hexadecimal == "#102030")
  }

  @Test func `Random streams give the numbers of the published generator`() {
    var mixer = SplitMix(state: 1_234_567)
    // First outputs for this seed in the reference implementation of SplitMix64.
    #expect(
      (0..<3).map { _ in mixer.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `Streams of other purposes are unrelated`() {
    var (one, other) = (
      RandomStream(seed: 1, for: "a"), RandomStream(seed: 1, for: "b")
    )
    let pairs = (0..<2000).map { _ in (one.number(in: -1...1), other.number(in: -1...1)) }
    #expect(abs(pairs.reduce(0) { $0 + $1.0 * $1.1 } / 2000) < 0.03)
    #expect(abs(pairs.reduce(0) { $0 + $1.0 } / 2000) < 0.05)
  }
}
