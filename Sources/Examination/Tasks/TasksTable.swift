internal import Anatomy
internal import Severity

/// The text of a tasks file as rows.
struct TasksTable {
  /// A row with the line it stands in.
  struct Row {
    let line: Int
    let value: TaskInterval
  }

  private static let columns = ["onset", "duration", "task"]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// Times from here on are no seconds of a recording.
  private static let latest = 1e7
  /// Longest piece of a cell that a message repeats.
  private static let longestQuote = 40

  private let path: String
  /// Lines with something in them, and their numbers.
  private let lines: [(number: Int, cells: [String])]

  init(bytes: [UInt8], path: String) throws(TasksFileError) {
    self.path = path
    let text = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    var lines: [(number: Int, cells: [String])] = []
    for (number, line) in Self.split(text).enumerated() where !line.isEmpty {
      guard let line = String(validating: line, as: UTF8.self) else {
        throw TasksFileError(path: path, line: number + 1, fault: .notText)
      }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      lines.append((number + 1, cells.map { Self.trimmed($0) }))
    }
    self.lines = lines
  }

  func rows() throws(TasksFileError) -> [Row] {
    guard let header = lines.first else { throw TasksFileError(path: path, fault: .noHeader) }
    var places: [String: Int] = [:]
    for name in Self.columns {
      let found = header.cells.indices.filter { header.cells[$0] == name }
      guard let place = found.first else { throw fault(.missingColumn(name), at: header.number) }
      guard found.count == 1 else { throw fault(.repeatedColumn(name), at: header.number) }
      places[name] = place
    }
    var rows: [Row] = []
    for line in lines.dropFirst() {
      guard line.cells.count == header.cells.count else {
        throw fault(
          .cells(found: line.cells.count, expected: header.cells.count), at: line.number)
      }
      let cells = places.mapValues { line.cells[$0] }
      rows.append(Row(line: line.number, value: try row(cells, at: line.number)))
    }
    return rows
  }

  private func row(_ cells: [String: String], at line: Int) throws(TasksFileError) -> TaskInterval {
    let onset = try seconds(cells["onset"] ?? "", in: "onset", at: line)
    let length = cells["duration"] ?? ""
    let duration = try seconds(length, in: "duration", at: line)
    guard duration > 0 else { throw fault(.noDuration(text: quoted(length)), at: line) }
    let name = cells["task"] ?? ""
    guard let task = FacialTask(rawValue: name) else {
      throw fault(.unknownTask(quoted(name)), at: line)
    }
    return TaskInterval(interval: Interval(onset, onset + duration), task: task)
  }

  /// A number as tables hold it: digits, a sign, a point, an exponent.
  private func seconds(_ text: String, in column: String, at line: Int) throws(TasksFileError)
    -> Double
  {
    let isPlain = text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
    guard isPlain, let value = Double(text), value < Self.latest else {
      throw fault(.notSeconds(column: column, text: quoted(text)), at: line)
    }
    guard value >= 0 else { throw fault(.negative(column: column, text: quoted(text)), at: line) }
    return value
  }

  private func fault(_ fault: TasksFileError.Fault, at line: Int) -> TasksFileError {
    TasksFileError(path: path, line: line, fault: fault)
  }

  private func quoted(_ text: String) -> String {
    text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + "…" : text
  }

  private static func trimmed(_ cell: Substring) -> String {
    String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Lines by LF, CR or both.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == lineFeed || byte == carriageReturn else {
        index += 1
        continue
      }
      lines.append(bytes[start..<index])
      let isPair =
        byte == carriageReturn && index + 1 < bytes.endIndex && bytes[index + 1] == lineFeed
      index += isPair ? 2 : 1
      start = index
    }
    lines.append(bytes[start...])
    return lines
  }
}
