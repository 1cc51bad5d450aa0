import Anatomy
import Severity

/// One measure of the summary: its results, the affected side first.
struct Headline {
  let results: [MeasureResult]

  /// Measures of one side that the summary shows.
  private static let sidedMeasures = 5

  /// The first measures in the order of reports, and the first that concerns both sides.
  static func all(in profile: SeverityProfile) -> [Headline] {
    let names = profile.results.map(\.measure).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let groups = names.map { name in profile.results.filter { $0.measure == name } }
    let sided = groups.filter { $0.allSatisfy { $0.side != .both } }.prefix(sidedMeasures)
    let bilateral = groups.first { $0.contains { $0.side == .both } }
    return (sided + (bilateral.map { [$0] } ?? [])).map { group in
      Headline(results: ordered(group, affected: profile.affectedSide))
    }
  }

  private static func ordered(_ group: [MeasureResult], affected: Side?) -> [MeasureResult] {
    guard let affected else { return group }
    return group.filter { $0.side.side == affected } + group.filter { $0.side.side != affected }
  }

  /// The card of the measure. With an affected side its number stands out.
  func card(affected: Side?) -> Markup {
    let title = results.first?.title ?? ""
    return .tag(
      "div", ["class": "card"],
      [.tag("h3", [:], .text(title))]
        + results.map { result in
          let isMain = affected == nil || result.side == .both || result.side.side == affected
          return isMain ? main(result) : other(result)
        })
  }

  private func main(_ result: MeasureResult) -> Markup {
    guard let estimate = result.estimate else {
      return .group([
        .tag("p", ["class": "big"], "Not evaluable"),
        .tag("p", ["class": "side"], swatch(result.side), .text(result.side.title)),
        .tag("p", ["class": "note"], .text(result.reason ?? "")),
      ])
    }
    return .group([
      .tag(
        "p", ["class": "big"], .text(Wording.number(estimate.value)), " ",
        .tag("span", ["class": "unit"], .text(Wording.unit(result.unit)))),
      .tag("p", ["class": "side"], swatch(result.side), .text(result.side.title)),
      .tag("p", ["class": "note"], .text(Wording.interval(estimate))),
    ])
  }

  private func other(_ result: MeasureResult) -> Markup {
    let value =
      result.estimate.map { Wording.quantity($0.value, unit: result.unit) } ?? "not evaluable"
    return .tag(
      "p", ["class": "other"], swatch(result.side), .text("\(result.side.title): \(value)"))
  }

  private func swatch(_ side: Laterality) -> Markup {
    side.side.map { .tag("span", ["class": "swatch \($0.rawValue)", "aria-hidden": "true"]) }
      ?? .group([])
  }
}
