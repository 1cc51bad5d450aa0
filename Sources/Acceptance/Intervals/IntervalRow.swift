/// How the stated intervals of one measure held the numbers of the suite's clips.
public struct IntervalRow: Codable, Equatable, Sendable {
  public let measure: String
  public let tally: IntervalTally

  /// One row a measure that was stated with an interval, by its name.
  static func rows(of findings: [SuiteFinding]) -> [IntervalRow] {
    var tallies: [String: IntervalTally] = [:]
    for finding in findings {
      for (measure, tally) in finding.intervals {
        tallies[measure, default: IntervalTally()] += tally
      }
    }
    return tallies.filter { $0.value.stated > 0 }.sorted { $0.key < $1.key }
      .map { IntervalRow(measure: $0.key, tally: $0.value) }
  }
}

extension [IntervalRow] {
  /// One row a measure.
  var table: TextTable {
    TextTable(
      ["measure", "intervals", "held", "share held, %", "below", "above", "none stated"],
      rows: map { row in
        [
          row.measure, "\(row.tally.stated)", "\(row.tally.held)", row.tally.shareCell,
          "\(row.tally.below)", "\(row.tally.above)", "\(row.tally.absent)",
        ]
      })
  }
}
