public import Agreement
internal import Anatomy
internal import Contractions

/// How the analysis did without one ingredient, over all clips of the suite.
public struct AblationRow: Codable, Equatable, Sendable {
  public let ablation: String
  public let meaning: String
  /// Spasms and blinks by onset, for F1.
  public let spasmOnsets: AgreementTally
  public let blinks: AgreementTally
  /// Spasms by shared time, for sides and the errors of pairs.
  public let spasms: AgreementTally
  /// Synkineses by shared time.
  public let synkineses: AgreementTally
  /// False spasms and synkineses of all clips, and the time in which they were found, s.
  public let falseOneSided: Int
  public let evaluable: Double

  init(_ ablation: Ablation, _ readings: [SuiteFinding.Reading]) {
    (self.ablation, meaning) = (ablation.name, ablation.meaning)
    (spasmOnsets, blinks) = (readings.onsetTally(.spasm), readings.onsetTally(.blink))
    (spasms, synkineses) = (readings.tally(.spasm), readings.tally(.synkinesis))
    falseOneSided = readings.reduce(0) { $0 + $1.falseOneSided }
    evaluable = readings.reduce(0) { $0 + $1.evaluable }
  }

  /// False one-sided findings per minute; `nil` without time.
  public var falsePerMinute: Double? {
    evaluable > 0 ? 60 * Double(falseOneSided) / evaluable : nil
  }

  /// One row an ablation that was tried, none where only the whole was.
  static func rows(of findings: [SuiteFinding]) -> [AblationRow] {
    let rows = Ablation.all.compactMap { ablation in
      let readings = findings.flatMap(\.readings).filter { $0.ablation == ablation.name }
      return readings.isEmpty ? nil : AblationRow(ablation, readings)
    }
    return rows.count > 1 ? rows : []
  }
}

extension [AblationRow] {
  /// One row an ablation.
  var table: TextTable {
    TextTable(
      [
        "analysis", "spasm F1", "found by onset", "side errors", "false/min", "blink F1",
        "synkinesis F1", "spread", "onset ms", "onset ms, worst", "depth",
      ], rows: map(\.cells))
  }
}

extension [AblationRow] {
  /// What each takes away.
  var meanings: TextTable {
    TextTable(["analysis", "what is taken away"], rows: map { [$0.ablation, $0.meaning] })
  }
}

extension AblationRow {
  fileprivate var cells: [String] {
    [
      ablation, cell(spasmOnsets.f1, decimals: 3),
      "\(spasmOnsets.matched) of \(spasmOnsets.reference)", "\(spasms.sideErrors)",
      cell(falsePerMinute), cell(blinks.f1, decimals: 3), cell(synkineses.f1, decimals: 3),
      cell(spasms.regionOverlap, decimals: 3),
      milliseconds(median(spasms.onsetErrors.map(abs)), sign: false),
      milliseconds(spasms.onsetErrors.furthestFromZero),
      cell(median(spasms.depthErrors), sign: true),
    ]
  }
}
