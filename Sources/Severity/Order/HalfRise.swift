internal import Anatomy
internal import Settings
internal import Signals

/// Where the signals of one side have first made half of their way in a spasm.
struct HalfRise {
  let view: SignalView
  let settings: SeveritySettings
  let side: Side

  /// When a signal first passes halfway between its resting value and its farthest one, s; `nil` where
  /// that is lost in noise or a gap.
  ///
  /// Where `isOneWay`, only a rise counts, as of an eye that closes; a brow may rise or fall.
  func time(of channel: SignalChannel, in span: Interval, isOneWay: Bool = false) -> Double? {
    let before = view.indices(in: Interval(span.start - settings.lagMargin, span.start))
    let within = view.indices(in: span)
    let first = before.lowerBound
    let values = view.course(channel, side)[first..<max(first, within.upperBound)]
    let known = values.compactMap { $0 }
    guard known.count == values.count, let rest = median(Array(known.prefix(before.count))),
      let noise = view.noise(channel, side, at: span.start),
      let top = farthest(known.dropFirst(before.count), from: rest, isOneWay: isOneWay),
      abs(top - rest) > settings.lagNoiseFactor * noise
    else { return nil }
    // Share of the way, whichever its direction.
    let way = known.map { ($0 - rest) / (top - rest) }
    guard let index = way.firstIndex(where: { 2 * $0 >= 1 }), index > 0 else { return nil }
    let share = (0.5 - way[index - 1]) / (way[index] - way[index - 1])
    return view.grid.time(first + index - 1) + share * view.grid.step
  }

  private func farthest(_ values: ArraySlice<Double>, from rest: Double, isOneWay: Bool) -> Double?
  {
    isOneWay ? values.max() : values.max { abs($0 - rest) < abs($1 - rest) }
  }
}
