internal import Agreement
internal import Contractions
internal import Statistics

/// False one-sided findings over clips in which nothing one-sided was planted that may be found.
public struct FalseFindingRow: Codable, Equatable, Sendable {
  /// Which clips.
  public let clips: String
  /// Time in which they could have been found, s.
  public let evaluable: Double
  public let spasms: Int
  public let synkineses: Int
  /// Bounds of both together per minute of that time, exact Poisson interval at 95 %; `nil` without
  /// time.
  public let lowerPerMinute: Double?
  public let upperPerMinute: Double?

  init(_ clips: String, _ findings: [SuiteFinding]) {
    func extra(_ kind: EventKind) -> Int {
      findings.reduce(0) { $0 + $1.agreement.tally(kind).extra }
    }
    self.clips = clips
    evaluable = findings.reduce(0) { $0 + $1.evaluable }
    (spasms, synkineses) = (extra(.spasm), extra(.synkinesis))
    let bounds = poissonInterval(spasms + synkineses)
    lowerPerMinute = Self.perMinute(bounds.lower, evaluable)
    upperPerMinute = Self.perMinute(bounds.upper, evaluable)
  }

  /// Both together per minute; `nil` without time.
  public var perMinute: Double? { Self.perMinute(Double(spasms + synkineses), evaluable) }

  private static func perMinute(_ count: Double, _ seconds: Double) -> Double? {
    seconds > 0 ? 60 * count / seconds : nil
  }

  /// Each condition without spasm, all of them together, and all clips whatever was planted.
  static func rows(of findings: [SuiteFinding]) -> [FalseFindingRow] {
    let healthy = findings.filter { !$0.isAffected }
    var names: [String] = []
    for name in healthy.map(\.condition) where !names.contains(name) { names.append(name) }
    let rows = names.map { name in
      FalseFindingRow(name, healthy.filter { $0.condition == name })
    }
    let pooled = [
      FalseFindingRow("all without spasm", healthy), FalseFindingRow("every clip", findings),
    ]
    return rows + pooled.filter { $0.evaluable > 0 }
  }
}

extension SuiteFinding {
  fileprivate var condition: String { "\(factor), \(level)" }
}

extension [FalseFindingRow] {
  /// One row a group of clips.
  var table: TextTable {
    TextTable(
      ["clips", "minutes", "false spasms", "false synkineses", "per minute", "95 % interval"],
      rows: map { row in
        [
          row.clips, cell(row.evaluable / 60), "\(row.spasms)", "\(row.synkineses)",
          cell(row.perMinute), "\(cell(row.lowerPerMinute)) to \(cell(row.upperPerMinute))",
        ]
      })
  }
}
