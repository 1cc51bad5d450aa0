internal import Anatomy
internal import Contractions
internal import Examination
internal import Statistics

/// A value of an event with its time, s.
struct TimedValue {
  let time: Double
  let value: Double
}

/// Events of one examination on the side of a measure, with the blocks that they are counted in.
struct EventSelection {
  let side: Laterality
  /// Spasms of that side; none for measures of both sides.
  let spasms: [FacialEvent]
  let blocks: [TimeBlock]
  let evaluable: [Interval]
  private let all: [FacialEvent]

  init(_ examination: Examination, on side: Laterality, blockDuration: Double) {
    self.init(
      examination.events, evaluable: examination.evaluable, on: side, blockDuration: blockDuration)
  }

  init(
    _ events: [FacialEvent], evaluable: [Interval], on side: Laterality, blockDuration: Double
  ) {
    self.side = side
    all = events
    spasms = side == .both ? [] : events.filter { $0.kind == .spasm && $0.side == side }
    self.evaluable = evaluable
    blocks = timeBlocks(of: evaluable, duration: blockDuration)
  }

  /// Evaluable time, s.
  var duration: Double { evaluable.coveredDuration }

  /// Events of one kind on that side.
  func events(_ kind: EventKind) -> [FacialEvent] {
    all.filter { $0.kind == kind && $0.side == side }
  }

  /// What the spasms have of a quantity.
  func values(_ quantity: KeyPath<FacialEvent, Double?>) -> [TimedValue] {
    spasms.compactMap { event in
      event[keyPath: quantity].map { TimedValue(time: event.interval.start, value: $0) }
    }
  }

  /// The values of each block.
  func byBlock(_ values: [TimedValue]) -> [[Double]] {
    blocks.map { block in
      values.filter { $0.time >= block.interval.start && $0.time < block.interval.end }
        .map(\.value)
    }
  }

  /// Time in spasm and evaluable time of each block, s.
  var covered: [(numerator: Double, denominator: Double)] {
    let merged = evaluable.flatMap { seen in
      spasms.compactMap { $0.interval.intersection(seen) }
    }.merged(bridging: 0)
    return blocks.map { block in
      (
        numerator: merged.compactMap { $0.intersection(block.interval)?.duration }.reduce(0, +),
        denominator: block.evaluable
      )
    }
  }
}
