import Anatomy
import Comparison
import Contractions
import Examination
import Landmarks
import Signals

/// The traces of one visit within its stretch.
struct TracePanel {
  let traces: VisitTraces
  let number: Int
  let window: TraceWindow
  let lanes: [TraceLane]
  /// The axis of each lane, common to all visits.
  let axes: [ValueAxis]
  let context: PageContext

  private static let (titleHeight, footHeight, barStep) = (20.0, 24.0, 17.0)

  private var words: Catalogue { context.words }
  private var examination: Examination { context.result.examinations[number] }
  private var axis: TimeAxis {
    TimeAxis(span: window.interval, inMinutes: window.interval.end > 60)
  }

  /// Top of each lane.
  private var tops: [Double] {
    var top = 2 + Self.barStep * Double(Side.allCases.count)
    return lanes.map { lane in
      defer { top += Self.titleHeight + lane.height }
      return top + Self.titleHeight
    }
  }

  private var foot: Double { (tops.last ?? 0) + (lanes.last?.height ?? 0) }

  /// What the panel shows.
  var title: String {
    let ends = [window.interval.start, window.interval.end].map {
      words.moment($0, inMinutes: axis.inMinutes)
    }
    return words(.tracesOf, context.name(ofVisit: number), ends[0], ends[1])
  }

  var caption: String { "\(title) \(counts)" }

  private var counts: String {
    let side = context.comparison.side.side.map { Laterality($0) } ?? .both
    return words(
      .spasmsWithin, String(window.spasms), String(context.comparison.visits[number].spasms),
      words.side(side))
  }

  var svg: Markup {
    let id = "traces-\(number + 1)"
    return .tag(
      "svg",
      [
        "role": "img", "class": "traces", "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 1000 \(Drawing.number(foot + Self.footHeight))",
      ],
      [
        .tag("title", ["id": "\(id)-title"], .text(title)),
        .tag("desc", ["id": "\(id)-desc"], .text(counts)), Hatching(id: "hatch-\(id)").pattern,
      ] + bands + gaps + ticks + zip(lanes.indices, tops).flatMap(lane) + bars)
  }

  private var events: [FacialEvent] {
    examination.events.filter { axis.extent($0.interval) != nil }
  }
}

// MARK: Background

extension TracePanel {
  private func boxes(
    _ name: String, _ interval: Interval, fill: String? = nil
  ) -> [Markup] {
    guard let extent = axis.extent(interval, atLeast: 1) else { return [] }
    return zip(lanes, tops).map { lane, top in
      Drawing.box(
        name, x: extent.x, y: top, width: extent.width, height: lane.height, fill: fill)
    }
  }

  private var bands: [Markup] {
    events.filter { $0.kind == .spasm }.flatMap {
      boxes("band \($0.side.rawValue)", $0.interval)
    }
  }

  private var gaps: [Markup] {
    examination.quality.gaps.flatMap {
      boxes("gap", $0.interval, fill: "url(#hatch-traces-\(number + 1))")
    }
  }

  private var ticks: [Markup] {
    axis.ticks.flatMap { time in
      [
        Drawing.line("grid", from: (axis.x(time), 0), to: (axis.x(time), foot)),
        Drawing.label(
          words.moment(time, inMinutes: axis.inMinutes), x: axis.x(time), y: foot + 17,
          anchor: time == axis.span.end ? "end" : "middle"),
      ]
    }
  }
}

// MARK: Events and traces

extension TracePanel {
  private var bars: [Markup] {
    Side.allCases.enumerated().flatMap { place, side -> [Markup] in
      let top = 2 + Self.barStep * Double(place)
      let bars = events.filter { $0.side.includes(side) }.compactMap { event in
        axis.extent(event.interval, atLeast: TraceLayout.thinnestBar).map {
          Drawing.box(
            "event \(event.kind.rawValue) \(side.rawValue)", x: $0.x, y: top, width: $0.width,
            height: 13, hint: words.named("kind", event.kind.rawValue))
        }
      }
      return [
        Drawing.label(words.short(side), x: TraceLayout.labelEnd, y: top + 11, anchor: "end")
      ] + bars
    }
  }

  private func lane(_ index: Int, top: Double) -> [Markup] {
    let (lane, valueAxis) = (lanes[index], axes[index])
    let levels = valueAxis.ticks.flatMap { value -> [Markup] in
      let y = valueAxis.y(value, top: top, height: lane.height)
      return [
        Drawing.line(
          value == 0 ? "zero" : "grid", from: (TimeAxis.left, y), to: (TimeAxis.right, y)),
        Drawing.label(
          words.number(value), x: TraceLayout.labelEnd, y: y + TraceLayout.textDrop, anchor: "end"),
      ]
    }
    let lines = Side.allCases.compactMap { side -> Markup? in
      let path = lane.path(
        of: traces.values(lane.channel, side), at: traces.times,
        seen: examination.quality.evaluable, row: axis, axis: valueAxis, top: top)
      return path.isEmpty ? nil : Drawing.trace(path, of: lane.channel.name, side.rawValue)
    }
    return [Drawing.label(lane.title, x: TimeAxis.left, y: top - 6)] + levels + lines
  }
}
