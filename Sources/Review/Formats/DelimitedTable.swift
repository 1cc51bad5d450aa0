internal import Anatomy
internal import Contractions

/// A table of text cells, parted by tabs, commas or semicolons, with quotation marks as in RFC 4180.
struct DelimitedTable {
  let file: ReviewFile
  let rows: [Row]
  private let places: [String: Int]

  /// One line after the first.
  struct Row {
    let line: Int
    fileprivate let cells: [String]
  }

  init(_ file: ReviewFile) throws(ReviewError) {
    self.file = file
    let text = try file.text()
    let lines = try Self.lines(of: text, in: file)
    let header = lines.first?.cells ?? []
    for name in header where !name.isEmpty && header.count(where: { $0 == name }) > 1 {
      throw file.error(.repeatedColumn(name), at: "line 1")
    }
    places = Dictionary(zip(header, header.indices)) { first, _ in first }
    rows = Array(lines.dropFirst())
    for row in rows where row.cells.count != header.count {
      throw file.error(
        .cells(found: row.cells.count, expected: header.count), at: "line \(row.line)")
    }
  }

  func require(_ columns: [String]) throws(ReviewError) {
    for column in columns where places[column] == nil {
      throw file.error(.missingColumn(column), at: "line 1")
    }
  }

  /// The cell of a row; `nil` where the table does not have the column.
  func text(_ column: String, _ row: Row) -> String? { places[column].map { row.cells[$0] } }

  /// A time, s.
  func seconds(_ column: String, _ row: Row) throws(ReviewError) -> Double {
    let text = text(column, row) ?? ""
    guard let value = Double(text), value.isFinite else {
      throw error(.notSeconds(column: column, text: Self.quote(text)), row)
    }
    guard value >= 0 else { throw error(.negative(column: column, text: Self.quote(text)), row) }
    return value
  }

  /// A word of a closed list; capitals do not matter.
  func word<Word: RawRepresentable & CaseIterable>(_ column: String, _ row: Row)
    throws(ReviewError) -> Word where Word.RawValue == String
  {
    let text = text(column, row) ?? ""
    guard let word = Word(rawValue: text.lowercased()) else {
      throw error(
        .unknownWord(
          column: column, text: Self.quote(text), known: Word.allCases.map(\.rawValue)), row)
    }
    return word
  }

  func error(_ fault: ReviewError.Fault, _ row: Row) -> ReviewError {
    file.error(fault, at: "line \(row.line)")
  }

  /// As much of a cell as a message repeats.
  static func quote(_ text: String) -> String { String(text.prefix(40)) }

  /// Rows of cells with the number of the line that each begins in; lines without any text left out.
  private static func lines(of text: String, in file: ReviewFile) throws(ReviewError) -> [Row] {
    var reader = CellReader(separator: separator(of: text))
    for character in text { reader.take(character) }
    guard let rows = reader.finish() else {
      throw file.error(.openQuote, at: "line \(reader.rowLine)")
    }
    return rows.map { Row(line: $0.line, cells: $0.cells) }
  }

  /// The tab where the first line has one; otherwise the more frequent of comma and semicolon.
  private static func separator(of text: String) -> Character {
    let line = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    if line.contains("\t") { return "\t" }
    return line.count { $0 == ";" } > line.count { $0 == "," } ? ";" : ","
  }
}

/// Gathers characters to cells and cells to rows.
private struct CellReader {
  let separator: Character
  /// Line in which the row being read begins.
  private(set) var rowLine = 1
  private var line = 1
  private var rows: [(line: Int, cells: [String])] = []
  private var cells: [String] = []
  private var cell = ""
  private var isQuoted = false
  private var isAfterQuote = false

  init(separator: Character) { self.separator = separator }

  mutating func take(_ character: Character) {
    if character.isNewline { line += 1 }
    if isQuoted {
      if character == "\"" {
        (isQuoted, isAfterQuote) = (false, true)
      } else {
        cell.append(character)
      }
      return
    }
    defer { isAfterQuote = false }
    switch character {
    case "\"" where isAfterQuote:
      cell.append(character)
      isQuoted = true
    case "\"" where cell.isEmpty: isQuoted = true
    case separator: endCell()
    case _ where character.isNewline: endRow()
    default: cell.append(character)
    }
  }

  /// The rows; `nil` where a quotation is still open.
  mutating func finish() -> [(line: Int, cells: [String])]? {
    guard !isQuoted else { return nil }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    return rows
  }

  private mutating func endCell() {
    cells.append(trimmed(cell))
    cell = ""
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.isEmpty }) { rows.append((rowLine, cells)) }
    cells = []
    rowLine = line
  }
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
  String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
