internal import Anatomy
internal import Contractions

/// Which of the program's events each reviewed event stands for.
struct RowPairing {
  /// Number of the program's event for each row; `nil` for an event that the reviewer added.
  let partners: [Int?]

  /// Pairs rows with events: first those that are the same, then those that share time.
  ///
  /// - Parameters:
  ///   - rows: Reviewed events that count.
  ///   - machine: The program's events.
  init(_ rows: [ReviewedRow], with machine: [FacialEvent]) {
    var partners = [Int?](repeating: nil, count: rows.count)
    var free = Set(machine.indices)
    func pair(_ row: Int, _ event: Int) {
      partners[row] = event
      free.remove(event)
    }
    for (number, row) in rows.enumerated() {
      let same = machine.indices.first { free.contains($0) && row.isSame(as: machine[$0]) }
      if let same { pair(number, same) }
    }
    let open = rows.indices.filter { partners[$0] == nil && !rows[$0].isPoint }
    let candidates = open.flatMap { row in
      free.compactMap { event in Candidate(row, event, rows[row], machine[event]) }
    }.sorted()
    for best in candidates where partners[best.row] == nil && free.contains(best.event) {
      pair(best.row, best.event)
    }
    self.partners = partners
  }
}

/// A row and an event that may be the same movement, corrected.
private struct Candidate: Comparable {
  let row: Int
  let event: Int
  /// 2 where kind and side are kept, 1 where one of them is.
  let kept: Int
  /// Shared time over the time of either.
  let overlap: Double

  /// Least shared time, as a share of the time of either, of events whose kind and side both differ: such
  /// events are one movement with another name only where they are mostly the same time.
  private static let leastOverlap = 1.0 / 2

  init?(_ row: Int, _ event: Int, _ reviewed: ReviewedRow, _ found: FacialEvent) {
    guard let shared = reviewed.interval.intersection(found.interval) else { return nil }
    let both =
      reviewed.interval.duration + found.interval.duration - shared.duration
    (self.row, self.event) = (row, event)
    kept = (reviewed.kind == found.kind ? 1 : 0) + (reviewed.side == found.side ? 1 : 0)
    overlap = both > 0 ? shared.duration / both : 0
    if kept == 0 && overlap < Self.leastOverlap { return nil }
  }

  /// The better pair is the smaller one.
  static func < (one: Candidate, other: Candidate) -> Bool {
    (-one.kept, -one.overlap, one.row, one.event)
      < (-other.kept, -other.overlap, other.row, other.event)
  }
}

extension ReviewedRow {
  /// Whether kind and side are those of an event, and the bounds too, or a point lies within.
  func isSame(as event: FacialEvent) -> Bool {
    guard kind == event.kind, side == event.side else { return false }
    return isPoint ? event.interval.contains(interval.start) : interval.isNearly(event.interval)
  }
}
