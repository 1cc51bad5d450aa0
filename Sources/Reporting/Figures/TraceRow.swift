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

  /// The row as an image with title and description.
  var svg: Markup {
    let id = "traces-\(number)"
    let size = "\(Drawing.number(TraceLayout.width)) \(Drawing.number(TraceLayout.height))"
    return .tag(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "class": "traces",
        "viewBox": "0 0 \(size)",
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

  /// Events and gaps of which some part lies in the row.
  var events: [FacialEvent] {
    result.examination.events.filter { axis.extent($0.interval) != nil }
  }

  var gaps: [Gap] {
    result.examination.quality.gaps.filter { axis.extent($0.interval) != nil }
  }

  private var description: String {
    let spasms = events.filter { $0.kind == .spasm }
    let counts = Side.allCases.map { side in
      let count = Wording.count(spasms.count { $0.side.includes(side) }, "spasm")
      return "\(count) on the patient’s \(side.rawValue)"
    }
    return counts.joined(separator: ", ") + "; \(Wording.count(gaps.count, "gap"))."
  }

  private func moment(_ time: Double) -> String {
    Wording.moment(time, inMinutes: axis.inMinutes)
  }
}

// MARK: Background

extension TraceRow {
  private var hatching: Markup { Hatching(id: "gap-\(number)").pattern }

  private var spasmBands: [Markup] {
    events.filter { $0.kind == .spasm }.flatMap { event in
      TraceLayout.lanes.compactMap { lane in
        axis.extent(event.interval, atLeast: 1).map {
          Drawing.box(
            "band \(event.side.rawValue)", x: $0.x, y: lane.top, width: $0.width,
            height: lane.height)
        }
      }
    }
  }

  private var gapBoxes: [Markup] {
    let strip = (top: TraceLayout.stripTop, height: TraceLayout.stripHeight)
    return gaps.flatMap { gap in
      (TraceLayout.lanes + [strip]).compactMap { part in
        axis.extent(gap.interval, atLeast: 1).map {
          Drawing.box(
            "gap", x: $0.x, y: part.top, width: $0.width, height: part.height,
            fill: "url(#gap-\(number))", hint: "Gap: \(gap.reason.meaning)")
        }
      }
    }
  }

  private var timeTicks: [Markup] {
    axis.ticks.flatMap { time in
      [
        Drawing.line("grid", from: (axis.x(time), 0), to: (axis.x(time), TraceLayout.foot)),
        Drawing.label(
          moment(time), x: axis.x(time), y: TraceLayout.timeLabels,
          anchor: time == axis.span.end ? "end" : "middle"),
      ]
    }
  }
}

// MARK: Events, traces and quality

extension TraceRow {
  private var bars: [Markup] {
    zip(Side.allCases, TraceLayout.bars).flatMap { side, top -> [Markup] in
      let name = Drawing.label(
        side == .left ? "Left" : "Right", x: TraceLayout.labelEnd,
        y: top + TraceLayout.barHeight - 2, anchor: "end")
      let sided = events.filter { $0.side.includes(side) }
      return [name] + sided.compactMap { bar($0, on: side, top: top) }
    }
  }

  private func bar(_ event: FacialEvent, on side: Side, top: Double) -> Markup? {
    axis.extent(event.interval, atLeast: TraceLayout.thinnestBar).map {
      Drawing.box(
        "event \(event.kind.rawValue) \(side.rawValue)", x: $0.x, y: top, width: $0.width,
        height: TraceLayout.barHeight,
        hint: "\(event.kind.title), \(moment(event.interval.start)), "
          + Wording.duration(event.interval.duration))
    }
  }

  private var lanes: [Markup] {
    TraceLane.all.indices.flatMap { index -> [Markup] in
      let lane = TraceLane.all[index]
      let top = TraceLayout.lanes[index].top
      let title = Drawing.label(
        lane.title, x: TimeAxis.left, y: TraceLayout.titleFoot(above: top))
      return [title] + levels(of: lane, valueAxes[index], top: top)
        + traces(of: lane, valueAxes[index], top: top)
    }
  }

  private func levels(of lane: TraceLane, _ valueAxis: ValueAxis, top: Double) -> [Markup] {
    valueAxis.ticks.flatMap { value in
      let y = valueAxis.y(value, top: top, height: lane.height)
      return [
        Drawing.line(
          value == 0 ? "zero" : "grid", from: (TimeAxis.left, y), to: (TimeAxis.right, y)),
        Drawing.label(
          Wording.minus(FixedPoint.short(value, decimals: 2)), x: TraceLayout.labelEnd,
          y: y + TraceLayout.textDrop, anchor: "end"),
      ]
    }
  }

  private func traces(of lane: TraceLane, _ valueAxis: ValueAxis, top: Double) -> [Markup] {
    Side.allCases.compactMap { side in
      let signals = result.signals
      let path = lane.path(
        of: signals[lane.channel][side].values, at: signals.times, seen: signals.evaluable,
        row: axis,
        axis: valueAxis, top: top)
      return path.isEmpty ? nil : Drawing.trace(path, of: lane.channel.name, side.rawValue)
    }
  }

  private var strip: [Markup] {
    let name = Drawing.label("Seen", x: TraceLayout.labelEnd, y: TraceLayout.foot, anchor: "end")
    let seen = result.signals.evaluable.compactMap { stretch("seen", $0, hint: nil) }
    let others = result.examination.quality.otherFaces.intervals.compactMap {
      stretch("others", $0, hint: "Another face in view")
    }
    return [name] + seen + others
  }

  private func stretch(_ shapeClass: String, _ interval: Interval, hint: String?) -> Markup? {
    axis.extent(interval, atLeast: TraceLayout.thinnestBar).map {
      Drawing.box(
        shapeClass, x: $0.x, y: TraceLayout.stripTop, width: $0.width,
        height: TraceLayout.stripHeight, hint: hint)
    }
  }
}
