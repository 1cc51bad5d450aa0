import Anatomy
import Severity

/// Numbers and sides as a reader says them.
enum Wording {
  /// A number with as many decimals as its size deserves.
  static func number(_ value: Double) -> String {
    let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
    return minus(FixedPoint.short(value, decimals: decimals))
  }

  /// A number with a fixed number of decimals, a dash where it is missing.
  static func fixed(_ value: Double?, decimals: Int) -> String {
    guard let value else { return "–" }
    return minus(FixedPoint.text(value, decimals: decimals))
  }

  /// A number with its unit, such as `12.4 per minute`.
  static func quantity(_ value: Double, unit: String) -> String {
    let words = self.unit(unit)
    return words.isEmpty ? number(value) : "\(number(value)) \(words)"
  }

  /// A unit in words; empty for a pure number.
  static func unit(_ unit: String) -> String {
    units[unit] ?? unit
  }

  /// The interval of an estimate, such as `95 % interval 9.1 to 16`.
  static func interval(_ estimate: Estimate) -> String {
    let level = "\(number(estimate.level * percent)) % interval"
    switch (estimate.lower, estimate.upper) {
    case (let lower?, let upper?): return "\(level) \(number(lower)) to \(number(upper))"
    case (let lower?, nil): return "\(level) at least \(number(lower))"
    case (nil, let upper?): return "\(level) at most \(number(upper))"
    case (nil, nil): return "no interval" + (reason(estimate).map { ": \($0)" } ?? "")
    }
  }

  /// Why an estimate has no interval: what its method says after “none:”.
  static func reason(_ estimate: Estimate) -> String? {
    let parts = estimate.method.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0] == "none" else { return nil }
    return parts[1].drop { $0 == " " }.description
  }

  /// A share of a whole in percent; words where the whole is empty.
  static func share(_ part: Double, of whole: Double) -> String {
    guard whole > 0 else { return "nothing to measure" }
    return "\(number(part / whole * percent)) %"
  }

  /// A length of time, such as `12.5 s` or `3 min 20 s`.
  static func duration(_ seconds: Double) -> String {
    guard seconds >= minute, let whole = Int(exactly: seconds.rounded()) else {
      return "\(number(seconds)) s"
    }
    let rest = whole % Int(minute)
    return "\(whole / Int(minute)) min" + (rest == 0 ? "" : " \(rest) s")
  }

  /// A moment, such as `4.2 s` or `3:20`.
  static func moment(_ seconds: Double, inMinutes: Bool) -> String {
    guard inMinutes, let whole = Int(exactly: seconds.rounded()) else {
      return FixedPoint.short(seconds, decimals: 2) + " s"
    }
    let rest = whole % Int(minute)
    return "\(whole / Int(minute)):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A count with its noun, such as `1 event` or `3 events`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A yes, a no, or that it is not known.
  static func answer(_ value: Bool?) -> String {
    value.map { $0 ? "yes" : "no" } ?? "not known"
  }

  /// The minus sign instead of the hyphen, so that a number is not broken or misread.
  static func minus(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  private static let percent = 100.0
  private static let minute = 60.0
  private static let units = [
    "1": "", "/min": "per minute", "1/min": "per minute", "per min": "per minute",
    "1/s": "per second", "/s": "per second", "degree": "degrees", "degree/s": "degrees per second",
    "1/degree": "per degree", "s/degree": "s per degree", "1 of 255": "of 255",
  ]
}

extension Laterality {
  /// The side in a heading.
  var title: String {
    switch self {
    case .left: "Patient’s left"
    case .right: "Patient’s right"
    case .both: "Both sides"
    }
  }
}

extension Side {
  /// The side in a heading.
  var title: String { Laterality(self).title }
}
