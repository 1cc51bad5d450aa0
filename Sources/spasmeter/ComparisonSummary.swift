import Anatomy
import Comparison
import Foundation
import Reporting
import Severity

/// A comparison as a few lines to read on a terminal.
struct ComparisonSummary {
  let comparison: Comparison
  private let wording = ComparisonWording()
  /// Paths of the files written.
  let files: [String]

  var text: String {
    let lines =
      [heading] + comparison.changes.flatMap(self.lines)
      + comparison.course.map { "  " + wording.text(of: $0) }
      + comparison.warnings.map { "  warning: " + wording.text(of: $0) }
      + files.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }.map { "  report: \($0)" }
    return lines.map(Visible.line).joined(separator: "\n")
  }

  private var heading: String {
    let side = comparison.side.side.map { "patient’s \($0.rawValue)" } ?? "both sides"
    return "\(comparison.patient): \(comparison.visits.count) visits, \(side)"
  }

  private func lines(_ change: VisitChange) -> [String] {
    let names = [change.before, change.after].map { comparison.visits[$0].recording }
    return ["\(names[0]) → \(names[1])"]
      + change.outcomes.map { "  " + wording.text(of: $0) }
      + change.measures.filter { Self.shown.contains($0.measure) }.map {
        "  " + wording.line(of: $0)
      }
      + change.comparability.filter { $0.grade != .green }.map {
        "  " + wording.text(of: $0)
      }
      + change.statements.map { "  " + wording.text(of: $0) }
  }

  /// Measures that fit a terminal; the files have them all.
  private static let shown: Set = [
    "spasm_rate", "jerk_rate", "coverage", "depth", "duration", "tonic_share", "spread",
    "blink_rate",
  ]
}
