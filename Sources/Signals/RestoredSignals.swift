public import Anatomy
public import Landmarks
public import Settings

extension FacialSignals {
  /// The signals of a recording measured before, from their values alone.
  ///
  /// Noise and evaluable time follow from the values as ``measureSignals(in:settings:scheme:)`` finds them.
  ///
  /// - Parameters:
  ///   - times: Presentation time of every frame, s, increasing.
  ///   - values: Both sides of every channel, one value a frame, `nil` in a gap.
  ///   - pose: Head pose of every frame, `nil` in a gap.
  ///   - lipGap: Gap between the lips of every frame, ICD, `nil` in a gap.
  ///   - gaps: Stretches without values, in order of time.
  ///   - intercanthalPixels: Median intercanthal distance, pixels; `nil` without a tracked frame.
  ///   - settings: Thresholds that the signals were measured with.
  public init(
    times: [Double], values: [SignalChannel: Bilateral<[Double?]>], pose: [HeadPose?],
    lipGap: [Double?], gaps: [Gap], intercanthalPixels: Double?, settings: SignalSettings
  ) {
    let longest = longestStep(between: times, settings: settings)
    let known = zip(times, pose).compactMap { $1 == nil ? nil : $0 }
    self.init(
      times: times,
      channels: values.mapValues { sides in
        sides.map { Signal($0) }.followingNoise(times: times, settings: settings)
      }, pose: pose, lipGap: lipGap, gaps: gaps,
      evaluable: seenStretches(known, longestStep: longest),
      intercanthalPixels: intercanthalPixels)
  }
}

/// Stretches between frames with a face that are no further apart than `longestStep`, s.
func seenStretches(_ times: [Double], longestStep: Double) -> [Interval] {
  zip(times, times.dropFirst())
    .filter { $1 - $0 <= longestStep }
    .map { Interval($0, $1) }
    .merged(bridging: 0)
}
