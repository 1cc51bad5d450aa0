import Anatomy
import Contractions
import Examination

/// The stretch of each visit whose traces are drawn: as long at every visit, and chosen by what happens in it, not by
/// hand.
///
/// Of all stretches of one length that begin at whole seconds and were seen for at least half of their time, sorted by
/// spasms per minute, then by time in spasm, then by start, the middle one.
struct TraceWindow: Equatable {
  /// s.
  let interval: Interval
  /// Spasms of the compared sides of which some part lies in the stretch.
  let spasms: Int

  /// Longest stretch, s: brief jerks are still apart on a page.
  static let longest = 30.0

  /// One stretch for each examination.
  static func windows(of examinations: [Examination], sides: [Side]) -> [TraceWindow] {
    let shortest = examinations.map(\.recording.examined.duration).min() ?? 0
    let length = min(longest, shortest)
    return examinations.map { middle(of: $0, sides: sides, length: length) }
  }

  private static func middle(of examination: Examination, sides: [Side], length: Double)
    -> TraceWindow
  {
    let examined = examination.recording.examined
    let spasms = examination.events.filter { event in
      event.kind == .spasm && sides.contains { event.side.includes($0) }
    }.map(\.interval)
    let starts = stride(from: 0, through: max(0, examined.duration - length), by: 1)
    let candidates = starts.map { start in
      Candidate(
        Interval(examined.start + start, examined.start + start + length), spasms: spasms,
        evaluable: examination.quality.evaluable)
    }
    let seen = candidates.filter { $0.evaluable >= length / 2 }
    let sorted = (seen.isEmpty ? candidates : seen).sorted()
    let chosen = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    return TraceWindow(interval: chosen?.interval ?? examined, spasms: chosen?.count ?? 0)
  }

  private struct Candidate: Comparable {
    let interval: Interval
    let count: Int
    /// s.
    let evaluable: Double
    private let covered: Double

    init(_ interval: Interval, spasms: [Interval], evaluable: [Interval]) {
      self.interval = interval
      let parts = spasms.compactMap { $0.intersection(interval) }
      count = parts.count
      covered = parts.merged(bridging: 0).coveredDuration
      self.evaluable = evaluable.compactMap { $0.intersection(interval)?.duration }.reduce(0, +)
    }

    private var order: (Double, Double, Double) {
      (evaluable > 0 ? Double(count) / evaluable : 0, covered, interval.start)
    }

    static func < (one: Candidate, other: Candidate) -> Bool { one.order < other.order }
  }
}
