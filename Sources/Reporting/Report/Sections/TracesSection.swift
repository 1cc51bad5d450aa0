import Anatomy
import Contractions
import Examination
import Landmarks
import Signals

/// Both sides over time on one axis, with events, gaps and quality.
struct TracesSection: ReportSection {
  let id = "traces"
  let title = "Events and traces"

  func body(_ result: ExaminationResult) -> [Markup] {
    let rows = rows(of: result)
    guard !result.signals.times.isEmpty else {
      let hasFrames = result.examination.quality.frames > 0
      return [.tag("p", [:], .text(hasFrames ? Self.noSignals : Self.noFrames))]
    }
    return [
      .tag("p", ["class": "how"], .text(Self.howToRead)), Self.legend,
      .tag(
        "figure", [:],
        [.tag("figcaption", [:], .text(caption(rows)))]
          + rows.map { row in
            .tag(
              "div",
              [
                "class": "scroll figure", "tabindex": "0", "role": "group",
                "aria-label": "Figure: \(row.title)",
              ], row.svg)
          }), alternative(rows),
    ]
  }

  private static let noFrames = "No frame was examined, so there is nothing to draw."
  private static let noSignals =
    "The signals were not at hand when the examination was reviewed, so there is nothing to draw."

  private static let howToRead =
    "How to read: where only one line rises, one side contracted; where both rise together, "
    + "both eyes closed. Bars above name each event; hatching marks time in which nothing could be seen."

  private func rows(of result: ExaminationResult) -> [TraceRow] {
    let valueAxes = TraceLane.all.map {
      ValueAxis(holding: result.signals[$0.channel], always: $0.always)
    }
    return TimeAxis.rows(of: result.examination.recording.examined).enumerated().map {
      TraceRow(number: $0 + 1, axis: $1, result: result, valueAxes: valueAxes)
    }
  }

  private func caption(_ rows: [TraceRow]) -> String {
    let length = rows.first.map { Wording.duration($0.axis.span.duration) } ?? ""
    let layout = rows.count > 1 ? " \(rows.count) rows of \(length) each, same scales." : ""
    return "Events, eye closure, mouth and brow of both sides over time.\(layout)"
  }

  private static var legend: Markup {
    let sides = Side.allCases.map { side -> Markup in
      item(key: "line \(side.rawValue)", side.title + (side == .left ? " (solid)" : " (dashed)"))
    }
    let kinds = EventKind.allCases.map { item(key: "mark \($0.rawValue)", $0.title) }
    return .tag(
      "ul", ["class": "legend", "aria-label": "Legend"],
      sides + kinds + [
        item(key: "mark gap", "gap"), item(key: "mark others", "another face in view"),
      ])
  }

  private static func item(key: String, _ text: String) -> Markup {
    .tag("li", [:], .tag("span", ["class": key, "aria-hidden": "true"]), .text(text))
  }

  private func alternative(_ rows: [TraceRow]) -> Markup {
    let table = Table(
      caption: "The figure in numbers, row by row",
      columns: ["Time", "Spasms, left", "Spasms, right", "Other events"]
        + Side.allCases.map { "Largest closure, \($0.rawValue)" } + ["Gaps"],
      rows: rows.map(numbers), style: "numbers")
    return .tag(
      "details", [:], .tag("summary", [:], "The figure in numbers"), table.markup,
      .tag("p", [:], "Every value of every frame is in the file ending in _signals.tsv.gz."))
  }

  private func numbers(_ row: TraceRow) -> [Markup] {
    let spasms = row.events.filter { $0.kind == .spasm }
    let indices = row.result.signals.times.rangeOfValues(in: row.axis.span)
    let closure = row.result.signals[.closure]
    let span = row.axis.span
    let time = [span.start, span.end].map { Wording.moment($0, inMinutes: row.axis.inMinutes) }
    let cells =
      [time.joined(separator: " to ")]
      + Side.allCases.map { side in String(spasms.count { $0.side.includes(side) }) }
      + [String(row.events.count - spasms.count)]
      + Side.allCases.map { side in
        Wording.fixed(closure[side].values[indices].compactMap { $0 }.max(), decimals: 2)
      } + [row.gaps.isEmpty ? "none" : row.gaps.map(\.reason.meaning).joined(separator: "; ")]
    return cells.map { .text($0) }
  }
}
