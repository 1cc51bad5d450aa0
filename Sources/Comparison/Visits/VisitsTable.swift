internal import Files

/// The text of a visits file as rows.
struct VisitsTable {
  private static let required = ["recording", "patient", "date"]
  /// A patient lives no longer after a treatment.
  private static let mostDays = 36_600

  private let path: String
  private let lines: [TabbedText.Line]

  init(bytes: [UInt8], path: String) throws(VisitsFileError) {
    self.path = path
    do {
      lines = try TabbedText(bytes: bytes).lines
    } catch {
      throw VisitsFileError(path: path, line: error.line, fault: .notText)
    }
  }

  func rows() throws(VisitsFileError) -> [VisitsFile.Row] {
    guard let header = lines.first else { throw VisitsFileError(path: path, fault: .noHeader) }
    for (index, name) in header.cells.enumerated()
    where !name.isEmpty && header.cells[..<index].contains(name) {
      throw fault(.repeatedColumn(name), at: header.number)
    }
    for name in Self.required where !header.cells.contains(name) {
      throw fault(.missingColumn(name), at: header.number)
    }
    var rows: [VisitsFile.Row] = []
    for line in lines.dropFirst() {
      guard line.cells.count == header.cells.count else {
        throw fault(.cells(found: line.cells.count, expected: header.cells.count), at: line.number)
      }
      let cells = Dictionary(zip(header.cells, line.cells)) { first, _ in first }
      rows.append(try row(cells.filter { $0.value != VisitsFile.missing }, at: line.number))
    }
    guard !rows.isEmpty else { throw VisitsFileError(path: path, fault: .noRows) }
    return rows
  }

  private func row(_ cells: [String: String], at line: Int) throws(VisitsFileError)
    -> VisitsFile.Row
  {
    func required(_ name: String) throws(VisitsFileError) -> String {
      guard let cell = cells[name], !cell.isEmpty else {
        throw fault(.empty(column: name), at: line)
      }
      return cell
    }
    let (recording, patient) = (try required("recording"), try required("patient"))
    guard isPseudonym(patient) else { throw fault(.notPseudonym, at: line) }
    let text = try required("date")
    guard let date = CalendarDay(rawValue: text) else {
      throw fault(.notDate(TabbedText.quoted(text)), at: line)
    }
    var visit = Visit(date: date)
    visit.treatment = try treatment(cells["treatment"], at: line)
    visit.daysSinceTreatment = try days(cells["days_since_treatment"], at: line)
    visit.scores = try scores(cells, at: line)
    return VisitsFile.Row(recording: recording, patient: patient, visit: visit, line: line)
  }

  private func treatment(_ text: String?, at line: Int) throws(VisitsFileError) -> Treatment? {
    guard let text, !text.isEmpty else { return nil }
    guard let treatment = Treatment(named: text) else { throw fault(.longTreatment, at: line) }
    return treatment
  }

  private func days(_ text: String?, at line: Int) throws(VisitsFileError) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    guard let days = Int(text), (0...Self.mostDays).contains(days) else {
      throw fault(.notDays(TabbedText.quoted(text)), at: line)
    }
    return days
  }

  private func scores(_ cells: [String: String], at line: Int) throws(VisitsFileError)
    -> [EnteredScore]
  {
    var scores: [EnteredScore] = []
    for scale in EnteredScale.allCases {
      guard let text = cells[scale.rawValue], !text.isEmpty else { continue }
      guard let value = TabbedText.number(text), scale.range.contains(value) else {
        throw fault(.notScore(scale, TabbedText.quoted(text)), at: line)
      }
      scores.append(EnteredScore(scale: scale, value: value))
    }
    return scores
  }

  private func fault(_ fault: VisitsFileError.Fault, at line: Int) -> VisitsFileError {
    VisitsFileError(path: path, line: line, fault: fault)
  }
}

/// Whether a text can stand for a patient in file names: letters, digits, `-` and `_`, at most 64.
public func isPseudonym(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_".unicodeScalars.contains($0))
    }
}
