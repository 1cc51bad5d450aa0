internal import Anatomy
internal import Settings
internal import Signals

/// Time in which the mouth opens and closes again and again, as in speech and chewing.
///
/// The lips' gap turns where it has gone back by more than noise and cross-talk explain. Speech is a run of such
/// swings, none longer than half a cycle of slow chewing: one smile, one yawn or a spasm that holds the mouth is
/// none. Runs with a pause of speech between them are one. Nothing runs on across a gap.
struct TalkingTime: Equatable {
  /// Stretches of speech or chewing, s, in order.
  let stretches: [Interval]
  /// Evaluable time in which the lips were seen, s.
  let seen: Double

  init(of signals: FacialSignals, settings: QualitySettings) {
    let grid = UniformGrid(spanning: signals.times)
    guard let gap = grid.resample(signals.lipGap, times: signals.times) else {
      (stretches, seen) = ([], 0)
      return
    }
    let least = Self.leastSwing(of: signals, settings)
    let deviation = settings.talkingSmoothing / grid.step
    stretches = signals.evaluable.flatMap { span -> [Interval] in
      let first = grid.index(span.start)
      let part = Array(gap[first...grid.index(span.end)])
      let turns = turningPoints(
        of: gaussianSmoothed(part, deviation: deviation), swingingBy: least)
      return Self.runs(of: turns.map { grid.time(first + $0) }, settings)
        .merged(bridging: settings.talkingPause)
    }
    seen = signals.evaluableDuration
  }

  /// Share of the time seen, 0–1; `nil` where the lips were not seen.
  var share: Double? { seen > 0 ? stretches.coveredDuration / seen : nil }

  /// Swing that is neither cross-talk of other movements nor noise, ICD.
  ///
  /// The noise is read from the brows, since lips that talk all the time never show their own.
  private static func leastSwing(of signals: FacialSignals, _ settings: QualitySettings) -> Double {
    let steps = zip(signals.times, signals.times.dropFirst()).map { $1 - $0 }
    let noise = Side.allCases.compactMap { signals[.brow][$0].noise }.max()
    guard let interval = median(steps), interval > 0, let noise else {
      return settings.talkingSwing
    }
    let left = noise * noiseGain(interval: interval, deviation: settings.talkingSmoothing)
    return max(settings.talkingSwing, settings.talkingNoiseFactor * left)
  }

  /// Stretches of enough swings in a row, none of which takes long.
  private static func runs(of turns: [Double], _ settings: QualitySettings) -> [Interval] {
    let runs = turns.reduce(into: [[Double]]()) { runs, time in
      if let last = runs.last?.last, time - last <= settings.talkingHalfCycle {
        runs[runs.count - 1].append(time)
      } else {
        runs.append([time])
      }
    }
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last,
        Double(run.count - 1) >= settings.talkingSwings
      else { return nil }
      return Interval(first, last)
    }
  }
}

/// Numbers of the extremes between which a course swings by at least `least`, in order.
///
/// An extreme counts once the course has gone back from
/// it by `least`, so that what swings by less is none.
func turningPoints(of values: [Double], swingingBy least: Double) -> [Int] {
  var turns: [Int] = []
  var (high, low) = (0, 0)
  /// Direction of the swing; `nil` before the first.
  var rising: Bool?
  for index in values.indices {
    if values[index] > values[high] { high = index }
    if values[index] < values[low] { low = index }
    if rising != false, values[high] - values[index] >= least {
      turns.append(high)
      (rising, low) = (false, index)
    } else if rising != true, values[index] - values[low] >= least {
      turns.append(low)
      (rising, high) = (true, index)
    }
  }
  return turns
}
