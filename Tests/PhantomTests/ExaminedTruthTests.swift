import Anatomy
import Contractions
import Phantom
import Testing

/// Truth and examination speak of the same quantities.
@Suite struct ExaminedTruthTests {
  static func text(_ side: Side, camera: String) -> String {
    """
    duration: 60
    seed: 12
    camera: {\(camera)}
    events:
      - {event: clonic, side: \(side), onset: 6, rate: 4, depths: [1, 0.8, 1, 0.9], eye: 0.8, mouth: 0.2}
      - {event: twitch, side: \(side), onset: 17, eye: 0.7}
      - {event: tonic, side: \(side), onset: 28, duration: 3, eye: 0.9, mouth: 0.2}
      - {event: closure, onset: 40, duration: 1.5}
      - {event: blinks, rate: 15, apart: 1.5}
    """
  }

  @Test(arguments: Side.allCases, ["rate: 24", "rate: 120", "variable: 0.5"])
  func `The truth's signals, examined, give the truth's events`(side: Side, camera: String) throws {
    let truth = try PhantomClip(try PhantomScript(Self.text(side, camera: camera))).truth()
    let found = detectEvents(in: truth.signals)
    for kind in [EventKind.spasm, .blink, .bilateralClosure] {
      let planted = truth.events.filter { $0.kind == kind }
      let seen = found.filter { $0.kind == kind }
      try #require(planted.count == seen.count, "\(kind) at \(seen.map(\.interval.start))")
      for (event, other) in zip(planted, seen) {
        #expect(event.side == other.side && event.pattern == other.pattern)
        // An examination begins a long closure where it is deep, the truth at a tenth of its peak.
        let tolerance = kind == .bilateralClosure ? 0.1 : 0.05
        #expect(abs(event.interval.start - other.interval.start) < tolerance)
        #expect(abs((event.eyeClosure ?? 0) - (other.eyeClosure ?? 0)) < 0.12)
      }
    }
    #expect(!found.contains { $0.kind == .synkinesis || $0.kind == .uncertain })
  }
}
