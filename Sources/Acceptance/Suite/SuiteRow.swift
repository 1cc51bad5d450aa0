public import Agreement
internal import Anatomy
internal import Contractions

/// How the examination did in one condition, both sides together.
public struct SuiteRow: Codable, Equatable, Sendable {
  public let factor: String
  public let level: String
  /// Spasms by shared time, for the errors of pairs; by onset, for precision and recall.
  public internal(set) var spasms = AgreementTally()
  public internal(set) var spasmOnsets = AgreementTally()
  public internal(set) var blinks = AgreementTally()
  /// False spasms and synkineses, and the evaluable time in which they were found, s.
  public internal(set) var falseOneSided = 0
  public internal(set) var evaluable = 0.0
  public internal(set) var frames = 0
  public internal(set) var trackedFrames = 0
  /// F1 of the spasms of either side alone, for the same script with its sides exchanged.
  public internal(set) var f1OfSide: [String: Double] = [:]
  public let requirement: SuiteRequirement?

  init(_ condition: SuiteCondition, _ findings: [SuiteFinding]) {
    factor = condition.factor
    level = condition.level
    requirement = condition.requirement
    let readings = findings.map { $0.readings[0] }
    spasms = readings.tally(.spasm)
    spasmOnsets = readings.onsetTally(.spasm)
    blinks = readings.onsetTally(.blink)
    falseOneSided = readings.reduce(0) { $0 + $1.falseOneSided }
    evaluable = findings.reduce(0) { $0 + $1.evaluable }
    frames = findings.reduce(0) { $0 + $1.frames }
    trackedFrames = findings.reduce(0) { $0 + $1.trackedFrames }
    for finding in findings {
      f1OfSide[finding.side.rawValue] = [finding.readings[0]].onsetTally(.spasm).f1
    }
  }

  /// False one-sided findings a minute of evaluable time; `nil` without any.
  public var falsePerMinute: Double? {
    evaluable > 0 ? 60 * Double(falseOneSided) / evaluable : nil
  }

  /// What misses the requirement, each in words; empty where all is well or nothing is required.
  public var faults: [String] {
    guard let requirement else { return [] }
    return [
      Self.fault("F1 of spasms", spasmOnsets.f1, least: requirement.spasms),
      Self.fault("F1 of blinks", blinks.f1, least: requirement.blinks),
      spasms.sideErrors > 0 ? "\(spasms.sideErrors) spasm(s) on the wrong side" : nil,
      falseOneSided > requirement.mostFalse
        ? "\(falseOneSided) false one-sided findings (at most \(requirement.mostFalse))" : nil,
    ].compactMap { $0.map { "\(factor) \(level): \($0)" } }
  }

  private static func fault(_ name: String, _ value: Double?, least: Double?) -> String? {
    guard let least, (value ?? 0) < least else { return nil }
    return "\(name) \(cell(value)) (at least \(cell(least)))"
  }
}

extension [SuiteRow] {
  /// Everything that misses a requirement.
  public var faults: [String] { flatMap(\.faults) }

  /// The rows as a table.
  public var table: TextTable {
    TextTable(
      [
        "factor", "level", "tracked", "planted", "precision", "recall", "F1", "F1 left / right",
        "side errors", "onset ms", "depth", "jerks off", "duration ms", "spread", "false/min",
        "blink F1",
      ], rows: map(\.cells))
  }
}

extension SuiteRow {
  fileprivate var cells: [String] {
    [
      factor, level, "\(trackedFrames)/\(frames)", "\(spasms.reference)",
      cell(spasmOnsets.precision), cell(spasmOnsets.recall), cell(spasmOnsets.f1),
      Side.allCases.map { cell(f1OfSide[$0.rawValue]) }.joined(separator: " / "),
      "\(spasms.sideErrors)", spread(spasms.onsetErrors, milliseconds: true),
      spread(spasms.depthErrors, milliseconds: false), cell(spasms.jerkErrorShare),
      spread(spasms.durationErrors, milliseconds: true), cell(spasms.regionOverlap),
      cell(falsePerMinute, decimals: 1), cell(blinks.f1),
    ]
  }

  /// Median and largest error.
  private func spread(_ errors: [Double], milliseconds isTime: Bool) -> String {
    [median(errors), errors.furthestFromZero].map { value in
      isTime ? milliseconds(value) : cell(value, sign: true)
    }.joined(separator: " / ")
  }
}
