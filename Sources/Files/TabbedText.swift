/// Tab-separated text as numbered lines of cells; lines end as on any system, empty ones are passed over.
package struct TabbedText {
  /// A line with something in it.
  package struct Line: Equatable {
    /// Counted from 1 in the file.
    package let number: Int
    /// Cells without the spaces around them.
    package let cells: [String]
  }

  /// A line that is not UTF-8.
  package struct NotText: Error, Equatable {
    package let line: Int
  }

  package let lines: [Line]

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// Longest piece of a cell that a message repeats.
  private static let longestQuote = 40

  /// Reads the text.
  ///
  /// - Parameter bytes: UTF-8 with or without a byte order mark.
  /// - Throws: ``NotText``.
  package init(bytes: [UInt8]) throws(NotText) {
    let text = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    var lines: [Line] = []
    for (number, line) in Self.split(text).enumerated() where !line.isEmpty {
      guard let line = String(validating: line, as: UTF8.self) else {
        throw NotText(line: number + 1)
      }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      lines.append(Line(number: number + 1, cells: cells.map { Self.trimmed($0) }))
    }
    self.lines = lines
  }

  /// A number as tables hold it: digits, a sign, a point, an exponent; `nil` for anything else.
  package static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
    return isPlain ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
  }

  /// A cell as a message repeats it.
  package static func quoted(_ text: String) -> String {
    text.count > longestQuote ? text.prefix(longestQuote) + "…" : text
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
