/// Rows and columns as text.
public struct TextTable: Equatable, Sendable {
  public let header: [String]
  /// Each as long as the header.
  public private(set) var rows: [[String]]

  /// A table of rows as long as its header.
  public init(_ header: [String], rows: [[String]] = []) {
    self.header = header
    self.rows = rows
  }

  /// Adds a row as long as the header.
  public mutating func append(_ row: [String]) { rows.append(row) }

  /// As Markdown.
  public var markdown: String {
    ([header, header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// In columns for a terminal: the first one to the left, numbers to the right.
  public var aligned: String {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return isText(column) ? row[column] + space : space + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Whether a column holds anything that is not a number.
  private func isText(_ column: Int) -> Bool {
    rows.contains { row in row[column].contains(where: \.isLetter) }
  }
}

/// A value for a table; a dash where there is none.
func cell(_ value: Double?, decimals: Int = 2, sign: Bool = false) -> String {
  guard let value, value.isFinite else { return "–" }
  let text = fixed(abs(value), decimals: decimals)
  let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
  return (isZero ? "" : value < 0 ? "-" : sign ? "+" : "") + text
}

/// A fraction in percent for a table.
func percent(_ fraction: Double?) -> String {
  cell(fraction.map { 100 * $0 }, decimals: 0)
}

/// A time in milliseconds for a table.
func milliseconds(_ seconds: Double?, sign: Bool = true) -> String {
  cell(seconds.map { 1000 * $0 }, decimals: 0, sign: sign)
}

/// Decimal notation of a value that is not negative, the same in every locale.
private func fixed(_ value: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in 10 * scale }
  guard let units = Int(exactly: (value * scale).rounded()) else { return "\(value)" }
  guard decimals > 0 else { return "\(units)" }
  let digits = String(units)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
