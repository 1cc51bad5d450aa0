public import Anatomy
public import Landmarks

/// The side-resolved signals of one recording on one time axis.
public struct FacialSignals: Sendable {
  /// Presentation time of every frame, s, increasing.
  public let times: [Double]
  /// Both sides of every channel, each as long as `times`.
  public let channels: [SignalChannel: Bilateral<Signal>]
  /// Head pose of every frame, `nil` in a gap.
  public let pose: [HeadPose?]
  /// Jaw opening as the gap between the lips, ICD, `nil` in a gap.
  public let lipGap: [Double?]
  /// Stretches without values, in order of time.
  public let gaps: [Gap]
  /// Stretches with values, in order of time.
  public let evaluable: [Interval]
  /// Median intercanthal distance, pixels of the upright image; `nil` without a tracked frame.
  public let intercanthalPixels: Double?

  public init(
    times: [Double], channels: [SignalChannel: Bilateral<Signal>], pose: [HeadPose?],
    lipGap: [Double?], gaps: [Gap], evaluable: [Interval], intercanthalPixels: Double?
  ) {
    self.times = times
    self.channels = channels
    self.pose = pose
    self.lipGap = lipGap
    self.gaps = gaps
    self.evaluable = evaluable
    self.intercanthalPixels = intercanthalPixels
  }

  /// Both sides of one channel; all missing where the channel was not measured.
  public subscript(channel: SignalChannel) -> Bilateral<Signal> {
    if let sides = channels[channel] { return sides }
    let missing = Signal(values: Array(repeating: nil, count: times.count), noise: nil)
    return Bilateral(left: missing, right: missing)
  }

  /// Time in which contractions could be seen, s.
  public var evaluableDuration: Double { evaluable.coveredDuration }
}
