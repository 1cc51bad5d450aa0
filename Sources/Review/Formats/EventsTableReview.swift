internal import Anatomy
internal import Contractions

/// An edited `NAME_events.tsv`: rows changed, deleted, added, or marked `rejected` in `reviewed`.
///
/// Closures and excursions are measured, not judged: they are checked to be numbers and left aside.
struct EventsTableReview: ReviewFormat {
  let name = "events_table"
  let title = "NAME_events.tsv of the examination, edited"

  private static let needed = ["onset", "duration", "trial_type", "side"]
  private static let numbers = [
    "peak_time", "eye_closure", "mouth_excursion", "brow_excursion", "cheek_excursion",
    "chin_excursion", "contralateral_closure", "confidence",
  ]
  private static let missing = "n/a"

  func isRecognized(by firstLine: Substring) -> Bool {
    firstLine.contains("onset") || firstLine.contains("trial_type")
  }

  func read(_ file: ReviewFile) throws(ReviewError) -> ReviewedEvents {
    let table = try DelimitedTable(file)
    try table.require(Self.needed)
    var rows: [ReviewedRow] = []
    for row in table.rows { rows.append(try event(row, in: table)) }
    return ReviewedEvents(rows: rows)
  }

  private func event(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> ReviewedRow
  {
    for column in Self.numbers { try checkNumber(column, row, in: table) }
    let onset = try table.seconds("onset", row)
    let duration = try table.seconds("duration", row)
    guard duration > 0 else { throw table.error(.noDuration(at: onset), row) }
    let review: ReviewState =
      table.text("reviewed", row) == nil ? .notReviewed : try table.word("reviewed", row)
    return ReviewedRow(
      place: "line \(row.line)", interval: Interval(onset, onset + duration),
      kind: try table.word("trial_type", row), side: try table.word("side", row),
      facts: StatedFacts(
        regions: try regions(row, in: table), pattern: try pattern(row, in: table),
        jerks: try jerks(row, in: table)),
      isRejected: review == .rejected)
  }

  private func checkNumber(_ column: String, _ row: DelimitedTable.Row, in table: DelimitedTable)
    throws(ReviewError)
  {
    guard let text = table.text(column, row), text != Self.missing else { return }
    guard let value = Double(text), value.isFinite else {
      throw table.error(.notNumber(column: column, text: DelimitedTable.quote(text)), row)
    }
  }

  private func regions(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> [FacialRegion]?
  {
    guard let text = table.text("regions", row) else { return nil }
    guard text != Self.missing else { return [] }
    var regions: Set<FacialRegion> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let region = FacialRegion(rawValue: trimmed(String(word))) else {
        throw table.error(
          .unknownWord(
            column: "regions", text: DelimitedTable.quote(text),
            known: FacialRegion.allCases.map(\.rawValue)), row)
      }
      regions.insert(region)
    }
    return FacialRegion.allCases.filter(regions.contains)
  }

  private func pattern(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> StatedFacts.Pattern?
  {
    guard let text = table.text("pattern", row) else { return nil }
    return text == Self.missing ? StatedFacts.Pattern.none : .course(try table.word("pattern", row))
  }

  private func jerks(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> Int?
  {
    guard let text = table.text("jerks", row) else { return nil }
    guard let count = Int(text), count >= 1 else {
      throw table.error(.notNumber(column: "jerks", text: DelimitedTable.quote(text)), row)
    }
    return count
  }
}
