internal import Agreement
internal import Anatomy
internal import Contractions

/// Something the project aims at, and how the suite measures it.
///
/// A further aim is one value in ``all``.
struct Aim: Sendable {
  /// What the suite gave.
  struct Reading: Sendable {
    /// `nil` where no clip tells.
    let value: Double?
    /// The counts behind it.
    let basis: String
    /// Bound towards the worse that the counts leave, where the aim is judged by it.
    var worst: Double?
  }

  enum Target: Sendable {
    case least(Double)
    case most(Double)
  }

  let name: String
  let unit: String
  let target: Target
  /// Decimals of value and target.
  var decimals = 2
  let read: @Sendable ([SuiteFinding]) -> Reading

  static let all = [
    spasms, sides, falseFindings, blinks, synkineses, closures, spread, rate, onset, tonic, trains,
    lowerFace, weakTwitches,
  ]

  /// The aim against some findings.
  func result(_ findings: [SuiteFinding]) -> AimResult {
    let reading = read(findings)
    return AimResult(
      aim: name, unit: unit, target: words, value: reading.value, decimals: decimals,
      basis: reading.basis, verdict: verdict(reading))
  }

  private var words: String {
    switch target {
    case .least(let value): "at least " + cell(value, decimals: decimals)
    case .most(let value): "at most " + cell(value, decimals: decimals)
    }
  }

  private func verdict(_ reading: Reading) -> AimResult.Verdict {
    guard let value = reading.value else { return .notTried }
    guard isReached(value) else { return .missed }
    return isReached(reading.worst ?? value) ? .reached : .notShown
  }

  private func isReached(_ value: Double) -> Bool {
    switch target {
    case .least(let least): value >= least
    case .most(let most): value <= most
    }
  }
}

/// What came of an aim.
public struct AimResult: Codable, Equatable, Sendable {
  public enum Verdict: String, Codable, Sendable {
    case reached
    case missed
    /// The value is as aimed at, but the clips are too few to rule out a worse one.
    case notShown = "not shown"
    /// No clip of the run tells.
    case notTried = "not tried"
  }

  public let aim: String
  public let unit: String
  public let target: String
  public let value: Double?
  let decimals: Int
  /// The counts behind the value.
  public let basis: String
  public let verdict: Verdict
}

extension [AimResult] {
  /// One row an aim.
  var table: TextTable {
    TextTable(
      ["aim", "unit", "aimed at", "reached on the suite", "from", "verdict"],
      rows: map { result in
        [
          result.aim, result.unit, result.target, cell(result.value, decimals: result.decimals),
          result.basis, result.verdict.rawValue,
        ]
      })
  }
}
