/// Numbers as text with a fixed number of decimals, the same on every host and in every locale.
enum FixedPoint {
  /// The number with exactly `decimals` decimals, `n/a` where it is missing or not finite.
  static func text(_ value: Double?, decimals: Int) -> String {
    guard let value, value.isFinite else { return missing }
    let scale = powerOfTen(decimals)
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "\(value)" }
    guard decimals > 0 else { return String(scaled) }
    let fraction = String(Int(scaled.magnitude) % scale)
    let padding = String(repeating: "0", count: decimals - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(Int(scaled.magnitude) / scale).\(padding)\(fraction)"
  }

  /// The number with at most `decimals` decimals, without zeros at the end.
  static func short(_ value: Double?, decimals: Int) -> String {
    var text = text(value, decimals: decimals)
    guard decimals > 0, text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The nearest number with at most `decimals` decimals.
  static func rounded(_ value: Double, decimals: Int) -> Double {
    let scale = Double(powerOfTen(decimals))
    let scaled = (value * scale).rounded()
    return scaled.isFinite ? scaled / scale : value
  }

  /// What a table shows for a missing value.
  static let missing = "n/a"

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
