internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

/// Time of a recording in which nothing happens, and where twitches fit into it.
struct QuietTime {
  /// Stretches that are evaluable and away from events and gaps, in order.
  let stretches: [Interval]

  init(of signals: FacialSignals, events: [FacialEvent], margin: Double) {
    let busy = events.map { $0.interval.widened(by: margin) }.merged(bridging: 0)
    let seen = signals.evaluable
      .filter { $0.duration > 2 * margin }
      .map { Interval($0.start + margin, $0.end - margin) }
    stretches = seen.flatMap { $0.without(busy) }
  }

  /// Quiet time, s.
  var duration: Double { stretches.coveredDuration }

  /// Twitches in the middle of the stretches, evenly thinned out to what the settings allow.
  ///
  /// Their places follow from the quiet time alone, so that the frame rate and the side do not matter.
  func twitches(_ settings: LimitSettings) -> [AddedTwitch] {
    let length = settings.twitchDuration
    let onsets = stretches.filter { $0.duration >= length }.flatMap { stretch -> [Double] in
      let count = 1 + Int((stretch.duration - length) / settings.spacing)
      let used = Double(count - 1) * settings.spacing + length
      let first = stretch.start + (stretch.duration - used) / 2
      return (0..<count).map { first + Double($0) * settings.spacing }
    }
    // Two short stretches can lie closer together than twitches may.
    let apart = onsets.reduce(into: [Double]()) { kept, onset in
      if kept.last.map({ onset - $0 >= settings.spacing / 2 }) ?? true { kept.append(onset) }
    }
    return thinned(apart, to: Int(settings.mostTwitches))
      .map { AddedTwitch(onset: $0, duration: length) }
  }

  /// The part of the recording, at most `length` long, that holds most of the quiet time.
  func quietestPart(of whole: Interval, length: Double) -> Interval {
    guard whole.duration > length else { return whole }
    let latest = whole.end - length
    let starts = [whole.start] + stretches.map { min($0.start, latest) }
    func quiet(_ start: Double) -> Double {
      let span = Interval(start, start + length)
      return stretches.compactMap { $0.intersection(span)?.duration }.reduce(0, +)
    }
    let best = starts.map { (start: $0, quiet: quiet($0)) }.max { $0.quiet < $1.quiet }
    let start = best?.start ?? whole.start
    return Interval(start, start + length)
  }
}

/// At most `most` of the values, spread evenly over their order.
private func thinned(_ values: [Double], to most: Int) -> [Double] {
  guard values.count > most else { return values }
  return (0..<most).map { values[$0 * values.count / most] }
}

extension Interval {
  /// What is left of the span without the others, which are in order and do not overlap.
  func without(_ others: [Interval]) -> [Interval] {
    var left: [Interval] = []
    var from = start
    for other in others where other.overlaps(self) {
      if other.start > from { left.append(Interval(from, other.start)) }
      from = max(from, other.end)
    }
    if from < end { left.append(Interval(from, end)) }
    return left
  }
}
