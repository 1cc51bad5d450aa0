internal import Anatomy
internal import Contractions

/// Agreement of two raters beyond chance.
///
/// κ = (pₒ − pₑ) / (1 − pₑ), with pₒ the share of the cases that both put into one category and pₑ the
/// share that their own frequencies would give by chance.
///
/// Source: Cohen 1960, doi:10.1177/001316446002000104.
///
/// - Parameter table: Cases by category of the first rater (row) and of the second (column).
/// - Returns: From −1 to 1; `nil` where there is no case or chance alone gives full agreement.
func cohenKappa(_ table: [[Int]]) -> Double? {
  let total = Double(table.joined().reduce(0, +))
  guard total > 0 else { return nil }
  let rows = table.map { Double($0.reduce(0, +)) / total }
  let columns = table.indices.map { column in
    Double(table.reduce(0) { $0 + $1[column] }) / total
  }
  let observed = table.indices.reduce(0.0) { $0 + Double(table[$1][$1]) / total }
  let expected = zip(rows, columns).reduce(0.0) { $0 + $1.0 * $1.1 }
  guard expected < 1 else { return nil }
  return (observed - expected) / (1 - expected)
}

/// Evaluable time cut into bins, each put by both raters into one of four categories: the kind is not
/// there, or is there on the left, the right, or both sides.
struct TimeTable {
  /// Length of a bin, s: shorter than a blink lasts, so that none falls between two bins.
  static let bin = 0.1

  /// Bins by category of the program (row) and of the reviewer (column).
  let counts: [[Int]]

  init(
    _ kind: EventKind, machine: [FacialEvent], reviewer: [FacialEvent], evaluable: [Interval],
    examined: Interval
  ) {
    let centres = stride(from: examined.start + Self.bin / 2, to: examined.end, by: Self.bin)
      .map { $0 }
    func marks(_ events: [FacialEvent]) -> [Int] {
      Self.marks(events.filter { $0.kind == kind }, centres, start: examined.start)
    }
    let (first, second) = (marks(machine), marks(reviewer))
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 4), count: 4)
    var stretches = evaluable[...]
    for (number, centre) in centres.enumerated() {
      while let stretch = stretches.first, stretch.end < centre { stretches.removeFirst() }
      guard let stretch = stretches.first, stretch.contains(centre) else { continue }
      counts[first[number]][second[number]] += 1
    }
    self.counts = counts
  }

  /// Bins counted.
  var total: Int { counts.joined().reduce(0, +) }

  /// The category of every bin: 0 nothing, 1 left, 2 right, 3 both.
  private static func marks(_ events: [FacialEvent], _ centres: [Double], start: Double) -> [Int] {
    var marks = [Int](repeating: 0, count: centres.count)
    for event in events {
      let sides = event.side.side.map { $0 == .left ? 1 : 2 } ?? 3
      let first = max(0, Int((event.interval.start - start) / bin) - 1)
      for number in first..<max(first, centres.count) {
        guard centres[number] <= event.interval.end else { break }
        if centres[number] >= event.interval.start { marks[number] |= sides }
      }
    }
    return marks
  }
}
