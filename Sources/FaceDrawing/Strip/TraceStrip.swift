internal import Anatomy
internal import Contractions
internal import Signals
internal import VideoEncoding

/// The strip below the picture: event bars and running traces of both sides, with the moment shown in the middle.
struct TraceStrip {
  let layout: StripLayout
  private let signals: FacialSignals
  private let events: [FacialEvent]
  private let gaps: [Interval]
  private let window: Double
  private let ranges: [ClosedRange<Double>]
  private let traces: [[StripTrace]]
  /// What stays the same in every picture.
  private let ground: BGRPicture

  private static let traceWidth = 1.0 / 6
  private static let dash = (length: 0.55, space: 0.3)

  /// - Parameters:
  ///   - width: Pixels.
  ///   - signals: Traces, a value a frame.
  ///   - events: Bars.
  ///   - window: Time shown, s.
  init(width: Int, signals: FacialSignals, events: [FacialEvent], window: Double) {
    let layout = StripLayout(width: width)
    self.layout = layout
    self.signals = signals
    self.events = events
    self.window = window
    gaps = Self.gaps(in: signals)
    let ranges = StripLane.all.map { $0.range(in: signals) }
    self.ranges = ranges
    let scale = (layout.right - layout.left) / window
    traces = StripLane.all.indices.map { number in
      Side.allCases.map { side in
        StripTrace(
          side, of: signals[StripLane.all[number].channel][side], times: signals.times,
          evaluable: signals.evaluable, scale: scale
        ) { Self.y($0, in: layout.lanes[number], ranges[number]) }
      }
    }
    ground = StripGround(layout: layout, ranges: ranges).picture
  }

  /// The time outside all stretches with values, up to the ends of the recording.
  static func gaps(in signals: FacialSignals) -> [Interval] {
    guard let first = signals.times.first, let last = signals.times.last else { return [] }
    var gaps: [Interval] = []
    var end = first
    for stretch in signals.evaluable.merged(bridging: 0) {
      if stretch.start > end { gaps.append(Interval(end, stretch.start)) }
      end = max(end, stretch.end)
    }
    return last > end ? gaps + [Interval(end, last)] : gaps
  }

  /// Height on the strip of a value, pixels.
  static func y(_ value: Double, in lane: Canvas.Box, _ range: ClosedRange<Double>) -> Double {
    let share = (range.upperBound - value) / (range.upperBound - range.lowerBound)
    return Double(lane.top) + share * Double(lane.height)
  }

  /// Draws the strip of one frame from `top` on.
  func draw(on canvas: inout Canvas, from top: Int, index: Int) {
    canvas.lay(ground, from: top)
    let time = StripTime(
      now: signals.times[index], window: window, left: layout.left, right: layout.right)
    drawTicks(on: &canvas, time, top)
    canvas.clip = layout.plot.moved(by: top)
    drawGaps(on: &canvas, time, top)
    drawTraces(on: &canvas, time, top)
    drawBars(on: &canvas, time, top)
    canvas.clip = canvas.bounds
    drawNow(on: &canvas, time, top, index)
  }

  private func drawTicks(on canvas: inout Canvas, _ time: StripTime, _ top: Int) {
    let plot = layout.plot.moved(by: top)
    for tick in time.ticks {
      let x = time.x(tick)
      canvas.line(
        from: Place(x, Double(plot.top)), to: Place(x, Double(plot.bottom)),
        Pen(Palette.rule, width: 1))
      let decimals = tick == tick.rounded() ? 0 : 1
      canvas.write(
        "\(Clock.number(tick, decimals: decimals)) s", at: Place(x, layout.timeFoot + Double(top)),
        Lettering(Palette.soft, height: layout.letter * 0.8, anchor: .middle))
    }
  }

  private func drawGaps(on canvas: inout Canvas, _ time: StripTime, _ top: Int) {
    let pen = Pen(Palette.grey, width: max(1, layout.letter / 10))
    for gap in gaps {
      for row in layout.bars + layout.lanes {
        guard let box = time.box(gap, row: row.moved(by: top), atLeast: 1) else { continue }
        canvas.hatch(
          box, pen, step: layout.letter * 0.8, shift: time.x(gap.start) + Double(top))
      }
    }
  }

  private func drawTraces(on canvas: inout Canvas, _ time: StripTime, _ top: Int) {
    let width = max(1.25, layout.letter * Self.traceWidth)
    for trace in traces.joined() {
      let dash = trace.side == .right ? Self.dash : nil
      trace.draw(
        on: &canvas, time: time, top: Double(top),
        Pen(
          Palette.sides[trace.side], width: width,
          dash: dash.map { ($0.length * layout.letter, $0.space * layout.letter) }))
    }
  }

  private func drawBars(on canvas: inout Canvas, _ time: StripTime, _ top: Int) {
    for (side, row) in zip(Side.allCases, layout.bars) {
      for event in events where event.side.includes(side) {
        guard let box = time.box(event.interval, row: row.moved(by: top), atLeast: 2) else {
          continue
        }
        EventMark.of(event.kind).draw(on: &canvas, in: box, side: side, letter: layout.letter)
      }
    }
  }

  /// The line of the moment shown, and beside it what holds then.
  private func drawNow(on canvas: inout Canvas, _ time: StripTime, _ top: Int, _ index: Int) {
    let (x, plot) = (time.x(time.now), layout.plot.moved(by: top))
    let inset = layout.letter * 0.3
    canvas.line(
      from: Place(x, Double(plot.top) - inset), to: Place(x, Double(plot.bottom) + inset),
      Pen(Palette.ink, width: max(1.5, layout.letter / 8)))
    let margin = layout.right + layout.letter * 0.6
    for (side, row) in zip(Side.allCases, layout.bars) {
      let event = events.first { $0.side.includes(side) && $0.interval.contains(time.now) }
      guard let event else { continue }
      let foot = Double(row.moved(by: top).top + row.height / 2) + layout.letter * 0.4
      canvas.write(
        EventMark.of(event.kind).word, at: Place(margin, foot),
        Lettering(Palette.ink, height: layout.letter * 0.8))
    }
    drawValues(on: &canvas, top, index, margin)
  }

  private func drawValues(on canvas: inout Canvas, _ top: Int, _ index: Int, _ margin: Double) {
    for (lane, row) in zip(StripLane.all, layout.lanes) {
      for (number, side) in Side.allCases.enumerated() {
        let value = signals[lane.channel][side].values[index].map {
          Clock.number($0, decimals: lane.decimals)
        }
        let foot = Double(row.top + top) + layout.letter * (1.4 + 1.6 * Double(number))
        canvas.write(
          "\(Palette.letter(of: side)) \(value ?? "n/a")", at: Place(margin, foot),
          Lettering(Palette.sides[side], height: layout.letter))
      }
    }
  }
}

extension Canvas.Box {
  /// The same box so many pixels further down.
  func moved(by down: Int) -> Canvas.Box {
    Canvas.Box(left: left, top: top + down, right: right, bottom: bottom + down)
  }
}
