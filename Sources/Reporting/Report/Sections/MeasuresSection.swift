import Anatomy
import Examination
import Severity

/// Every measure with its interval and definition, side by side.
struct MeasuresSection: ReportSection {
  let id = "measures"
  let title = "Measures"

  func body(_ result: ExaminationResult) -> [Markup] {
    let results = result.examination.severity.results
    guard !results.isEmpty else { return [.tag("p", [:], "No measure was computed.")] }
    let names = results.map(\.measure).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let rows = names.map { name in row(results.filter { $0.measure == name }) }
    let table = Table(
      caption: "Measures with their intervals",
      columns: ["Measure"] + Laterality.allCases.map(\.title), rows: rows, style: "measures")
    return [
      .tag(
        "p", ["class": "how"],
        .text(Self.howToRead)),
      table.markup, methods(results),
    ] + result.examination.severity.spreadOrderTables
  }

  private static let howToRead =
    "How to read: the interval is the range in which the true value plausibly lies; "
    + "a difference between two recordings that stays within it may be chance."

  private func row(_ results: [MeasureResult]) -> [Markup] {
    let first = results.first
    let name: Markup = .group([
      .text(first?.title ?? ""),
      .tag("span", ["class": "definition"], .text(first?.definition ?? "")),
    ])
    return [name]
      + Laterality.allCases.map { side in
        results.first { $0.side == side }.map(cell) ?? .text("–")
      }
  }

  private func cell(_ result: MeasureResult) -> Markup {
    guard let estimate = result.estimate else {
      return .group([
        .tag("span", ["class": "value"], "Not evaluable"),
        .tag("span", ["class": "interval"], .text(result.reason ?? "")),
      ])
    }
    return .group([
      .tag(
        "span", ["class": "value"], .text(Wording.quantity(estimate.value, unit: result.unit))),
      .tag(
        "span", ["class": "interval"],
        .text("\(Wording.interval(estimate)); \(Wording.count(estimate.count, "event"))")),
    ])
  }

  private func methods(_ results: [MeasureResult]) -> Markup {
    let methods = Set(results.compactMap { $0.estimate?.method })
      .filter { !$0.hasPrefix("none") }.sorted()
    guard !methods.isEmpty else { return .group([]) }
    return .tag(
      "p", ["class": "note"], .text("Intervals: \(methods.joined(separator: "; "))."))
  }
}
