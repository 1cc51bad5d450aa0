/// A quantity of one side of the face over time.
public struct Signal: Sendable, Equatable {
  /// One value a frame; `nil` in a gap.
  public let values: [Double?]
  /// Standard deviation of the frame-to-frame noise, in the unit of the values; `nil` where too few
  /// neighbouring frames have values to tell.
  public let noise: Double?
  /// How that noise changes over the recording; `nil` where it is taken as constant.
  public let noiseCourse: NoiseCourse?

  public init(values: [Double?], noise: Double?, noiseCourse: NoiseCourse? = nil) {
    self.values = values
    self.noise = noise
    self.noiseCourse = noiseCourse
  }

  /// Standard deviation of the frame-to-frame noise at a time, in the unit of the values; 0 where it is
  /// not known.
  public func noise(at time: Double) -> Double {
    (noise ?? 0) * (noiseCourse?.factor(at: time) ?? 1)
  }
}
