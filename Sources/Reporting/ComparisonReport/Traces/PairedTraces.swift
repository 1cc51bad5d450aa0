import Anatomy
import Comparison
import Examination
import Signals

extension PageSection {
  /// The same length of every visit, one below the other, on one scale.
  static let traces = PageSection(id: "traces", title: .traces) { context in
    let traces = PairedTraces(context)
    return [
      .tag("p", ["class": "how"], .text(context.words(.howTraces, traces.length))),
      context.lineLegend,
    ] + traces.panels
  }
}

/// The panels of all visits with the scales that they have in common.
struct PairedTraces {
  private let context: PageContext
  private let windows: [TraceWindow]
  private let axes: [ValueAxis]
  private let lanes: [TraceLane]

  init(_ context: PageContext) {
    self.context = context
    let result = context.result
    let windows = TraceWindow.windows(of: result.examinations, sides: context.comparedSides)
    let lanes = Self.lanes(context.words, visits: result.examinations.count)
    self.windows = windows
    self.lanes = lanes
    axes = lanes.map { lane in
      ValueAxis(
        covering: zip(result.signals, windows).flatMap { signals, window in
          signals.drawn(lane.channel, in: window.interval)
        } + [lane.always.lowerBound, lane.always.upperBound])
    }
  }

  private static func lanes(_ words: Catalogue, visits: Int) -> [TraceLane] {
    // Small multiples: four visits take less than two pages.
    let share = visits > 2 ? 0.7 : 1
    return [
      TraceLane(
        channel: .closure, title: words(.laneClosure), height: 96 * share, always: -0.1...1.1),
      TraceLane(
        channel: .aperture, title: words(.laneAperture), height: 70 * share, always: 0...0.3),
      TraceLane(
        channel: .mouth, title: words(.laneMouth), height: 56 * share, always: -0.05...0.1),
    ]
  }

  /// Length of the stretches in words.
  var length: String {
    context.words.quantity(windows.first?.interval.duration ?? 0, unit: "s")
  }

  /// The panels, or the sentence that stands in the place of one.
  var panels: [Markup] {
    context.result.signals.enumerated().map { number, signals in
      let name = context.name(ofVisit: number)
      return switch signals {
      case .known(let traces): panel(traces, number)
      case .missing: note(.signalsMissing, name, number)
      case .changed: note(.signalsChanged, name, number)
      case .damaged: note(.signalsDamaged, name, number)
      }
    }
  }

  private func note(_ phrase: Phrase, _ name: String, _ number: Int) -> Markup {
    let recording = context.comparison.visits[number].recording
    return .tag(
      "p", ["class": "note"],
      .text(context.words(phrase, name, SignalsTable().fileName(for: recording))))
  }

  private func panel(_ traces: VisitTraces, _ number: Int) -> Markup {
    let panel = TracePanel(
      traces: traces, number: number, window: windows[number], lanes: lanes, axes: axes,
      context: context)
    return .tag(
      "figure", [:], .tag("figcaption", [:], .text(panel.caption)),
      .tag(
        "div",
        ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": panel.title],
        panel.svg))
  }
}

extension VisitSignals {
  /// Every value of a channel within a stretch, both sides.
  fileprivate func drawn(_ channel: SignalChannel, in window: Interval) -> [Double] {
    guard case .known(let traces) = self else { return [] }
    let places = traces.times.rangeOfValues(in: window)
    return Side.allCases.flatMap { traces.values(channel, $0)[places].compactMap(\.self) }
      .filter(\.isFinite)
  }
}
