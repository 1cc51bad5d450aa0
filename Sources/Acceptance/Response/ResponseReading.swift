internal import Anatomy
internal import Landmarks
internal import Phantom
internal import Signals

/// The measured and the programmed course of one clip of poses.
struct ResponseReading {
  let identity: String
  let track: LandmarkTrack
  /// Measured whatever the pose.
  let signals: FacialSignals
  /// Whether the limits in force keep a frame.
  let isKept: [Bool]
  let truth: FacialSignals
  var program = ResponseStep.all

  var response: TrackerResponse {
    TrackerResponse(
      identity: identity, frames: track.times.count,
      trackedFrames: track.observations.count { $0 != nil },
      lowestPresence: track.observations.compactMap { $0?.presence }.min(),
      aperture: Bilateral { eye($0) { self.relativeAperture($1, $0) } },
      closure: Bilateral { eye($0) { self.closureOpening($1, $0) } },
      leak: Bilateral(leak), mouth: Bilateral { skin(.mouth, $0, .mouth) },
      brow: Bilateral { skin(.brow, $0, .brow) }, cheek: Bilateral { skin(.cheek, $0, .cheek) },
      chin: Bilateral { skin(.chin, $0, .chin) }, restingNoise: restingNoise)
  }

  // MARK: Values of a pose

  /// Mean of a signal in some frames; `nil` where none has a value.
  func mean(_ values: [Double?], _ frames: some Sequence<Int>) -> Double? {
    let known = frames.filter(values.indices.contains).compactMap { values[$0] }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  /// How much a signal differs in a pose from the rest beside it.
  private func change(_ values: [Double?], _ step: ResponseStep) -> Double? {
    mean(values, step.frames).flatMap { pose in
      mean(values, step.restFrames).map { pose - $0 }
    }
  }

  private func relativeAperture(_ step: ResponseStep, _ side: Side) -> Double? {
    let values = signals[.aperture][side].values
    return mean(values, step.frames).flatMap { pose in
      mean(values, step.restFrames).flatMap { $0 > 0 ? pose / $0 : nil }
    }
  }

  private func closureOpening(_ step: ResponseStep, _ side: Side) -> Double? {
    change(signals[.closure][side].values, step).map { 1 - $0 }
  }

  private func steps(_ control: ResponseControl, _ side: Side) -> [ResponseStep] {
    program.filter { $0.control == control && $0.sides == Laterality(side) }
  }

  // MARK: Lines through the poses

  private func eye(_ side: Side, opening: (Side, ResponseStep) -> Double?) -> TrackerResponse.Eye {
    let poses = steps(.closure, side)
    let points =
      [(x: 1.0, y: 1.0)]
      + poses.compactMap { step in
        opening(side, step).map { (x: 1 - step.amount, y: $0) }
      }
    let line = points.count > 1 ? StraightLine(points) : nil
    let rises = zip(points, points.dropFirst()).map { $1.y - $0.y }
    return TrackerResponse.Eye(
      gain: line?.slope, deviation: line?.largestDeviation,
      worstRise: rises.max().map { max(0, $0) },
      residual: poses.last.flatMap { opening(side, $0) })
  }

  private func leak(_ side: Side) -> TrackerResponse.ClosureLeak {
    func slope(_ channel: SignalChannel, _ of: Side) -> Double? {
      let values = signals[channel][of].values
      return slopeOn(steps(.closure, side), \.amount) { change(values, $0) }
    }
    func larger(_ channel: SignalChannel) -> Double? {
      Side.allCases.compactMap { slope(channel, $0) }.max { abs($0) < abs($1) }
    }
    return TrackerResponse.ClosureLeak(
      otherEye: slope(.closure, side.opposite), mouth: larger(.mouth), brow: larger(.brow))
  }

  private func skin(_ control: ResponseControl, _ side: Side, _ channel: SignalChannel)
    -> TrackerResponse.Skin
  {
    let truth = truth[channel][side].values
    func slope(_ of: Side) -> Double? {
      let values = signals[channel][of].values
      return slopeOn(steps(control, side), { change(truth, $0) ?? 0 }) { change(values, $0) }
    }
    return TrackerResponse.Skin(gain: slope(side), cross: slope(side.opposite))
  }

  /// Slope of what is measured on what was programmed, with rest as one of the points.
  private func slopeOn(
    _ steps: [ResponseStep], _ programmed: (ResponseStep) -> Double,
    measured: (ResponseStep) -> Double?
  ) -> Double? {
    let points = steps.compactMap { step in measured(step).map { (x: programmed(step), y: $0) } }
    return points.isEmpty ? nil : StraightLine([(x: 0, y: 0)] + points)?.slope
  }

  private var restingNoise: [String: Double] {
    SignalChannel.all.reduce(into: [:]) { noise, channel in
      noise[channel.name] = Side.allCases.compactMap { side in
        deviation(
          signals[channel][side].values.prefix(ResponseStep.firstRestFrames).compactMap(\.self))
      }.max()
    }
  }

  private func deviation(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
