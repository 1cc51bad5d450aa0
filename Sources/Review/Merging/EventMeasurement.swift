internal import Anatomy
internal import Contractions
internal import Signals

/// Measures what an event whose bounds or side a reviewer set amounts to.
struct EventMeasurement {
  let signals: FacialSignals

  /// Fills in closure, excursions and the deepest moment of an event from the signals within its bounds.
  func measure(_ event: inout FacialEvent) {
    let frames = signals.times.indices.filter { event.interval.contains(signals.times[$0]) }
    let sides = Side.allCases.filter(event.side.includes)
    event.eyeClosure = greatest(.closure, sides, frames)?.value
    event.mouthExcursion = furthest(.mouth, sides, frames)
    event.browExcursion = furthest(.brow, sides, frames)
    event.cheekExcursion = furthest(.cheek, sides, frames)
    event.chinExcursion = furthest(.chin, sides, frames)
    event.contralateralClosure = event.side.side.flatMap {
      greatest(.closure, [$0.opposite], frames)?.value
    }
    event.peakTime = greatest(.closure, sides, frames)?.time ?? event.interval.middle
  }

  private func greatest(_ channel: SignalChannel, _ sides: [Side], _ frames: [Int])
    -> (value: Double, time: Double)?
  {
    let values = sides.flatMap { side in
      let course = signals[channel][side].values
      return frames.compactMap { frame in
        course[frame].map { (value: $0, time: signals.times[frame]) }
      }
    }
    return values.max { $0.value < $1.value }
  }

  private func furthest(_ channel: SignalChannel, _ sides: [Side], _ frames: [Int]) -> Double? {
    sides.flatMap { side in
      let course = signals[channel][side].values
      return frames.compactMap { course[$0] }
    }.max { abs($0) < abs($1) }
  }
}

extension Interval {
  /// Halfway between the ends, s.
  var middle: Double { (start + end) / 2 }
}
