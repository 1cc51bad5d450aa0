/// A quantity of one side of the face over time.
public struct Signal: Sendable, Equatable {
  /// One value a frame; `nil` in a gap.
  public let values: [Double?]
  /// Standard deviation of the frame-to-frame noise, in the unit of the values; `nil` where too few
  /// neighbouring frames have values to tell.
  public let noise: Double?

  public init(values: [Double?], noise: Double?) {
    self.values = values
    self.noise = noise
  }
}
