internal import Anatomy
internal import Settings
internal import Signals

/// How much more one side of a channel moves than the other, on an even time axis.
struct OneSidedMovement {
  private let grid: UniformGrid
  private let isSeen: [Bool]
  /// Movement of each side from its own level in quiet time.
  private let rise: Bilateral<[Double]>
  /// The same of one side over the other's.
  private let excess: Bilateral<[Double]>
  private let otherShare: Double
  private let leastSeen: Double

  /// `nil` where the channel was not measured or there is no quiet time to tell its level.
  init?(_ channel: SignalChannel, in input: CouplingInput, quiet: [Interval]) {
    let (times, settings) = (input.signals.times, input.settings)
    let grid = UniformGrid(spanning: times)
    let sides = input.signals[channel]
    guard grid.count > 0,
      let left = grid.resample(sides[.left].values, times: times),
      let right = grid.resample(sides[.right].values, times: times)
    else { return nil }
    let seen = zip(sides[.left].values, sides[.right].values).map {
      $0 != nil && $1 != nil ? 1.0 : nil
    }
    isSeen = grid.validity(
      of: seen, times: times, bridging: longestStep(between: times, settings: settings.signal))
    let calm = grid.flags(of: quiet, among: isSeen)
    func levelled(_ values: [Double]) -> [Double]? {
      let smooth = gaussianSmoothed(
        values, deviation: settings.mouth.mouthSmoothing / grid.step)
      return rollingQuantile(
        0.5, of: smooth, window: settings.asymmetry.levelWindow, on: grid, where: calm
      ).map { zip(smooth, $0).map { $0 - $1 } }
    }
    guard let ownLeft = levelled(left), let ownRight = levelled(right),
      let difference = levelled(zip(left, right).map { $0 - $1 })
    else { return nil }
    self.grid = grid
    rise = Bilateral(left: ownLeft, right: ownRight)
    excess = Bilateral(left: difference, right: difference.map { -$0 })
    otherShare = settings.mouth.synkinesisOther
    leastSeen = settings.coupling.leastSeen
  }

  /// Greatest excess of a side within a span and whether the other side kept out of it; `nil` where too
  /// little of the span was seen.
  func peak(_ side: Side, in span: Interval) -> (excess: Double, isOneSided: Bool)? {
    let indices = seenIndices(in: span)
    guard Double(indices.count) * grid.step >= leastSeen * span.duration,
      let top = indices.max(by: { excess[side][$0] < excess[side][$1] })
    else { return nil }
    let isOneSided = abs(rise[side.opposite][top]) < otherShare * rise[side][top]
    return (excess[side][top], isOneSided)
  }

  /// How far a side falls below its level at the lowest within a span, and whether the other side kept
  /// out of it; `nil` where too little of the span was seen.
  func fall(_ side: Side, in span: Interval) -> (depth: Double, isOneSided: Bool)? {
    let indices = seenIndices(in: span)
    guard Double(indices.count) * grid.step >= leastSeen * span.duration,
      let bottom = indices.min(by: { rise[side][$0] < rise[side][$1] })
    else { return nil }
    let depth = -rise[side][bottom]
    return (depth, abs(rise[side.opposite][bottom]) < otherShare * depth)
  }

  /// Times at which the excess of a side peaks within a span, peaks parted by a fall of a share of the
  /// greatest excess, s.
  func peaks(_ side: Side, in span: Interval, partedBy share: Double) -> [Double] {
    let indices = seenIndices(in: span)
    let fall = share * (indices.map { excess[side][$0] }.max() ?? 0)
    var (peaks, isRising) = ([Double](), true)
    var (top, valley) = (indices.first ?? 0, Double.infinity)
    for index in indices {
      let value = excess[side][index]
      if isRising {
        if value > excess[side][top] { top = index }
        guard value < excess[side][top] - fall else { continue }
        peaks.append(grid.time(top))
        (isRising, valley) = (false, value)
      } else {
        valley = min(valley, value)
        if value > valley + fall { (isRising, top) = (true, index) }
      }
    }
    return isRising && !indices.isEmpty ? peaks + [grid.time(top)] : peaks
  }

  private func seenIndices(in span: Interval) -> [Int] {
    (grid.index(span.start)...grid.index(span.end)).filter { isSeen[$0] }
  }
}

extension UniformGrid {
  /// Flags of the instants that lie in any of the spans, which are in order, and are `among` others.
  fileprivate func flags(of spans: [Interval], among others: [Bool]) -> [Bool] {
    var flags = Array(repeating: false, count: count)
    for span in spans {
      for number in index(span.start)...index(span.end) { flags[number] = others[number] }
    }
    return flags
  }
}
