import Anatomy
import Contractions
import Landmarks
public import Signals

/// Signals that rise where the fixture's events say, with fixed noise.
struct FixtureSignals {
  let fixture: ExaminationFixture

  var signals: FacialSignals {
    let times = (0..<fixture.frames).map { Double($0) / Double(fixture.framesPerSecond) }
    let gaps = fixture.isTracked ? fixture.gaps : [Gap(fixture.examined, .noFace)]
    let isSeen = times.map { time in !gaps.contains { $0.interval.contains(time) } }
    let noise = Self.noise(count: times.count)
    let channels = SignalChannel.all.map { channel in
      (channel, Bilateral { side in signal(channel, side, times, isSeen, noise) })
    }
    return FacialSignals(
      times: times, channels: Dictionary(uniqueKeysWithValues: channels),
      pose: isSeen.indices.map {
        isSeen[$0] ? HeadPose(yaw: 2 + noise[$0], pitch: noise[$0], roll: -1) : nil
      }, lipGap: isSeen.indices.map { isSeen[$0] ? 0.1 + noise[$0] / 2 : nil }, gaps: gaps,
      evaluable: evaluable(between: gaps), intercanthalPixels: fixture.isTracked ? 123.5 : nil)
  }

  private func evaluable(between gaps: [Gap]) -> [Interval] {
    var start = fixture.examined.start
    var spans: [Interval] = []
    for gap in gaps {
      if gap.interval.start > start { spans.append(Interval(start, gap.interval.start)) }
      start = max(start, gap.interval.end)
    }
    if fixture.examined.end > start { spans.append(Interval(start, fixture.examined.end)) }
    return spans
  }

  private func signal(
    _ channel: SignalChannel, _ side: Side, _ times: [Double], _ isSeen: [Bool], _ noise: [Double]
  ) -> Signal {
    guard fixture.isTracked else {
      return Signal(values: times.map { _ in nil }, noise: nil)
    }
    let events = fixture.events.filter { $0.side.includes(side) }.map { event in
      (span: event.interval, height: Self.height(event, channel))
    }
    var first = 0
    let values = times.indices.map { index -> Double? in
      guard isSeen[index] else { return nil }
      while first < events.count, events[first].span.end < times[index] { first += 1 }
      let bump = events[first...].prefix { $0.span.start <= times[index] }.reduce(0) {
        $0 + $1.height * Self.bump(times[index], in: $1.span)
      }
      let rest = channel == .aperture ? 0.3 - 0.3 * bump : bump
      return rest + noise[(index + (side == .left ? 0 : 7)) % noise.count] * Self.scale(channel)
    }
    return Signal(values: values, noise: Self.scale(channel) / 100)
  }

  private static func height(_ event: FacialEvent, _ channel: SignalChannel) -> Double {
    switch channel {
    case .closure, .aperture: event.eyeClosure ?? 0
    case .mouth: event.mouthExcursion ?? 0
    default: event.browExcursion ?? 0
    }
  }

  private static func scale(_ channel: SignalChannel) -> Double { channel == .closure ? 1 : 0.2 }

  /// 1 in the middle of the span and 0 at both ends.
  private static func bump(_ time: Double, in span: Interval) -> Double {
    let place = (time - span.start) / span.duration * 2 - 1
    let fall = 1 - place * place
    return fall * fall
  }

  /// Noise within ±0.02 from a linear congruential generator: the same on every computer.
  private static func noise(count: Int) -> [Double] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return (Double(state >> 16) / 65536 - 0.5) * 0.04
    }
  }
}

extension FacialSignals {
  /// The same signals with the sides exchanged.
  public var mirrored: FacialSignals {
    FacialSignals(
      times: times, channels: channels.mapValues(\.mirrored), pose: pose, lipGap: lipGap,
      gaps: gaps, evaluable: evaluable, intercanthalPixels: intercanthalPixels)
  }
}
