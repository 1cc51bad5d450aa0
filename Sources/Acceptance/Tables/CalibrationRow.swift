internal import Agreement
internal import Contractions
internal import Statistics

/// Findings of some kinds whose stated confidence lies in one range, or in any.
public struct CalibrationRow: Codable, Equatable, Sendable {
  public let kinds: String
  /// Range of the stated confidence, fraction.
  public let from: Double
  public let to: Double
  public let events: Int
  /// Findings that share time with a planted event of their kind and side.
  public let right: Int
  /// Mean of the stated confidence; `nil` without a finding.
  public let meanConfidence: Double?
  /// Mean distance of confidence and share right over the bins; of the row for any confidence alone.
  public let expectedError: Double?

  /// Groups of kinds. `uncertain` claims nothing that could be right.
  private static let groups: [(name: String, kinds: [EventKind])] = [
    ("spasm", [.spasm]), ("blink", [.blink]),
    ("others", [.synkinesis, .bilateralClosure, .voluntary]),
  ]

  /// Rows by kind and range, those without a finding left out, and one row of all ranges a kind.
  ///
  /// - Parameter tallies: By name of the kind.
  /// - Returns: The rows, in a fixed order of kinds.
  static func rows(of tallies: [String: CalibrationTally]) -> [CalibrationRow] {
    groups.flatMap { group in
      rows(
        group.name,
        group.kinds.compactMap { tallies[$0.rawValue] }.reduce(CalibrationTally(), +))
    }
  }

  /// The same from how findings agree with what was planted, by shared time.
  static func rows(of agreements: [EventAgreement]) -> [CalibrationRow] {
    rows(
      of: agreements.flatMap(\.byOverlap).reduce(into: [:]) { tallies, entry in
        tallies[entry.key.rawValue, default: CalibrationTally()].add(entry.value)
      })
  }

  private static func rows(_ name: String, _ tally: CalibrationTally) -> [CalibrationRow] {
    guard tally.events > 0, let first = tally.bins.first, let last = tally.bins.last else {
      return []
    }
    return tally.bins.filter { $0.events > 0 }.map { bin in
      CalibrationRow(
        kinds: name, from: bin.from, to: bin.to, events: bin.events, right: bin.right,
        meanConfidence: bin.meanConfidence, expectedError: nil)
    } + [
      CalibrationRow(
        kinds: name, from: first.from, to: last.to, events: tally.events, right: tally.right,
        meanConfidence: tally.meanConfidence, expectedError: tally.expectedError)
    ]
  }
}

extension [CalibrationRow] {
  /// One row a kind and range.
  public var table: TextTable {
    TextTable(
      [
        "findings", "confidence", "number", "right", "share right", "95 % interval",
        "mean confidence", "expected error",
      ], rows: map(\.cells))
  }
}

extension CalibrationRow {
  fileprivate var cells: [String] {
    let bounds = binomialInterval(right, of: events)
    return [
      kinds, "\(cell(from)) to \(cell(to))", "\(events)", "\(right)",
      cell(Double(right) / Double(events)), "\(cell(bounds.lower)) to \(cell(bounds.upper))",
      cell(meanConfidence), cell(expectedError, decimals: 3),
    ]
  }
}
