import Anatomy
public import Contractions
public import Examination

/// `NAME_events.tsv`: one row an event, ordered by onset.
public struct EventsTable: OutputFormat {
  public let name = "events"
  public let suffix = "_events.tsv"
  public let summary = "Every event as one row of a tab-separated table."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try write(result.examination.events, to: sink)
  }

  /// Writes a table of events, wherever they come from.
  public func write(_ events: [FacialEvent], to sink: any ByteSink) throws {
    try sink.write(Self.line(EventColumn.all.map(\.name)))
    for event in events.inOrderOfOnset {
      try sink.write(Self.line(EventColumn.all.map { $0.cell(event) }))
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.joined(separator: "\t") + "\n"
  }
}

extension Sequence<FacialEvent> {
  /// By onset, then offset, then side.
  var inOrderOfOnset: [FacialEvent] {
    sorted { first, second in
      (first.interval.start, first.interval.end, first.side.rank)
        < (second.interval.start, second.interval.end, second.side.rank)
    }
  }
}

extension Laterality {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
