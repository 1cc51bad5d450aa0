import Anatomy
import Contractions
import Examination
import Landmarks
import Signals

/// One row of the trace figure: events, traces and quality over one stretch of time.
struct TraceRow {
  let number: Int
  let axis: TimeAxis
  let result: ExaminationResult
  /// The axis of every lane of ``TraceLane/all``, common to all rows.
  let valueAxes: [ValueAxis]

  private static let barHeight = 14.0
  private static let barStep = 18.0
  private static let firstBar = 4.0
  private static let titleHeight = 22.0
  private static let stripHeight = 8.0
  private static let axisHeight = 24.0
  /// A bar is never thinner, so that a brief event stays visible.
  private static let thinnestBar = 2.0
  /// How far below its line the foot of a label lies.
  private static let textDrop = 4.0
  private static let labelEnd = TimeAxis.left - 8

  /// Top of the first lane.
  private static let lanesTop = firstBar + barStep * Double(Side.allCases.count)
  private static let stripTop =
    TraceLane.all.reduce(lanesTop) { $0 + titleHeight + $1.height } + titleHeight
  private static let height = stripTop + stripHeight + axisHeight

  /// The row as an image with title and description.
  var svg: Markup {
    let id = "traces-\(number)"
    return .tag(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "class": "traces",
        "viewBox": "0 0 1000 \(Drawing.number(Self.height))",
      ],
      [
        .tag("title", ["id": "\(id)-title"], .text(title)),
        .tag("desc", ["id": "\(id)-desc"], .text(description)), hatching,
      ] + spasmBands + gapBoxes + timeTicks + lanes + bars + strip)
  }

  /// What the row shows, in words.
  var title: String {
    "Events and traces from \(moment(axis.span.start)) to \(moment(axis.span.end))"
  }

  private var description: String {
    let spasms = events.filter { $0.kind == .spasm }
    let counts = Side.allCases.map { side in
      "\(Wording.count(spasms.count { $0.side.includes(side) }, "spasm")) on the patient’s \(side.rawValue)"
    }
    return counts.joined(separator: ", ") + "; \(Wording.count(gaps.count, "gap"))."
  }

  /// Events that begin in the row, and gaps that touch it.
  var events: [FacialEvent] {
    result.examination.events.filter { axis.extent($0.interval) != nil }
  }

  var gaps: [Gap] {
    result.examination.quality.gaps.filter { axis.extent($0.interval) != nil }
  }

  private func moment(_ time: Double) -> String {
    Wording.moment(time, inMinutes: axis.inMinutes)
  }

  private var hatching: Markup {
    .tag(
      "defs", [:],
      .tag(
        "pattern",
        [
          "id": "gap-\(number)", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ], Drawing.line("hatch", from: (0, 0), to: (0, 6))))
  }

  private var spasmBands: [Markup] {
    events.filter { $0.kind == .spasm }.compactMap { event in
      axis.extent(event.interval, atLeast: 1).map {
        Drawing.box(
          "band \(event.side.rawValue)", x: $0.x, y: Self.lanesTop, width: $0.width,
          height: Self.stripTop - Self.lanesTop)
      }
    }
  }

  private var gapBoxes: [Markup] {
    gaps.compactMap { gap in
      axis.extent(gap.interval, atLeast: 1).map { place in
        .tag(
          "rect",
          [
            "fill": "url(#gap-\(number))", "x": Drawing.number(place.x), "y": "0",
            "width": Drawing.number(place.width),
            "height": Drawing.number(Self.stripTop + Self.stripHeight),
          ], .tag("title", [:], .text("Gap: \(gap.reason.meaning)")))
      }
    }
  }

  private var timeTicks: [Markup] {
    let foot = Self.stripTop + Self.stripHeight
    return axis.ticks.flatMap { time in
      [
        Drawing.line("grid", from: (axis.x(time), 0), to: (axis.x(time), foot)),
        Drawing.label(
          moment(time), x: axis.x(time), y: foot + Self.axisHeight - 2 * Self.textDrop,
          anchor: time == axis.span.end ? "end" : "middle"),
      ]
    }
  }

  private var bars: [Markup] {
    Side.allCases.enumerated().flatMap { index, side in
      let top = Self.firstBar + Self.barStep * Double(index)
      let name = Drawing.label(
        side == .left ? "Left" : "Right", x: Self.labelEnd, y: top + Self.barHeight - 2,
        anchor: "end")
      return [name]
        + events.filter { $0.side.includes(side) }.compactMap { bar($0, on: side, top: top) }
    }
  }

  private func bar(_ event: FacialEvent, on side: Side, top: Double) -> Markup? {
    axis.extent(event.interval, atLeast: Self.thinnestBar).map {
      Drawing.box(
        "event \(event.kind.rawValue) \(side.rawValue)", x: $0.x, y: top, width: $0.width,
        height: Self.barHeight,
        hint: "\(event.kind.title), \(moment(event.interval.start)), "
          + Wording.duration(event.interval.duration))
    }
  }

  private var lanes: [Markup] {
    var top = Self.lanesTop
    return zip(TraceLane.all, valueAxes).flatMap { lane, valueAxis -> [Markup] in
      let title = Drawing.label(
        lane.title, x: TimeAxis.left, y: top + Self.titleHeight - 2 * Self.textDrop,
        labelClass: "lane")
      top += Self.titleHeight
      defer { top += lane.height }
      return [title] + levels(of: lane, valueAxis, top: top) + traces(of: lane, valueAxis, top: top)
    }
  }

  private func levels(of lane: TraceLane, _ valueAxis: ValueAxis, top: Double) -> [Markup] {
    valueAxis.ticks.flatMap { value in
      let y = valueAxis.y(value, top: top, height: lane.height)
      return [
        Drawing.line(
          value == 0 ? "zero" : "grid", from: (TimeAxis.left, y), to: (TimeAxis.right, y)),
        Drawing.label(
          Wording.minus(FixedPoint.short(value, decimals: 2)), x: Self.labelEnd,
          y: y + Self.textDrop, anchor: "end"),
      ]
    }
  }

  private func traces(of lane: TraceLane, _ valueAxis: ValueAxis, top: Double) -> [Markup] {
    Side.allCases.compactMap { side in
      let signals = result.signals
      let path = lane.path(
        of: signals[lane.channel][side], in: signals, row: axis, axis: valueAxis, top: top)
      return path.isEmpty
        ? nil
        : .tag(
          "path",
          [
            "class": "trace \(side.rawValue)", "data-channel": lane.channel.name,
            "vector-effect": "non-scaling-stroke",
            "transform": "scale(.1)", "d": path,
          ])
    }
  }

  private var strip: [Markup] {
    let seen = result.signals.evaluable.compactMap { axis.extent($0) }.map {
      Drawing.box(
        "seen", x: $0.x, y: Self.stripTop, width: $0.width, height: Self.stripHeight)
    }
    let others = result.examination.quality.otherFaces.intervals.compactMap {
      axis.extent($0, atLeast: Self.thinnestBar)
    }.map {
      Drawing.box(
        "others", x: $0.x, y: Self.stripTop, width: $0.width, height: Self.stripHeight,
        hint: "Another face in view")
    }
    let name = Drawing.label(
      "Seen", x: Self.labelEnd, y: Self.stripTop + Self.stripHeight, anchor: "end")
    return [name] + seen + others
  }
}
