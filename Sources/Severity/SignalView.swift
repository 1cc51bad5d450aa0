internal import Anatomy
internal import Settings
internal import Signals

/// Why a measure of signals is not evaluable where only events are known.
let noSignals = "only the events are known, not the signals"

/// The signals at evenly spaced instants, so that no measure depends on the frame rate.
struct SignalView: Sendable {
  let grid: UniformGrid
  /// Usual time from one frame to the next, s; what a single onset cannot be known better than.
  let frameStep: Double
  /// Which instants lie within evaluable time.
  let isEvaluable: [Bool]
  private let values: [SignalChannel: Bilateral<[Double?]>]
  private let missing: [Double?]
  private let signals: [SignalChannel: Bilateral<Signal>]

  /// `nil` where there are fewer than two frames.
  init?(_ signals: FacialSignals, evaluable: [Interval], settings: SignalSettings) {
    let times = signals.times
    guard let step = median(zip(times, times.dropFirst()).map({ $1 - $0 })) else { return nil }
    let grid = UniformGrid(spanning: times)
    let bridged = longestStep(between: times, settings: settings)
    (self.grid, frameStep) = (grid, step)
    isEvaluable = instants(of: grid, within: evaluable)
    values = signals.channels.mapValues { sides in
      sides.map { signal in
        let valid = grid.validity(of: signal.values, times: times, bridging: bridged)
        let even = grid.resample(signal.values, times: times)
        return valid.indices.map { valid[$0] ? even?[$0] : nil }
      }
    }
    missing = Array(repeating: nil, count: grid.count)
    self.signals = signals.channels
  }

  /// The channel at every instant; `nil` in a gap, all missing where it was not measured.
  ///
  /// To be asked for once, not once an instant: finding a channel takes longer than reading a value.
  func course(_ channel: SignalChannel, _ side: Side) -> [Double?] {
    values[channel]?[side] ?? missing
  }

  /// Whether the channel has any value on that side.
  func isMeasured(_ channel: SignalChannel, _ side: Side) -> Bool {
    course(channel, side).contains { $0 != nil }
  }

  /// Frame noise of the channel at a time; `nil` where it is not known.
  func noise(_ channel: SignalChannel, _ side: Side, at time: Double) -> Double? {
    guard let signal = signals[channel]?[side], signal.noise != nil else { return nil }
    return signal.noise(at: time)
  }

  /// Instants within a span.
  func indices(in span: Interval) -> Range<Int> { numbers(of: grid, in: span) }

  /// Which instants lie within any of the spans.
  func mask(of spans: [Interval]) -> [Bool] { instants(of: grid, within: spans) }

  /// Greatest value of a channel within a span; `nil` where it has none there.
  func peak(_ channel: SignalChannel, _ side: Side, in span: Interval) -> Double? {
    course(channel, side)[indices(in: span)].compactMap { $0 }.max()
  }
}

private func instants(of grid: UniformGrid, within spans: [Interval]) -> [Bool] {
  var isWithin = Array(repeating: false, count: grid.count)
  for span in spans {
    for index in numbers(of: grid, in: span) { isWithin[index] = true }
  }
  return isWithin
}

private func numbers(of grid: UniformGrid, in span: Interval) -> Range<Int> {
  let first = max(0, Int(((span.start - grid.start) / grid.step).rounded(.up)))
  let last = min(grid.count - 1, Int(((span.end - grid.start) / grid.step).rounded(.down)))
  return first <= last ? first..<(last + 1) : 0..<0
}
