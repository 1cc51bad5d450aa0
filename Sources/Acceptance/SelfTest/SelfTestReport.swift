internal import Agreement
internal import Anatomy
internal import Contractions
internal import Settings

/// What the self-test of an installation found.
public struct SelfTestReport: Codable, Equatable, Sendable {
  /// One row a clip and kind.
  public let rows: [SelfTestRow]
  /// Share of the frames of each clip in which the face was tracked.
  public let trackedShares: [String: Double]
  /// Least of it that is tolerated.
  public let leastTrackedShare: Double
  /// Most pairs on the wrong side, largest onset error, s, and largest error of the median depth that are
  /// tolerated.
  public let mostSideErrors: Double
  public let largestOnsetError: Double
  public let largestDepthError: Double

  /// A report of judged rows.
  public init(
    rows: [SelfTestRow], trackedShares: [String: Double],
    tolerances: SelfTestTolerances = SelfTestTolerances()
  ) {
    self.rows = rows
    self.trackedShares = trackedShares
    leastTrackedShare = tolerances.trackedShare
    mostSideErrors = tolerances.sideErrors
    largestOnsetError = tolerances.onset
    largestDepthError = tolerances.depth
  }

  /// Whether the installation does what it should: every tolerance is kept, and there are rows.
  public var passed: Bool { faults.isEmpty && !rows.isEmpty }

  /// Everything that missed its tolerance.
  public var faults: [String] {
    rows.flatMap { row in row.faults.map { "\(row.clip), \(row.kind.rawValue): \($0)" } }
      + trackedShares.filter { $0.value < leastTrackedShare }.sorted { $0.key < $1.key }
      .map { name, share in
        "\(name): face tracked in \(cell(100 * share, decimals: 1)) % of the frames "
          + "(at least \(cell(100 * leastTrackedShare, decimals: 0)) %)"
      }
  }

  /// The report for a terminal, lines of at most 100 columns.
  public var text: String {
    let verdict =
      passed
      ? "Passed: the installation finds what was drawn, within the tolerances."
      : "FAILED: this installation does not find what was drawn. Do not measure patients with it;\n"
        + "install it again, and report this table if it fails again."
    return ([table.aligned, "", tolerances] + faults.map { "missed: " + $0 } + [verdict])
      .joined(separator: "\n")
  }

  private var table: TextTable {
    TextTable(
      ["clip", "event", "planted", "found", "false", "side", "onset ms", "depth", "verdict"],
      rows: rows.map { row in
        [
          row.clip, row.kind.rawValue, "\(row.tally.reference)", "\(row.tally.matched)",
          "\(row.tally.extra)", "\(row.tally.sideErrors)",
          milliseconds(row.tally.onsetErrors.furthestFromZero),
          cell(row.tally.medianDepthError, sign: true), row.passed ? "passed" : "FAILED",
        ]
      })
  }

  private var tolerances: String {
    """
    side: pairs on the wrong side (at most \(cell(mostSideErrors, decimals: 0))); onset: largest error \
    (at most \(milliseconds(largestOnsetError, sign: false)) ms);
    depth: error of the median peak closure (at most \(cell(largestDepthError))).
    Movement was drawn: this says nothing about patients.
    """
  }
}

extension AgreementTally {
  /// Median error of the peak closure; `nil` without one.
  var medianDepthError: Double? { median(depthErrors) }
}
