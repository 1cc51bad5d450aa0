public import Examination

/// `NAME_events.json`: what every column of the event table means, in the manner of BIDS.
public struct EventsDictionary: OutputFormat {
  public let name = "events-dictionary"
  public let suffix = "_events.json"
  public let summary = "The meaning, unit and words of every column of the event table."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try write(to: sink)
  }

  /// Writes the dictionary, which is the same for every table of events.
  public func write(to sink: any ByteSink) throws {
    let columns = EventColumn.all.map { ($0.name, Self.entry($0)) }
    let tree = JSONTree.object(Dictionary(columns) { first, _ in first })
    try sink.write(try tree.text())
  }

  private static func entry(_ column: EventColumn) -> JSONTree {
    var members: [String: JSONTree] = ["Description": .text(column.description)]
    if let units = column.units { members["Units"] = .text(units) }
    if !column.levels.isEmpty {
      let levels = column.levels.map { ($0.word, JSONTree.text($0.meaning)) }
      members["Levels"] = .object(Dictionary(levels) { first, _ in first })
    }
    return .object(members)
  }
}
