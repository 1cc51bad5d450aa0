internal import Anatomy
internal import Contractions
internal import Examination
internal import Landmarks

extension ReviewedEvents {
  /// Refuses what cannot belong to an examination: times outside of it or wholly within a gap, sides that a
  /// kind does not have, one event named twice.
  ///
  /// - Returns: The events by onset, ends within the rounding of the format moved into the examined span.
  func checked(against examination: Examination, in file: ReviewFile) throws(ReviewError)
    -> ReviewedEvents
  {
    let examined = examination.recording.examined
    var checked = self
    checked.rows = []
    for var row in rows {
      guard examined.widened(by: ReviewTolerance.time).holds(row.interval) else {
        throw file.error(
          .outside(row.interval.forReading, examined: examined.forReading), at: row.place)
      }
      row.interval = Interval(
        max(row.interval.start, examined.start), min(row.interval.end, examined.end))
      try row.requireSide(in: file)
      if !row.isRejected { try row.requireSeen(examination.quality.gaps, in: file) }
      checked.rows.append(row)
    }
    checked.rows.sort {
      ($0.interval.start, $0.interval.end, $0.side.rawValue)
        < ($1.interval.start, $1.interval.end, $1.side.rawValue)
    }
    try checked.requireApart(in: file)
    return checked
  }

  /// Contractions and closures of one kind and side follow each other; sharing time, one would count twice.
  private func requireApart(in file: ReviewFile) throws(ReviewError) {
    var last: [String: ReviewedRow] = [:]
    for row in rows where !row.isRejected && row.kind.followsItself {
      let key = "\(row.kind.rawValue) \(row.side.rawValue)"
      if let other = last[key], row.interval.start < other.interval.end - ReviewTolerance.time {
        throw file.error(.sharesTime(other: other.place), at: row.place)
      }
      last[key] = row
    }
  }
}

/// How exact reviewed times are.
enum ReviewTolerance {
  /// Times that differ by no more are the same, s: ELAN and BORIS keep milliseconds, so that a written time
  /// comes back rounded by half of one.
  static let time = 0.001
}

extension ReviewedRow {
  fileprivate func requireSide(in file: ReviewFile) throws(ReviewError) {
    switch kind {
    case .spasm, .synkinesis:
      guard side != .both else { throw file.error(.needsOneSide(kind), at: place) }
    case .blink, .bilateralClosure, .voluntary:
      guard side == .both else { throw file.error(.needsBothSides(kind), at: place) }
    case .uncertain: break
    }
  }

  fileprivate func requireSeen(_ gaps: [Gap], in file: ReviewFile) throws(ReviewError) {
    let gap = gaps.first { $0.interval.widened(by: ReviewTolerance.time).holds(interval) }
    guard let gap else { return }
    throw file.error(.inGap(gap.interval.forReading), at: place)
  }
}

extension EventKind {
  /// Whether events of the kind on one side never share time.
  fileprivate var followsItself: Bool {
    switch self {
    case .spasm, .blink, .bilateralClosure: true
    case .synkinesis, .voluntary, .uncertain: false
    }
  }
}

extension Interval {
  /// Whether the other span lies within.
  func holds(_ other: Interval) -> Bool { contains(other.start) && contains(other.end) }

  /// Both ends within the tolerance of reviewed times.
  func isNearly(_ other: Interval) -> Bool {
    abs(start - other.start) <= ReviewTolerance.time && abs(end - other.end) <= ReviewTolerance.time
  }

  /// Whole milliseconds, for messages.
  fileprivate var forReading: Interval {
    Interval((start * 1000).rounded() / 1000, (end * 1000).rounded() / 1000)
  }
}
