import Anatomy
import Examination
import Severity

/// Spasm or mimic: criteria and what the recording shows of them.
struct MimicsSection: ReportSection {
  let id = "mimics"
  let title = "Spasm or mimic"

  func body(_ result: ExaminationResult) -> [Markup] {
    let profile = result.examination.mimics
    let side = profile.side.map { "the patient’s \($0.rawValue)" } ?? "none"
    return [
      .tag("p", ["class": "lead"], .text(profile.conclusion)),
      .tag("p", ["class": "how"], .text(Self.howToRead)),
      .tag("p", [:], .text("Side looked at: \(side) (\(profile.sideReason)).")),
    ] + profile.patterns.flatMap(pattern)
  }

  private static let howToRead =
    "How to read: measurement of visible movement for review by a clinician, no diagnosis. A pattern is "
    + "compatible where every required criterion is met, and open where one could not be evaluated. "
    + "History, examination and imaging decide, none of which a video shows."

  private func pattern(_ pattern: PatternResult) -> [Markup] {
    [
      .tag("h3", [:], .text("\(pattern.title): \(pattern.standing.title)")),
      Table(
        caption: "Criteria of \(pattern.title.lowercased())",
        columns: ["Criterion", "Standing", "What was seen"], rows: pattern.criteria.map(row),
        style: "measures"
      ).markup,
    ]
  }

  private func row(_ criterion: CriterionResult) -> [Markup] {
    let note = "\(criterion.role.rawValue); \(criterion.source)"
    let number = criterion.estimate.map { estimate in
      "\(Wording.quantity(estimate.value, unit: criterion.unit ?? "1")), "
        + Wording.interval(estimate)
    }
    return [
      .group([
        .text(criterion.title), .tag("span", ["class": "definition"], .text(note)),
      ]),
      .text(criterion.standing.title),
      .group([
        .text(criterion.evidence), .tag("span", ["class": "interval"], .text(number ?? "")),
      ]),
    ]
  }
}

extension CriterionStanding {
  /// The standing in running text.
  var title: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .notEvaluable: "not evaluable"
    }
  }
}

extension PatternStanding {
  /// The standing in running text.
  var title: String {
    switch self {
    case .compatible: "compatible"
    case .notCompatible: "not compatible"
    case .open: "open"
    }
  }
}
