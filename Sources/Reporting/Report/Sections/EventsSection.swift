import Anatomy
import Contractions
import Examination

/// Every event, folded away where there are many.
struct EventsSection: ReportSection {
  let id = "events"
  let title = "Event table"

  /// More events than these are folded away.
  private static let mostOpen = 40

  func body(_ result: ExaminationResult) -> [Markup] {
    let events = result.examination.events.inOrderOfOnset
    guard !events.isEmpty else { return [.tag("p", [:], "No event was seen.")] }
    let table = Table(
      caption: "Events in order of onset, times in s, excursions in ICD",
      columns: Self.columns.map(\.title),
      rows: events.map { event in Self.columns.map { .text($0.cell(event)) } },
      style: "numbers events")
    let counts = Self.counts(events)
    let scale = Markup.tag("p", ["class": "note"], .text(EventColumn.closureScale))
    guard events.count > Self.mostOpen else { return [counts, table.markup, scale] }
    return [
      counts,
      .tag(
        "details", [:], .tag("summary", [:], .text("All \(events.count) events")), table.markup,
        scale),
      .tag(
        "p", ["class": "note"],
        "The table is folded away here and in print; the file ending in _events.tsv holds every event."
      ),
    ]
  }

  private struct Column {
    let title: String
    let cell: @Sendable (FacialEvent) -> String
  }

  private static let columns = [
    Column(title: "Onset") { Wording.fixed($0.interval.start, decimals: 2) },
    Column(title: "Duration") { Wording.fixed($0.interval.duration, decimals: 2) },
    Column(title: "Kind") { $0.kind.title },
    Column(title: "Side") { $0.side.rawValue },
    Column(title: "Regions") { event in
      let regions = FacialRegion.allCases.filter(event.regions.contains).map(\.title)
      return regions.isEmpty ? "–" : regions.joined(separator: ", ")
    },
    Column(title: "Pattern") { $0.pattern?.rawValue ?? "–" },
    Column(title: "Jerks") { String($0.jerks) },
    Column(title: "Eye closure") { Wording.fixed($0.eyeClosure, decimals: 2) },
    Column(title: "Other side") { Wording.fixed($0.contralateralClosure, decimals: 2) },
    Column(title: "Mouth") { Wording.fixed($0.mouthExcursion, decimals: 3) },
    Column(title: "Brow") { Wording.fixed($0.browExcursion, decimals: 3) },
    Column(title: "Cheek") { Wording.fixed($0.cheekExcursion, decimals: 3) },
    Column(title: "Chin") { Wording.fixed($0.chinExcursion, decimals: 3) },
    Column(title: "Confidence") { Wording.fixed($0.confidence, decimals: 2) },
    Column(title: "Notes", cell: notes),
  ]

  private static func notes(_ event: FacialEvent) -> String {
    let review = event.review == .notReviewed ? nil : event.review.rawValue
    let notes = [event.cut.meaning, review].compactMap { $0 }
    return notes.isEmpty ? "–" : notes.joined(separator: ", ")
  }

  private static func counts(_ events: [FacialEvent]) -> Markup {
    let kinds = EventKind.allCases.filter { kind in events.contains { $0.kind == kind } }
    return Table(
      caption: "Number of events by kind and side",
      columns: ["Kind"] + Laterality.allCases.map(\.title) + ["What it is"],
      rows: kinds.map { kind in
        [.text(kind.title)]
          + Laterality.allCases.map { side in
            .text(String(events.count { $0.kind == kind && $0.side == side }))
          } + [.text(kind.meaning)]
      }, style: "numbers"
    ).markup
  }
}
