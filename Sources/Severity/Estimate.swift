/// A number with its interval.
public struct Estimate: Codable, Equatable, Sendable {
  public let value: Double
  /// Lower and upper end of the interval; `nil` where the data allow none.
  public let lower: Double?
  public let upper: Double?
  /// Level of the interval, such as 0.95.
  public let level: Double
  /// How the interval was computed, with its source.
  public let method: String
  /// Events behind the number.
  public let count: Int

  public init(
    value: Double, lower: Double?, upper: Double?, level: Double, method: String, count: Int
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.level = level
    self.method = method
    self.count = count
  }
}
