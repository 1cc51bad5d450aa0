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
  let readings = readFaces(in: track, settings: settings, scheme: scheme)
  let frames = readings.frames
  let clock = Clock(
    times: track.times, grid: UniformGrid(spanning: track.times),
    longestStep: longestStep(between: track.times, settings: settings))
  var channels = FacialMeasurement.all.indices.reduce(into: [:]) { channels, number in
    channels[FacialMeasurement.all[number].channel] = Bilateral { side in
      Signal(frames.map { $0?.lengths[number][side] })
    }
  }
  channels[.closure] = eyelidClosure(
    mesh: channels[.aperture], contour: frames.map { $0?.contourAperture }, clock: clock,
    settings: settings)
  for channel in [SignalChannel.mouth, .brow] {
    channels[channel] = channels[channel]?.map {
      excursion(of: $0, clock: clock, settings: settings)
    }
  }
  channels.merge(
    skinSignals(
      in: track, isSeen: frames.map { $0 != nil }, clock: clock, settings: settings)
  ) { own, _ in own }
  return FacialSignals(
    times: track.times,
    channels: channels.mapValues { $0.followingNoise(times: track.times, settings: settings) },
    pose: frames.map { $0?.pose },
    lipGap: frames.map { $0?.lipGap },
    gaps: (track.gaps + readings.gaps).sorted { $0.interval.start < $1.interval.start },
    evaluable: evaluable(frames.map { $0 != nil }, clock: clock),
    intercanthalPixels: median(frames.compactMap { $0?.pixelsPerUnit }))
}

/// Frame times with the grid that stands for them.
struct Clock {
  let times: [Double]
  let grid: UniformGrid
  /// Longest time between two values with nothing missing between them, s.
  let longestStep: Double
}

func excursion(of place: Signal, clock: Clock, settings: SignalSettings) -> Signal {
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
  seenStretches(
    zip(clock.times, hasFace).compactMap { $1 ? $0 : nil }, longestStep: clock.longestStep)
}

extension Signal {
  /// A signal with its noise estimated from its own values.
  init(_ values: [Double?]) { self.init(values: values, noise: frameNoise(of: values)) }
}
