import Anatomy
import Severity

extension SeverityProfile {
  /// In which order the regions start, side by side; empty where nothing was asked.
  var spreadOrderTables: [Markup] { spreadOrder.flatMap(\.report) }
}

extension SpreadOrder {
  /// The order in words, and its table where a region could be timed.
  fileprivate var report: [Markup] {
    [.tag("p", [:], .text("\(side.title): \(sentence)"))] + (ranks.isEmpty ? [] : [table])
  }

  private var sentence: String {
    switch standing {
    case .notEvaluable: "the order in which regions start is not evaluable. \(reasons)"
    case .together:
      "\(names(ranks)) start together: no two of them could be told apart in time"
        + "\(limit)."
    case .inOrder:
      "order in which regions start: "
        + Dictionary(grouping: ranks, by: \.rank).sorted { $0.key < $1.key }
        .map { names($0.value) }.joined(separator: ", then ") + ". Those named together could not "
        + "be told apart\(limit)."
    }
  }

  private var limit: String {
    resolution.map {
      ", nor could any that start less than \(Wording.quantity($0, unit: "ms")) apart"
    }
      ?? ""
  }

  /// Why regions have no place; one sentence where all share a reason.
  private var reasons: String {
    let reasons = untimed.map(\.reason).reduce(into: [String]()) { kept, reason in
      if !kept.contains(reason) { kept.append(reason) }
    }
    return reasons.map { reason in
      let regions = untimed.filter { $0.reason == reason }.map(\.region.title)
      return "\(regions.joined(separator: ", ")): \(reason)."
    }.joined(separator: " ")
  }

  private func names(_ ranks: [RegionRank]) -> String {
    ranks.map(\.region.title).joined(separator: " and ")
  }

  private var table: Markup {
    Table(
      caption: "Start of each region in spasms: \(side.title)",
      columns: ["Region", "Place", "Lag behind the eye", "Behind the region before it"],
      rows: ranks.map(row), style: "measures"
    ).markup
  }

  private func row(_ rank: RegionRank) -> [Markup] {
    [
      .text(rank.region.title), .text(String(rank.rank)),
      rank.lag.map { cell($0, error: rank.standardError) } ?? .text("0: lags are taken from here"),
      rank.isToldApart.map { gap(rank.behindPrevious, isToldApart: $0) } ?? .text("–"),
    ]
  }

  private func cell(_ lag: Estimate, error: Double?) -> Markup {
    let error = error.map { "standard error \(Wording.quantity($0, unit: "ms")); " } ?? ""
    return entry(
      Wording.quantity(lag.value, unit: "ms"),
      "\(error)\(Wording.interval(lag)); \(Wording.count(lag.count, "spasm"))")
  }

  private func gap(_ gap: Estimate?, isToldApart: Bool) -> Markup {
    guard let gap else { return entry("Not told apart", "too few spasms show both") }
    return entry(
      isToldApart ? Wording.quantity(gap.value, unit: "ms") : "Not told apart",
      "\(isToldApart ? "" : "\(Wording.quantity(gap.value, unit: "ms")); ")"
        + "\(Wording.interval(gap)); \(Wording.count(gap.count, "spasm"))")
  }

  private func entry(_ value: String, _ note: String) -> Markup {
    .group([
      .tag("span", ["class": "value"], .text(value)),
      .tag("span", ["class": "interval"], .text(note)),
    ])
  }
}
