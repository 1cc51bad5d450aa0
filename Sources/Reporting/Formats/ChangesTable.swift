import Anatomy
import Comparison
import Severity

/// `PATIENT_changes.tsv`: one row for each measure, side and later visit.
public struct ChangesTable: ComparisonFormat {
  public let suffix = "_changes.tsv"

  public init() {}

  public func write(_ result: ComparedVisits, to sink: any ByteSink) throws {
    let comparison = result.comparison
    try sink.write(Self.line(Self.columns.map(\.name)))
    for visit in comparison.changes {
      for change in visit.measures {
        let row = Row(comparison: comparison, visit: visit, change: change)
        try sink.write(Self.line(Self.columns.map { $0.cell(row) }))
      }
    }
  }

  private struct Row {
    let comparison: Comparison
    let visit: VisitChange
    let change: MeasureChange
  }

  private typealias Column = (name: String, cell: @Sendable (Row) -> String)

  private static let decimals = 4

  private static let columns: [Column] = visits + values + figures

  private static let visits: [Column] = [
    ("patient", { $0.comparison.patient }),
    ("before", { $0.comparison.visits[$0.visit.before].recording }),
    ("after", { $0.comparison.visits[$0.visit.after].recording }),
    ("measure", { $0.change.measure }), ("side", { $0.change.side.rawValue }),
    ("unit", { $0.change.unit }),
  ]

  private static let values: [Column] = [
    ("value_before", { number($0.change.before?.value) }),
    ("lower_before", { number($0.change.before?.lower) }),
    ("upper_before", { number($0.change.before?.upper) }),
    ("value_after", { number($0.change.after?.value) }),
    ("lower_after", { number($0.change.after?.lower) }),
    ("upper_after", { number($0.change.after?.upper) }),
  ]

  private static let figures: [Column] = [
    ("change_unit", { $0.change.scale == .percent ? "%" : $0.change.unit }),
    ("change", { number($0.change.change?.value) }),
    ("change_lower", { number($0.change.change?.lower) }),
    ("change_upper", { number($0.change.change?.upper) }),
    ("level", { number($0.change.change?.level) }),
    ("detectable", { number($0.change.detectable) }),
    ("dispersion", { number($0.change.dispersion) }),
    ("verdict", { $0.change.verdict.rawValue }),
    (
      "withheld_by",
      {
        $0.change.withheldBy.isEmpty
          ? FixedPoint.missing : $0.change.withheldBy.joined(separator: ",")
      }
    ),
  ]

  private static func number(_ value: Double?) -> String {
    FixedPoint.text(value, decimals: decimals)
  }

  /// Names of recordings come from file names, which may hold anything.
  private static func line(_ cells: [String]) -> String {
    cells.map(Visible.line).joined(separator: "\t") + "\n"
  }
}
