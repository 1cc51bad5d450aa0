import Anatomy
import Contractions
import Examination
import Foundation
import Severity
import Video

/// An examination as a few lines to read on a terminal.
struct ConsoleSummary {
  let examination: Examination

  var text: String {
    ([heading, quality, side] + measures + eventCounts + warnings).joined(separator: "\n")
  }

  private var heading: String {
    let facts = examination.recording
    let rate = facts.medianFrameInterval.map { ", \(decimal(1 / $0)) frames/s" } ?? ""
    return "\(facts.name): \(decimal(facts.examined.duration)) s, "
      + "\(facts.video.width)×\(facts.video.height)\(rate)"
  }

  private var quality: String {
    let quality = examination.quality
    let share = quality.trackedShare.map { "\(decimal(100 * $0)) %" } ?? "none"
    return "  face tracked in \(share) of \(quality.frames) frames, "
      + "\(decimal(quality.evaluableSeconds)) s evaluable"
  }

  private var side: String {
    let severity = examination.severity
    let side = severity.affectedSide.map(\.rawValue) ?? "not settled"
    return "  affected side: \(side) (\(severity.affectedSideReason))"
  }

  /// The affected side's measures, or both sides' rates where no side is settled.
  private var measures: [String] {
    let side = examination.severity.affectedSide.map { Laterality($0) }
    return examination.severity.results.compactMap { result in
      let isShown =
        side.map { $0 == result.side || result.side == .both }
        ?? (result.measure == "spasm_rate" || result.side == .both)
      guard isShown, let estimate = result.estimate else { return nil }
      let title = side == nil ? "\(result.title), \(result.side.rawValue)" : result.title
      return "  \(padded(title, to: 44)) \(text(estimate, unit: result.unit))"
    }
  }

  private var eventCounts: [String] {
    let counts = EventKind.allCases.compactMap { kind in
      let count = examination.events.count { $0.kind == kind }
      return count > 0 ? "\(kind.rawValue) \(count)" : nil
    }
    return ["  events: \(counts.isEmpty ? "none" : counts.joined(separator: ", "))"]
  }

  private var warnings: [String] {
    examination.warnings.map { "  warning: \($0.message)" }
  }

  private func text(_ estimate: Estimate, unit: String) -> String {
    let shown = unit == "1" ? "" : " \(unit)"
    guard let lower = estimate.lower, let upper = estimate.upper else {
      return "\(decimal(estimate.value))\(shown)"
    }
    return "\(decimal(estimate.value))\(shown)  (\(decimal(lower)) to \(decimal(upper)))"
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// At most two decimals, independent of locale.
  private func decimal(_ value: Double) -> String { plain((value * 100).rounded() / 100) }
}
