import Anatomy
import Contractions
import Testing

@testable import Phantom

@Suite struct SprinklingTests {
  static let text = """
    duration: 120
    seed: 8
    events:
      - {event: clonic, side: left, onset: 20, jerks: 5, eye: 0.8}
      - {event: tonic, side: left, onset: 50, duration: 8, eye: 0.8}
      - {event: absence, onset: 80, duration: 9}
      - {event: cover, onset: 100, duration: 4}
      - {event: smile, onset: 70}
      - {event: blinks, rate: 18, partial: 0.4}
      - {event: synkinesis, side: right, mouth: 0.08, latency: 0.05}
      - {event: synkinesis, side: right, follows: smiles, eye: 0.3, latency: 0.1}
    """

  @Test func `Sprinkled blinks keep their distance and about their rate`() throws {
    let script = try PhantomScript(Self.text)
    let movements = script.choreography.movements
    let blinks = movements.filter { $0.kind == .blink }
    let others =
      movements.filter { $0.kind != .blink && $0.kind != .synkinesis }
      .map { Interval($0.start, $0.end) } + script.absences + script.covers.map(\.interval)
    for blink in blinks {
      let span = Interval(blink.start, blink.end).widened(by: 0.7 - 1e-9)
      #expect(!others.contains(where: span.overlaps), "\(blink.start) s")
    }
    for (one, next) in zip(blinks, blinks.dropFirst()) {
      #expect(next.start - one.end >= 0.7 - 1e-9)
    }
    #expect((20...36).contains(blinks.count))
    let partial = blinks.filter { ($0.closure ?? 1) < 1 }
    #expect(!partial.isEmpty && partial.count < blinks.count)
    for blink in partial { #expect((0.55...0.75).contains(blink.closure ?? 0)) }
  }

  @Test func `A synkinesis follows every blink and smile after its latency`() throws {
    let movements = try PhantomScript(Self.text).choreography.movements
    let causes = movements.filter { $0.kind == .blink || $0.recipe == "smile" }
    let followers = movements.filter { $0.kind == .synkinesis }
    #expect(followers.count == causes.count)
    for cause in causes {
      let onset = cause.interval.start
      let follower = try #require(followers.first { $0.causeOnset == onset })
      let latency = try #require(follower.latency)
      #expect(abs(follower.interval.start - onset - latency) < 1e-9)
      #expect(follower.side == .right)
      #expect(follower.regions == [cause.kind == .blink ? .mouth : .eye])
    }
  }

  @Test func `A partial blink is followed by a smaller movement`() throws {
    let movements = try PhantomScript(Self.text).choreography.movements
    let partial = try #require(movements.first { $0.kind == .blink && ($0.closure ?? 1) < 1 })
    let follower = try #require(movements.first { $0.causeOnset == partial.interval.start })
    #expect(follower.parts[0].course.peak == partial.closure)
  }
}
