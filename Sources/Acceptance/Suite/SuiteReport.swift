/// What a run of the suite showed: every condition, and what all of them say together.
public struct SuiteReport: Codable, Equatable, Sendable {
  /// One row a condition.
  public let rows: [SuiteRow]
  /// What issue 4 aims at, against what was reached.
  public let aims: [AimResult]
  /// False one-sided findings where no spasm was planted.
  public let falseFindings: [FalseFindingRow]
  /// Stated confidence against the share that is right.
  public let calibration: [CalibrationRow]
  /// Stated intervals against the numbers of the clips; empty where not tried.
  public let intervals: [IntervalRow]
  /// What each ingredient brings; the whole alone where not tried.
  public let ablations: [AblationRow]

  init(rows: [SuiteRow], of findings: [SuiteFinding]) {
    self.rows = rows
    aims = Aim.all.map { $0.result(findings) }
    falseFindings = FalseFindingRow.rows(of: findings)
    calibration = CalibrationRow.rows(of: findings.map(\.agreement))
    intervals = IntervalRow.rows(of: findings)
    ablations = AblationRow.rows(of: findings)
  }

  /// Everything that misses a requirement.
  public var faults: [String] { rows.faults }

  /// The tables with their headings, in the order of the page; those without rows are left out.
  public var sections: [TableSection] {
    [
      TableSection("Conditions", rows.table), TableSection("Aims", aims.table),
      TableSection("False findings", falseFindings.table),
      TableSection("Calibration", calibration.table),
      TableSection("Intervals in the clips", intervals.table),
      TableSection("Ablations", ablations.table),
      TableSection("What ablations take away", ablations.meanings),
    ].filter { !$0.table.rows.isEmpty }
  }
}

/// A table under its heading.
public struct TableSection: Equatable, Sendable {
  public let heading: String
  public let table: TextTable

  public init(_ heading: String, _ table: TextTable) {
    self.heading = heading
    self.table = table
  }

  /// As Markdown: the heading, a line of its own that `scripts/accuracy` looks for, and the table.
  public var markdown: String { "## \(heading)\n\n\(table.markdown)" }
}
