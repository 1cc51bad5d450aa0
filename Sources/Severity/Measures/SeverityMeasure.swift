internal import Anatomy
internal import Contractions

/// One measure of severity: what it is and how it is computed.
///
/// A new measure is one value appended to the list of its theme, all of which make up ``all``.
struct SeverityMeasure: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let unit: String
  let definition: String
  /// Sides on which it is given.
  let sides: [Laterality]
  let evaluate: @Sendable (SeverityInput, Laterality) -> Evaluation

  /// Every measure in the order of reports; the first ones make the summary.
  static let all: [SeverityMeasure] =
    rates + shapes + spreads + browSigns + timings + restingState + blinks + comparators

  /// Either side of the face, apart.
  static let eachSide = Side.allCases.map { Laterality($0) }
}

extension SeverityMeasure {
  /// How often, and for how much of the time.
  static let rates: [SeverityMeasure] = [spasmRate, jerkRate, coverage]

  static let spasmRate = SeverityMeasure(
    id: "spasm_rate", title: "Spasms per minute", unit: "/min",
    definition: "One-sided contractions, those closer than the merge gap counted as one, "
      + "per minute of evaluable time.", sides: eachSide
  ) { input, side in perMinute(input.events(.spasm, on: side).map(\.interval.start), in: input) }

  static let jerkRate = SeverityMeasure(
    id: "jerk_rate", title: "Single jerks per minute", unit: "/min",
    definition: "Single contractions within all spasms, per minute of evaluable time.",
    sides: eachSide
  ) { input, side in
    perMinute(
      input.events(.spasm, on: side).flatMap { event in
        Array(repeating: event.peakTime, count: event.jerks)
      }, in: input)
  }

  static let coverage = SeverityMeasure(
    id: "coverage", title: "Time in spasm", unit: "%",
    definition: "Share of the evaluable time that lies within spasms.", sides: eachSide
  ) { input, side in shareOfTime(within: input.events(.spasm, on: side).map(\.interval), in: input)
  }
}
