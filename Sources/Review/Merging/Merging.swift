internal import Anatomy
internal import Contractions
internal import Examination
internal import Signals

/// Puts the reviewer's events in the place of the program's.
struct Merging {
  /// The program's events as found.
  let machine: [FacialEvent]
  /// The signals of the recording; `nil` where they are not at hand.
  let signals: FacialSignals?
  /// Contractions held longer are tonic, s.
  let tonicDuration: Double

  /// What a review leaves.
  struct Outcome: Equatable {
    /// Events that count.
    var events: [ReviewedEvent] = []
    /// The program's events, marked with what became of them.
    var machine: [FacialEvent]
    var counts = ReviewCounts(accepted: 0, edited: 0, rejected: 0, added: 0)
  }

  /// Merges the rows of a file, checked before.
  func merge(_ rows: [ReviewedRow], in file: ReviewFile) throws(ReviewError) -> Outcome {
    let kept = rows.filter { !$0.isRejected }
    let partners = RowPairing(kept, with: machine).partners
    var outcome = Outcome(machine: machine)
    for number in machine.indices { outcome.machine[number].review = .rejected }
    for (row, partner) in zip(kept, partners) {
      guard let partner else {
        guard !row.isPoint else { throw file.error(.pointWithoutEvent(row.kind), at: row.place) }
        outcome.events.append(added(row))
        outcome.counts.added += 1
        continue
      }
      let merged = merged(row, partner)
      outcome.events.append(merged)
      outcome.machine[partner].review = merged.event.review
      if merged.event.review == .accepted {
        outcome.counts.accepted += 1
      } else {
        outcome.counts.edited += 1
      }
    }
    outcome.counts.rejected = outcome.machine.count { $0.review == .rejected }
    return outcome
  }

  private func merged(_ row: ReviewedRow, _ partner: Int) -> ReviewedEvent {
    let found = machine[partner]
    guard row.isSame(as: found) && row.facts.agree(with: found) else {
      return edited(row, found, partner)
    }
    var event = found
    event.review = .accepted
    return ReviewedEvent(event: event)
  }

  /// The program's event as the reviewer corrected it.
  private func edited(_ row: ReviewedRow, _ found: FacialEvent, _ partner: Int) -> ReviewedEvent {
    var event = found
    let isMoved = !row.isPoint && !row.interval.isNearly(found.interval)
    let isTurned = row.side != found.side
    (event.kind, event.side, event.review) = (row.kind, row.side, .edited)
    if isMoved { (event.interval, event.cut) = (row.interval, .none) }
    // Who names kind and side by eye is sure of them.
    if isTurned || row.kind != found.kind { event.confidence = 1 }
    if isMoved || isTurned { remeasure(&event, keepsPeaks: !isTurned) }
    var unknown: Set<ReviewedEvent.Fact> = []
    if isTurned { unknown.insert(.regions) }
    if isMoved && !keepsJerks(row.interval, found, partner) { unknown.insert(.jerks) }
    if isMoved && !keepsPattern(row.interval, found) { unknown.insert(.pattern) }
    if found.pattern == nil { unknown.insert(.pattern) }
    if event.eyeClosure == nil && found.eyeClosure != nil { unknown.insert(.depth) }
    return stated(row, in: event, unknown: unknown)
  }

  /// An event that the program did not find.
  private func added(_ row: ReviewedRow) -> ReviewedEvent {
    var event = FacialEvent(
      interval: row.interval, kind: row.kind, side: row.side, regions: [],
      peakTime: row.interval.middle, confidence: 1, review: .edited)
    remeasure(&event, keepsPeaks: false)
    return stated(
      row, in: event,
      unknown: event.eyeClosure == nil
        ? Set(ReviewedEvent.Fact.allCases) : [.regions, .jerks, .pattern])
  }

  /// Measures closure and excursions anew; without signals, what was measured stays where it is still of the event.
  private func remeasure(_ event: inout FacialEvent, keepsPeaks: Bool) {
    if let signals { return EventMeasurement(signals: signals).measure(&event) }
    guard !(keepsPeaks && event.interval.contains(event.peakTime)) else { return }
    for extent in [
      \FacialEvent.eyeClosure, \.mouthExcursion, \.browExcursion, \.cheekExcursion,
      \.chinExcursion, \.contralateralClosure,
    ] { event[keyPath: extent] = nil }
    event.peakTime = event.interval.middle
  }

  /// Takes in what the file says, and strikes it off what is not known.
  private func stated(_ row: ReviewedRow, in event: FacialEvent, unknown: Set<ReviewedEvent.Fact>)
    -> ReviewedEvent
  {
    var (event, unknown) = (event, unknown)
    if unknown.contains(.pattern), event.kind == .spasm, event.interval.duration <= tonicDuration {
      // Too short to be tonic.
      event.pattern = .clonic
      unknown.remove(.pattern)
    }
    if let regions = row.facts.regions {
      event.regions = regions
      unknown.remove(.regions)
    }
    if let jerks = row.facts.jerks {
      event.jerks = jerks
      unknown.remove(.jerks)
    }
    switch row.facts.pattern {
    case .course(let pattern):
      event.pattern = pattern
      unknown.remove(.pattern)
    case .some(.none): event.pattern = nil
    case nil: break
    }
    if event.side == .both { event.pattern = nil }
    if event.kind == .spasm && event.pattern == nil { unknown.insert(.pattern) }
    if unknown.contains(.regions) { event.regions = [] }
    if unknown.contains(.pattern) { event.pattern = nil }
    if unknown.contains(.jerks) { event.jerks = 1 }
    return ReviewedEvent(event: event, unknown: unknown)
  }

  /// Whether the program's count of jerks still holds within new bounds: nothing was cut off that could have
  /// held one, and no other contraction came in.
  private func keepsJerks(_ interval: Interval, _ found: FacialEvent, _ partner: Int) -> Bool {
    let holdsOthers = machine.indices.contains { number in
      number != partner && machine[number].side == found.side
        && machine[number].interval.overlaps(interval)
    }
    let isWhole = interval.widened(by: ReviewTolerance.time).holds(found.interval)
    return !holdsOthers && (isWhole || found.jerks == 1)
  }

  /// Whether the program's course still holds: a tonic contraction stays one where it was not cut, a
  /// clonic one where it was not lengthened.
  private func keepsPattern(_ interval: Interval, _ found: FacialEvent) -> Bool {
    let margin = ReviewTolerance.time
    return found.pattern == .tonic
      ? interval.widened(by: margin).holds(found.interval)
      : found.interval.widened(by: margin).holds(interval)
  }
}

extension StatedFacts {
  /// Whether nothing that is stated differs from an event.
  fileprivate func agree(with event: FacialEvent) -> Bool {
    let course: Pattern = event.pattern.map { .course($0) } ?? Pattern.none
    return (regions ?? event.regions) == event.regions && (jerks ?? event.jerks) == event.jerks
      && (pattern ?? course) == course
  }
}
