internal import Anatomy
internal import Contractions

/// Events exported by BORIS, one row for each START, STOP or POINT (“tabular events”).
///
/// The behavior is the kind, the subject the side. States of one behavior and subject are paired in order.
struct BorisTabularReview: ReviewFormat {
  let name = "boris_tabular"
  let title = "tabular events of BORIS (TSV or CSV)"

  func isRecognized(by firstLine: Substring) -> Bool { firstLine.contains(BorisColumn.behavior) }

  func read(_ file: ReviewFile) throws(ReviewError) -> ReviewedEvents {
    let table = try DelimitedTable(file)
    try table.require([BorisColumn.behavior, BorisColumn.subject, BorisColumn.type, "Time"])
    try BorisColumn.requireOneObservation(table)
    var rows: [ReviewedRow] = []
    var open: [Key: (start: Double, place: String)] = [:]
    for row in table.rows {
      let key = Key(
        kind: try BorisColumn.kind(row, in: table), side: try BorisColumn.side(row, in: table))
      let (time, place) = (try table.seconds("Time", row), "line \(row.line)")
      switch try table.word(BorisColumn.type, row) as BorisStatus {
      case .point: rows.append(key.row(place, Interval(time, time), isPoint: true))
      case .start:
        guard open[key] == nil else {
          throw file.error(.startWithoutStop(key.kind.rawValue), at: open[key]?.place)
        }
        open[key] = (time, place)
      case .stop:
        guard let (start, from) = open.removeValue(forKey: key) else {
          throw file.error(.stopWithoutStart(key.kind.rawValue), at: place)
        }
        rows.append(key.row(from, try BorisColumn.interval(start, time, row, in: table)))
      }
    }
    if let unpaired = open.min(by: { $0.value.start < $1.value.start }) {
      throw file.error(.startWithoutStop(unpaired.key.kind.rawValue), at: unpaired.value.place)
    }
    return ReviewedEvents(rows: rows)
  }

  private struct Key: Hashable {
    let kind: EventKind
    let side: Laterality

    func row(_ place: String, _ interval: Interval, isPoint: Bool = false) -> ReviewedRow {
      ReviewedRow(place: place, interval: interval, kind: kind, side: side, isPoint: isPoint)
    }
  }
}

/// Events exported by BORIS, one row for each with its start and stop (“aggregated events”).
struct BorisAggregatedReview: ReviewFormat {
  let name = "boris_aggregated"
  let title = "aggregated events of BORIS (TSV or CSV)"

  func isRecognized(by firstLine: Substring) -> Bool {
    firstLine.contains(BorisColumn.behavior) && firstLine.contains("Start (s)")
  }

  func read(_ file: ReviewFile) throws(ReviewError) -> ReviewedEvents {
    let table = try DelimitedTable(file)
    try table.require([BorisColumn.behavior, BorisColumn.subject, "Start (s)", "Stop (s)"])
    try BorisColumn.requireOneObservation(table)
    var rows: [ReviewedRow] = []
    for row in table.rows {
      let kind = try BorisColumn.kind(row, in: table)
      let side = try BorisColumn.side(row, in: table)
      let start = try table.seconds("Start (s)", row)
      let isPoint = table.text(BorisColumn.type, row)?.lowercased() == BorisStatus.point.rawValue
      let stop = isPoint ? start : try table.seconds("Stop (s)", row)
      let interval =
        isPoint ? Interval(start, start) : try BorisColumn.interval(start, stop, row, in: table)
      rows.append(
        ReviewedRow(
          place: "line \(row.line)", interval: interval, kind: kind, side: side, isPoint: isPoint))
    }
    return ReviewedEvents(rows: rows)
  }
}

/// What a row of tabular events tells of a behavior.
private enum BorisStatus: String, CaseIterable {
  case start
  case stop
  case point
}

/// Columns that both exports have, as BORIS names them since version 8.
private enum BorisColumn {
  static let behavior = "Behavior"
  static let subject = "Subject"
  static let type = "Behavior type"
  private static let observation = "Observation id"
  /// What BORIS writes for an event that was coded without a subject.
  private static let noSubject = "no focal subject"

  static func kind(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> EventKind
  { try table.word(behavior, row) }

  /// The subject as a side; without one, both sides.
  static func side(_ row: DelimitedTable.Row, in table: DelimitedTable) throws(ReviewError)
    -> Laterality
  {
    let text = (table.text(subject, row) ?? "").lowercased()
    return text.isEmpty || text == noSubject ? .both : try table.word(subject, row)
  }

  static func interval(
    _ start: Double, _ stop: Double, _ row: DelimitedTable.Row, in table: DelimitedTable
  ) throws(ReviewError) -> Interval {
    guard stop >= start else {
      throw table.error(.endBeforeStart(start: start, end: stop), row)
    }
    guard stop > start else { throw table.error(.noDuration(at: start), row) }
    return Interval(start, stop)
  }

  /// Refuses an export of several recordings, whose times cannot be told apart.
  static func requireOneObservation(_ table: DelimitedTable) throws(ReviewError) {
    guard let first = table.rows.first.flatMap({ table.text(observation, $0) }) else { return }
    for row in table.rows {
      guard let other = table.text(observation, row), other != first else { continue }
      throw table.error(
        .severalObservations(DelimitedTable.quote(first), DelimitedTable.quote(other)), row)
    }
  }
}
