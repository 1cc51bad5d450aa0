import Anatomy
import Testing

@Suite struct SideTests {
  @Test func `The opposite of the opposite side is the side itself`() {
    for side in Side.allCases { #expect(side.opposite.opposite == side && side.opposite != side) }
  }

  @Test func `Mirroring a pair exchanges its sides`() {
    let pair = Bilateral(left: 1, right: 2)
    #expect(pair.mirrored[.left] == 2 && pair.mirrored[.right] == 1)
    #expect(pair.mirrored.mirrored == pair)
  }

  @Test func `A rule applied to a pair meets each side once, on its own side`() {
    let pair = Bilateral { (side: Side) in side.rawValue }.map { $0.uppercased() }
    #expect(pair[.left] == "LEFT" && pair[.right] == "RIGHT")
  }

  @Test func `An event of both sides includes each, one of a side only that side`() {
    for side in Side.allCases {
      #expect(Laterality.both.includes(side) && Laterality(side).includes(side))
      #expect(!Laterality(side).includes(side.opposite) && Laterality(side).side == side)
    }
    #expect(Laterality.both.side == nil)
  }
}
