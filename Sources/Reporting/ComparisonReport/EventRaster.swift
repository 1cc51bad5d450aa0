import Anatomy
import Comparison
import Contractions
import Examination
import Landmarks

extension PageSection {
  /// Events of every visit on one time axis.
  static let events = PageSection(id: "events", title: .events) { context in
    let raster = EventRaster(context: context)
    return [
      .tag("p", ["class": "how"], .text(context.words(.howEvents))), context.eventLegend,
      .tag(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "group",
          "aria-label": context.words(.events),
        ], raster.svg),
    ]
  }
}

/// One row a visit and side, all on the axis of the longest recording.
struct EventRaster {
  let context: PageContext

  private static let rowHeight = 22.0
  private static let visitGap = 26.0
  private static let axisHeight = 26.0
  /// A bar is never thinner, so that a brief event stays visible.
  private static let thinnest = 2.0

  private var axis: TimeAxis {
    let longest = context.result.examinations.map(\.recording.examined.duration).max() ?? 0
    return TimeAxis(span: Interval(0, longest), inMinutes: longest > 60)
  }

  private var visitHeight: Double { Self.visitGap + 2 * Self.rowHeight }
  private var foot: Double { visitHeight * Double(context.result.examinations.count) }

  var svg: Markup {
    let words = context.words
    let description = context.comparison.visits.enumerated().map { number, visit in
      "\(context.name(ofVisit: number)): \(words(.spasms)) \(visit.spasms)"
    }
    return .tag(
      "svg",
      [
        "role": "img", "class": "raster", "aria-labelledby": "raster-title raster-desc",
        "viewBox": "0 0 1000 \(Drawing.number(foot + Self.axisHeight))",
      ],
      [
        .tag("title", ["id": "raster-title"], .text(words(.events))),
        .tag("desc", ["id": "raster-desc"], .text(description.joined(separator: "; "))),
      ] + ticks + context.result.examinations.enumerated().flatMap { visit($1, number: $0) })
  }

  private var ticks: [Markup] {
    let words = context.words
    return axis.ticks.flatMap { time in
      [
        Drawing.line("grid", from: (axis.x(time), 0), to: (axis.x(time), foot)),
        Drawing.label(
          words.moment(time, inMinutes: axis.inMinutes), x: axis.x(time), y: foot + 18,
          anchor: "middle"),
      ]
    }
  }

  private func visit(_ examination: Examination, number: Int) -> [Markup] {
    let top = Double(number) * visitHeight
    let title = Drawing.label(context.name(ofVisit: number), x: TimeAxis.left, y: top + 18)
    return [title]
      + Side.allCases.enumerated().flatMap { place, side in
        row(examination, side, top: top + Self.visitGap + Double(place) * Self.rowHeight)
      }
  }

  private func row(_ examination: Examination, _ side: Side, top: Double) -> [Markup] {
    let start = examination.recording.examined.start
    func shifted(_ span: Interval) -> Interval { Interval(span.start - start, span.end - start) }
    let height = Self.rowHeight - 4
    let name = Drawing.label(
      context.words.short(side), x: TimeAxis.left - 8, y: top + height - 4, anchor: "end")
    let strip = axis.extent(Interval(0, examination.recording.examined.duration)).map {
      Drawing.box("strip", x: $0.x, y: top, width: $0.width, height: height)
    }
    let gaps = examination.quality.gaps.compactMap { gap in
      axis.extent(shifted(gap.interval), atLeast: 1).map {
        Drawing.box("unseen", x: $0.x, y: top, width: $0.width, height: height)
      }
    }
    let bars = examination.events.filter { $0.side.includes(side) }.compactMap { event in
      axis.extent(shifted(event.interval), atLeast: Self.thinnest).map {
        Drawing.box(
          "event \(event.kind.rawValue) \(side.rawValue)", x: $0.x, y: top, width: $0.width,
          height: height)
      }
    }
    return [name] + [strip].compactMap(\.self) + gaps + bars
  }
}
