import Anatomy
import Contractions
import Examination
import Foundation
import Reporting
import Severity
import Video

/// An examination as a few lines to read on a terminal.
struct ConsoleSummary {
  let examination: Examination
  /// Path of the report, where one was written.
  var report: String?

  var text: String {
    let lines = [heading, quality, side] + measures + eventCounts + warnings
    return (lines + (report.map { ["  report: \($0)"] } ?? [])).map(Visible.line)
      .joined(separator: "\n")
  }

  private var heading: String {
    let facts = examination.recording
    let rate = facts.medianFrameInterval.map { ", \(significant(1 / $0)) frames/s" } ?? ""
    return "\(facts.name): \(significant(facts.examined.duration)) s, "
      + "\(facts.video.width)×\(facts.video.height)\(rate)"
  }

  private var quality: String {
    let quality = examination.quality
    let share = quality.trackedShare.map { "\(significant(100 * $0)) %" } ?? "none"
    return "  face tracked in \(share) of \(quality.frames) frames, "
      + "\(significant(quality.evaluableSeconds)) s evaluable"
  }

  private var side: String {
    let severity = examination.severity
    let side = severity.affectedSide.map(\.rawValue) ?? "not settled"
    return "  affected side: \(side) (\(severity.affectedSideReason))"
  }

  /// Measures that fit a terminal; the report has them all.
  private static let shown: Set = [
    "spasm_rate", "jerk_rate", "coverage", "depth", "duration", "tonic_share", "spread",
    "spread_mouth", "spread_brow", "blink_rate", "bilateral_closure_rate", "synkinesis_share",
  ]

  /// The affected side's measures, or both sides' rates where no side is settled.
  private var measures: [String] {
    let side = examination.severity.affectedSide.map { Laterality($0) }
    let results = examination.severity.results.filter { Self.shown.contains($0.measure) }
    return results.compactMap { result in
      let isShown =
        side.map { $0 == result.side || result.side == .both }
        ?? (result.measure == "spasm_rate" || result.side == .both)
      guard isShown else { return nil }
      let title = side == nil ? "\(result.title), \(result.side.rawValue)" : result.title
      return "  \(padded(title, to: 44)) \(value(of: result))"
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

  private func value(of result: MeasureResult) -> String {
    guard let estimate = result.estimate else {
      return "not evaluable" + (result.reason.map { ": \($0)" } ?? "")
    }
    let unit = result.unit == "1" ? "" : " \(result.unit)"
    return "\(significant(estimate.value))\(unit)\(interval(estimate))"
  }

  private func interval(_ estimate: Estimate) -> String {
    let level = "\(significant(100 * estimate.level)) %"
    return switch (estimate.lower, estimate.upper) {
    case (let lower?, let upper?): "  (\(level): \(significant(lower)) to \(significant(upper)))"
    case (let lower?, nil): "  (\(level): at least \(significant(lower)))"
    case (nil, let upper?): "  (\(level): at most \(significant(upper)))"
    case (nil, nil): ""
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// Three significant digits, independent of locale; whole numbers keep all of theirs.
func significant(_ value: Double) -> String {
  guard value != 0, value.isFinite else { return plain(value) }
  let decimals = max(0, 2 - Int(log10(abs(value)).rounded(.down)))
  let scale = pow(10, Double(min(decimals, 9)))
  return plain((value * scale).rounded() / scale)
}
