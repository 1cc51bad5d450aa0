internal import Anatomy
public import Landmarks
public import Settings

/// Measures the side-resolved, pose-corrected signals of a landmark track.
///
/// - Parameters:
///   - track: The patient's face over the recording.
///   - settings: Thresholds of this stage.
///   - scheme: Which landmark is which.
/// - Returns: One value a frame and channel, missing in gaps.
public func measureSignals(
  in track: LandmarkTrack, settings: SignalSettings = SignalSettings(),
  scheme: LandmarkScheme = .attentionMesh
) -> FacialSignals {
  let aligned = align(track, settings: settings, scheme: scheme)
  var channels: [SignalChannel: Bilateral<Signal>] = [:]
  for measurement in FacialMeasurement.all {
    channels[measurement.channel] = Bilateral { side in
      Signal(aligned.faces.map { face in face.map { measurement.value($0, side) } })
    }
  }
  let grid = UniformGrid(spanning: track.times)
  let clock = Clock(
    times: track.times, grid: grid,
    longestStep: longestStep(between: track.times, settings: settings))
  channels[.closure] = eyelidClosure(in: aligned.faces, clock: clock, settings: settings)
  for channel in [SignalChannel.mouth, .brow] {
    channels[channel] = channels[channel]?.map {
      excursion(of: $0, clock: clock, settings: settings)
    }
  }
  let gaps = (track.gaps + aligned.gaps).sorted { $0.interval.start < $1.interval.start }
  return FacialSignals(
    times: track.times, channels: channels, pose: aligned.faces.map { $0?.pose },
    lipGap: aligned.faces.map { $0?.lipGap }, gaps: gaps,
    evaluable: evaluable(aligned.faces.map { $0 != nil }, clock: clock),
    intercanthalPixels: median(aligned.faces.compactMap { $0?.pixelsPerUnit }))
}

extension AlignedFace {
  /// Distance between the lips at the midline, ICD.
  fileprivate var lipGap: Double { mean(scheme.lowerLip).y - mean(scheme.upperLip).y }
}

/// Frame times with the grid that stands for them.
struct Clock {
  let times: [Double]
  let grid: UniformGrid
  /// Longest time between two values with nothing missing between them, s.
  let longestStep: Double
}

private func excursion(of place: Signal, clock: Clock, settings: SignalSettings) -> Signal {
  let grid = clock.grid
  let valid = grid.validity(of: place.values, times: clock.times, bridging: clock.longestStep)
  guard let even = grid.resample(place.values, times: clock.times),
    let rest = rollingQuantile(
      0.5, of: even, window: settings.restingPlaceWindow, on: grid, where: valid)
  else { return Signal(place.values.map { _ in nil }) }
  return Signal(
    zip(clock.times, place.values).map { time, value in
      value.map { $0 - rest[grid.index(time)] }
    })
}

private func evaluable(_ hasFace: [Bool], clock: Clock) -> [Interval] {
  let known = zip(clock.times, hasFace).compactMap { $1 ? $0 : nil }
  return zip(known, known.dropFirst())
    .filter { $1 - $0 <= clock.longestStep }
    .map { Interval($0, $1) }
    .merged(bridging: 0)
}

extension Signal {
  /// A signal with its noise estimated from its own values.
  init(_ values: [Double?]) { self.init(values: values, noise: frameNoise(of: values)) }
}
