import Agreement
import Anatomy
import Contractions
import Testing

/// Pairs of reference and found events.
@Suite struct EventMatchingTests {
  static func event(
    _ start: Double, lasting duration: Double = 0.3, _ kind: EventKind = .spasm,
    _ side: Laterality = .left
  ) -> FacialEvent {
    FacialEvent(
      interval: Interval(start, start + duration), kind: kind, side: side, regions: [.eye],
      peakTime: start + duration / 2, eyeClosure: 0.8, confidence: 1)
  }

  /// Spasms of both sides, blinks among them, some close to each other.
  static let varied =
    [1.0, 1.35, 2.9, 4.4, 4.8, 7.2].enumerated().map { number, start in
      event(start, .spasm, number % 2 == 0 ? .left : .right)
    } + [0.2, 2.2, 6.1].map { event($0, .blink, .both) }

  static func later(_ events: [FacialEvent], by shift: Double) -> [FacialEvent] {
    events.map { event in
      var event = event
      event.interval = Interval(event.interval.start + shift, event.interval.end + shift)
      return event
    }
  }

  @Test func `A list agrees with itself in everything`() {
    let agreement = EventAgreement(
      reference: Self.varied.map { ReferenceEvent($0) }, found: Self.varied)
    for kind in [EventKind.spasm, .blink] {
      for tally in [agreement.tally(kind), agreement.onsetTally(kind)] {
        #expect(tally.f1 == 1 && tally.sideErrors == 0 && tally.regionOverlap == 1)
        #expect(
          tally.onsetErrors.allSatisfy { $0 == 0 } && tally.depthErrors.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test(arguments: 0..<5)
  func `The order of either list changes nothing`(seed: UInt64) {
    var chance = SplitMix(state: seed)
    let found = Self.later(Self.varied, by: 0.12)
    let ordered = EventMatching(
      .spasm, reference: Self.varied.map { ReferenceEvent($0) }, found: found)
    let mixed = EventMatching(
      .spasm, reference: Self.varied.shuffled(using: &chance).map { ReferenceEvent($0) },
      found: found.shuffled(using: &chance))
    #expect(ordered == mixed && !ordered.pairs.isEmpty)
  }

  @Test func `Exchanging the lists exchanges missed and extra and turns the errors round`() {
    let (one, other) = (
      Array(Self.varied.dropLast(4)), Self.later(Self.varied.dropFirst(2).map(\.self), by: 0.1)
    )
    let there = EventMatching(.spasm, reference: one.map { ReferenceEvent($0) }, found: other)
    let back = EventMatching(.spasm, reference: other.map { ReferenceEvent($0) }, found: one)
    #expect(there.missed == back.extra && there.extra == back.missed)
    #expect(there.pairs.map(\.onsetError) == back.pairs.map { -$0.onsetError })
    #expect(!there.missed.isEmpty && !there.extra.isEmpty)
  }

  @Test
  func `Exchanging the sides of the findings makes every pair a side error, and nothing else`() {
    let swapped = Self.varied.map { event in
      var event = event
      event.side = event.side.side.map { Laterality($0.opposite) } ?? .both
      return event
    }
    let matching = EventMatching(
      .spasm, reference: Self.varied.map { ReferenceEvent($0) }, found: swapped)
    let tally = AgreementTally(matching, regions: [.eye])
    #expect(tally.sideErrors == tally.matched && tally.f1 == 1)
  }

  @Test(arguments: [(0.1, 6), (0.149, 6), (0.2, 0)])
  func `Onsets pair within the tolerance and not beyond`(shift: Double, pairs: Int) {
    let events = Self.varied.filter { $0.kind == .spasm }
    // Closer ones than the tolerance could stand for each other.
    let apart = events.map(\.interval.start).sorted()
    let list = apart.enumerated().map { Self.event(Double($0.offset)) }
    let matching = EventMatching(
      .spasm, reference: list.map { ReferenceEvent($0) }, found: Self.later(list, by: shift),
      by: .onset(within: 0.15))
    #expect(matching.pairs.count == pairs)
    #expect(matching.pairs.count + matching.missed.count == list.count)
  }

  @Test func `The nearest onset is paired, though another finding overlaps longer`() {
    let reference = Self.event(1, lasting: 2)
    let (near, far) = (Self.event(1.05, lasting: 0.2), Self.event(1.4, lasting: 1.6))
    let matching = EventMatching(
      .spasm, reference: [ReferenceEvent(reference)], found: [far, near])
    #expect(matching.pairs.map(\.found) == [near] && matching.extra == [far])
  }

  @Test func `A tolerated kind is neither missed nor false, but only on its own side`() {
    let wink = ReferenceEvent(
      Self.event(1, .voluntary, .left), tolerating: [.spasm, .uncertain])
    let spasm = Self.event(1.02, .spasm, .left)
    let agreement = EventAgreement(reference: [wink], found: [spasm])
    #expect(agreement.tally(.spasm).extra == 0 && agreement.tally(.spasm).excused == 1)
    #expect(agreement.tally(.voluntary).missed == 0 && agreement.tally(.voluntary).renamed == 1)
    let wrong = EventAgreement(reference: [wink], found: [Self.event(1.02, .spasm, .right)])
    #expect(wrong.tally(.spasm).extra == 1 && wrong.tally(.voluntary).missed == 1)
  }
}

/// A small generator, so that every run shuffles alike.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
