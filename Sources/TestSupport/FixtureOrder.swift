import Anatomy
import Severity

/// The order of the regions in a fixture's spasms.
enum FixtureOrder {
  static func order(_ fixture: ExaminationFixture, on side: Side) -> SpreadOrder {
    let isTimed = fixture.isTracked && side == fixture.affectedSide
    let untimed: [FacialRegion] = isTimed ? [.brow, .ear] : [.brow, .ear, .mouth, .chin]
    return SpreadOrder(
      side: side, standing: isTimed ? .inOrder : .notEvaluable,
      resolution: 1000 / Double(fixture.framesPerSecond), ranks: isTimed ? ranks : [],
      untimed: untimed.map {
        UntimedRegion(
          region: $0,
          reason: $0 == .ear
            ? "no signal of this region was measured"
            : "only 0 spasms on this side show both rises clearly; at least 5 are needed")
      }, spasms: isTimed ? [spasm] : [])
  }

  private static let ranks = [
    RegionRank(
      region: .eye, rank: 1, lag: nil, standardError: nil, behindPrevious: nil, isToldApart: nil),
    RegionRank(
      region: .chin, rank: 1, lag: estimate(4.5, reach: 16.25, level: 0.95), standardError: 6.25,
      behindPrevious: estimate(4.5, reach: 21.5, level: 0.975), isToldApart: false),
    RegionRank(
      region: .mouth, rank: 2, lag: estimate(62.5, reach: 15, level: 0.95), standardError: 5.75,
      behindPrevious: estimate(58, reach: 20.5, level: 0.975), isToldApart: true),
  ]

  private static let spasm = TimedSpasm(
    onset: 6.5,
    starts: [
      RegionStart(region: .eye, time: 6.5625), RegionStart(region: .mouth, time: 6.625),
      RegionStart(region: .chin, time: 6.5625),
    ])

  private static func estimate(_ value: Double, reach: Double, level: Double) -> Estimate {
    Estimate(
      value: value, lower: value - reach, upper: value + reach, level: level,
      method: "Student's t on the mean", count: 6)
  }
}
