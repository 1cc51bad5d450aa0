import Anatomy
import Examination
import Severity

/// What the recording says about clinical scales, criterion by criterion.
struct ScalesSection: ReportSection {
  let id = "scales"
  let title = "Clinical scales"

  func body(_ result: ExaminationResult) -> [Markup] {
    let scales = result.examination.severity.scales
    guard !scales.isEmpty else { return [.tag("p", [:], "No scale was read.")] }
    return [.tag("p", ["class": "how"], .text(Self.howToRead))] + scales.flatMap(scale)
  }

  private static let howToRead =
    "How to read: a camera bounds a scale and does not grade the patient. Each criterion is measured, "
    + "bounded (the recording tells a part of it) or not measurable."

  private func scale(_ scale: ScaleResult) -> [Markup] {
    let side = scale.side.map { " (\($0.title))" } ?? ""
    let heading: [Markup] = [
      .tag("h3", [:], .text(scale.title + side)),
      .tag("p", [:], .tag("strong", [:], .text(scale.bound))),
      .tag("p", ["class": "note"], .text("Source: \(scale.source).")),
    ]
    guard !scale.criteria.isEmpty else { return heading }
    return heading + [
      Table(
        caption: "Criteria of the scale: \(scale.title)",
        columns: ["Grade", "Criterion", "Standing", "Met", "Found"], rows: scale.criteria.map(row)
      ).markup
    ]
  }

  private func row(_ criterion: ScaleCriterion) -> [Markup] {
    [
      .text(criterion.grade), .text(criterion.wording), .text(criterion.standing.title),
      .text(criterion.isMet.map { $0 ? "yes" : "no" } ?? "not told"), .text(criterion.finding),
    ]
  }
}

extension ScaleStanding {
  /// The standing in running text.
  fileprivate var title: String {
    switch self {
    case .measured: "measured"
    case .bounded: "bounded"
    case .notMeasurable: "not measurable"
    }
  }
}
