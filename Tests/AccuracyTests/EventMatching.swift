import Anatomy
import Contractions
import Testing

/// Planted events of one kind set against the events found.
struct EventMatching {
  /// Planted and found events that overlap in time, one to one, nearest onsets first.
  let pairs: [(planted: ExpectedClip.Event, found: FacialEvent)]
  let missed: [ExpectedClip.Event]
  let extra: [FacialEvent]

  init(_ kind: EventKind, in clip: ExpectedClip, found events: [FacialEvent]) {
    var planted = clip.events.filter { $0.trialType == kind }
    var found = events.filter { $0.kind == kind }
    var pairs: [(ExpectedClip.Event, FacialEvent)] = []
    while let (p, f) = Self.nearest(planted, found) {
      pairs.append((planted.remove(at: p), found.remove(at: f)))
    }
    self.pairs = pairs.map { (planted: $0.0, found: $0.1) }
    missed = planted
    extra = found
  }

  /// The overlapping pair whose onsets lie closest.
  private static func nearest(_ planted: [ExpectedClip.Event], _ found: [FacialEvent]) -> (
    Int, Int
  )? {
    planted.indices.flatMap { p in found.indices.map { f in (p, f) } }
      .filter { p, f in
        planted[p].onset < found[f].interval.end && found[f].interval.start < planted[p].end
      }
      .min { one, other in
        distance(planted[one.0], found[one.1]) < distance(planted[other.0], found[other.1])
      }
  }

  private static func distance(_ planted: ExpectedClip.Event, _ found: FacialEvent) -> Double {
    abs(planted.onset - found.interval.start)
  }
}
