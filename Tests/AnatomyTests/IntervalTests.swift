import Anatomy
import Testing

@Suite struct IntervalTests {
  @Test func `Covered time counts overlapping spans once`() {
    #expect([Interval(0, 2), Interval(1, 3), Interval(5, 6)].coveredDuration == 4)
  }

  @Test func `Touching spans do not overlap and have no shared span`() {
    #expect(!Interval(0, 1).overlaps(Interval(1, 2)))
    #expect(Interval(0, 1).intersection(Interval(1, 2)) == nil)
  }

  @Test func `Spans within the bridge are joined, in whatever order they come`() {
    let spans = [Interval(3, 4), Interval(0, 1), Interval(1.2, 2)]
    #expect(spans.merged(bridging: 0.25) == [Interval(0, 2), Interval(3, 4)])
    #expect(spans.merged(bridging: 0.1).count == 3)
  }

  @Test func `The ends of a span may be given in either order`() {
    #expect(Interval(2, 1) == Interval(1, 2))
  }
}
