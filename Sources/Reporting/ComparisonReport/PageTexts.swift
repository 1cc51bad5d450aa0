import Anatomy
import Comparison
import Examination
import Severity

extension PageSection {
  /// What a clinician reads in ten seconds.
  static let summary = PageSection(id: "summary", title: .summary) { context in
    context.comparison.changes.flatMap { change -> [Markup] in
      let heading =
        "\(context.name(ofVisit: change.before)) → \(context.name(ofVisit: change.after))"
      return [.tag("h3", [:], .text(heading))]
        + change.outcomes.map { .tag("p", ["class": "lead"], .text(context.wording.text(of: $0))) }
        + [
          .tag("div", ["class": "cards"], change.headlines.map { card($0, context) }),
          .tag(
            "ul", [:],
            change.statements.map { .tag("li", [:], .text(context.wording.text(of: $0))) }),
        ]
    }
  }

  private static func card(_ change: MeasureChange, _ context: PageContext) -> Markup {
    return .tag(
      "div", ["class": "card \(change.verdict.rawValue)"],
      .tag("h3", [:], .text(context.wording.name(of: change))),
      .tag(
        "p", ["class": "big"], .text(context.wording.values(of: change) + " "),
        .tag("span", ["class": "unit"], .text(context.wording.unit(after: change)))),
      .tag("p", ["class": "note"], .text(context.wording.verdict(of: change))))
  }

  static let warnings = PageSection(id: "warnings", title: .warnings) { context in
    let warnings = context.comparison.warnings
    guard !warnings.isEmpty else { return [.tag("p", [:], .text(context.words(.noWarnings)))] }
    return [
      .tag(
        "ul", ["class": "warnings"],
        warnings.map { .tag("li", [:], .text(context.wording.text(of: $0))) })
    ]
  }

  static let visits = PageSection(id: "visits", title: .visits) { context in
    let words = context.words
    let rows = context.comparison.visits.enumerated().map { number, visit -> [Markup] in
      let scores = visit.visit.scores.map {
        "\(words.named("scale", $0.scale.rawValue)) \(words.number($0.value)) (\(words(.entered)))"
      }
      let days = visit.visit.daysSinceTreatment.map { words(.daysAfter, String($0)) }
      let treatment = [context.wording.text(of: visit.visit.treatment), days].compactMap(\.self)
      return [
        .text(context.name(ofVisit: number)), .text(visit.recording),
        .text((treatment + scores).joined(separator: ", ")),
        .text(words.quantity(visit.evaluableSeconds / 60, unit: words(.unitMinutes))),
        .text(String(visit.spasms)),
      ]
    }
    return [
      Table(
        caption: words(.visits),
        columns: [
          words(.visits), words(.recording), words(.treatment), words(.evaluable), words(.spasms),
        ], rows: rows
      ).markup
    ]
  }
}

extension VisitChange {
  /// The changes that the summary shows.
  fileprivate var headlines: [MeasureChange] {
    ["spasm_rate", "coverage", "depth", "duration", "spread", "blink_rate"].flatMap { name in
      measures.filter { $0.measure == name }
    }
  }
}
