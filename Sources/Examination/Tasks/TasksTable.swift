internal import Anatomy
internal import Files
internal import Severity

/// The text of a tasks file as rows.
struct TasksTable {
  /// A row with the line it stands in.
  struct Row {
    let line: Int
    let value: TaskInterval
  }

  private static let columns = ["onset", "duration", "task"]
  /// Times from here on are no seconds of a recording.
  private static let latest = 1e7
  private let path: String
  private let lines: [TabbedText.Line]

  init(bytes: [UInt8], path: String) throws(TasksFileError) {
    self.path = path
    do {
      lines = try TabbedText(bytes: bytes).lines
    } catch {
      throw TasksFileError(path: path, line: error.line, fault: .notText)
    }
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
    guard duration > 0 else { throw fault(.noDuration(text: TabbedText.quoted(length)), at: line) }
    let name = cells["task"] ?? ""
    guard let task = FacialTask(rawValue: name) else {
      throw fault(.unknownTask(TabbedText.quoted(name)), at: line)
    }
    return TaskInterval(interval: Interval(onset, onset + duration), task: task)
  }

  private func seconds(_ text: String, in column: String, at line: Int) throws(TasksFileError)
    -> Double
  {
    guard let value = TabbedText.number(text), value < Self.latest else {
      throw fault(.notSeconds(column: column, text: TabbedText.quoted(text)), at: line)
    }
    guard value >= 0 else {
      throw fault(.negative(column: column, text: TabbedText.quoted(text)), at: line)
    }
    return value
  }

  private func fault(_ fault: TasksFileError.Fault, at line: Int) -> TasksFileError {
    TasksFileError(path: path, line: line, fault: fault)
  }
}
