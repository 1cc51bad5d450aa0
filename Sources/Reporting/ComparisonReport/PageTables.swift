import Comparison
import Severity

extension PageSection {
  /// How alike the recordings are: before any change.
  static let comparability = PageSection(id: "comparability", title: .comparability) { context in
    [.tag("p", ["class": "how"], .text(context.words(.howComparability)))]
      + context.comparison.changes.map { change in
        Table(
          caption: names(change, context),
          columns: [
            context.words(.respect), context.words(.before), context.words(.after),
            context.words(.grade), context.words(.advice),
          ], rows: change.comparability.map { row($0, context) }
        ).markup
      }
  }

  private static func names(_ change: VisitChange, _ context: PageContext) -> String {
    "\(context.name(ofVisit: change.before)) → \(context.name(ofVisit: change.after))"
  }

  private static func row(_ check: ComparabilityResult, _ context: PageContext) -> [Markup] {
    let styles: [ComparabilityGrade: String] = [.green: "fine", .amber: "caution", .red: "poor"]
    let advice = check.grade == .green ? "" : context.words.named("advice", check.check)
    return [
      .text(context.words.named("check", check.check)),
      .text(context.wording.value(check, \.before, \.beforeText)),
      .text(context.wording.value(check, \.after, \.afterText)),
      .tag(
        "span", ["class": "verdict \(styles[check.grade] ?? "")"],
        .text(context.words.named("grade", check.grade.rawValue))),
      .text(advice),
    ]
  }

  /// Every measure before and after with its change.
  static let changes = PageSection(id: "changes", title: .changes) { context in
    [.tag("p", ["class": "how"], .text(context.words(.howChanges)))]
      + context.comparison.changes.map { change in
        Table(
          caption: names(change, context),
          columns: [
            context.words(.measure), context.words(.before), context.words(.after),
            context.words(.change),
          ], rows: change.measures.filter(\.hasNumber).map { row($0, context) }, style: "changes"
        ).markup
      }
  }

  private static func row(_ change: MeasureChange, _ context: PageContext) -> [Markup] {
    [
      .text(context.wording.name(of: change)), cell(change.before, change, context),
      cell(change.after, change, context),
      .tag(
        "span", ["class": "change \(change.verdict.rawValue)"],
        .text(context.wording.verdict(of: change))),
    ]
  }

  private static func cell(_ estimate: Estimate?, _ change: MeasureChange, _ context: PageContext)
    -> Markup
  {
    guard let estimate else { return "–" }
    return .group([
      .tag(
        "span", ["class": "value"],
        .text(context.words.quantity(estimate.value, unit: change.unit))),
      .tag("span", ["class": "interval"], .text(context.wording.interval(estimate))),
    ])
  }
}

extension MeasureChange {
  /// Whether either visit has a number.
  fileprivate var hasNumber: Bool { before != nil || after != nil }
}
