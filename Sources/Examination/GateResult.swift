internal import Foundation

/// What one gate says of a recording.
public struct GateResult: Codable, Equatable, Sendable {
  /// Identifier of the gate.
  public var gate: String
  public var title: String
  public var unit: String
  /// What the recording has, in the unit; `nil` where that is not known.
  public var value: Double?
  /// The least or the most that is asked for, in the unit.
  public var limit: Double
  /// Which of the two the limit is.
  public var bound: GateBound
  public var isPassed: Bool
  /// Identifiers of the measures that the gate withholds where it is not passed.
  public var measures: [String]
  /// What it withholds of them.
  public var withholds: GateEffect

  public init(
    gate: String, title: String, unit: String, value: Double?, limit: Double,
    bound: GateBound = .least, isPassed: Bool, measures: [String], withholds: GateEffect = .value
  ) {
    self.gate = gate
    self.title = title
    self.unit = unit
    self.value = value
    self.limit = limit
    self.bound = bound
    self.isPassed = isPassed
    self.measures = measures
    self.withholds = withholds
  }

  /// Why the gate withholds its measures.
  var reason: String {
    let found = value.map { "\(rounded($0)) \(unit)" } ?? "not known"
    let needed = "\(rounded(limit)) \(unit)"
    return bound == .least
      ? "\(title): \(found); at least \(needed) needed"
      : "\(title): \(found); at most \(needed) allowed"
  }

  /// Small numbers keep two digits.
  private func rounded(_ value: Double) -> String {
    guard value > 0, value < 1 else { return number(value) }
    let digits = pow(10, (1 - log10(value)).rounded(.up))
    return "\((value * digits).rounded() / digits)"
  }
}

/// Whether a limit is the least or the most that is asked for.
public enum GateBound: String, Codable, Sendable, CaseIterable {
  case least, most

  func holds(_ value: Double, _ limit: Double) -> Bool {
    self == .least ? value >= limit : value <= limit
  }
}

/// What a gate that is not passed withholds of its measures.
public enum GateEffect: String, Codable, Sendable, CaseIterable {
  /// Their values.
  case value
  /// Their zeros: what was found counts, but nothing found does not mean that nothing was there.
  case zero
}

extension Sequence<GateResult> {
  /// Measures of which gates withhold this, with the reason of the first that does.
  func barred(_ effect: GateEffect) -> [String: String] {
    reduce(into: [:]) { barred, gate in
      guard !gate.isPassed, gate.withholds == effect else { return }
      for measure in gate.measures where barred[measure] == nil { barred[measure] = gate.reason }
    }
  }
}
