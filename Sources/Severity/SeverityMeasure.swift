internal import Anatomy
internal import Contractions

/// One measure of severity: what it is and how it is computed.
///
/// A new measure is one value appended to ``all``.
struct SeverityMeasure: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let unit: String
  let definition: String
  /// Sides on which it is given.
  let sides: [Laterality]
  let evaluate: @Sendable (SeverityInput, Laterality) -> Evaluation

  private static let eachSide = Side.allCases.map { Laterality($0) }

  static let all: [SeverityMeasure] = [
    spasmRate, jerkRate, coverage, depth, duration, tonicShare, spread, mouthShare, browShare,
    blinkRate, closureRate, synkinesisShare,
  ]

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

  static let depth = SeverityMeasure(
    id: "depth", title: "Depth of a spasm", unit: "1",
    definition: "Median over spasms of the peak closure of that eye: 0 open, 1 closed.",
    sides: eachSide
  ) { input, side in medianEvent(input.events(.spasm, on: side).compactMap(\.eyeClosure), in: input)
  }

  static let duration = SeverityMeasure(
    id: "duration", title: "Duration of a spasm", unit: "s",
    definition: "Median over spasms of the time from onset to offset; those cut by a gap or the "
      + "recording's end are left out.", sides: eachSide
  ) { input, side in
    medianEvent(
      input.events(.spasm, on: side).filter { $0.cut == .none }.map(\.interval.duration),
      in: input)
  }

  static let tonicShare = SeverityMeasure(
    id: "tonic_share", title: "Share of tonic spasms", unit: "%",
    definition: "Spasms with a contraction held longer than the tonic border, among all spasms.",
    sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.pattern == .tonic }
  }

  static let spread = SeverityMeasure(
    id: "spread", title: "Share of spasms that spread", unit: "%",
    definition: "Spasms in which a region beside the eye takes part, among all spasms.",
    sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.regions.contains { $0 != .eye } }
  }

  static let mouthShare = SeverityMeasure(
    id: "spread_mouth", title: "Share of spasms that reach the mouth", unit: "%",
    definition: "Spasms in which the oral commissure of that side is drawn, among all spasms.",
    sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.regions.contains(.mouth) }
  }

  static let browShare = SeverityMeasure(
    id: "spread_brow", title: "Share of spasms that reach the brow", unit: "%",
    definition: "Spasms in which the brow of that side moves, among all spasms.", sides: eachSide
  ) { input, side in
    shareOfSpasms(input.events(.spasm, on: side), in: input) { $0.regions.contains(.brow) }
  }

  static let blinkRate = SeverityMeasure(
    id: "blink_rate", title: "Blinks per minute", unit: "/min",
    definition: "Brief closures of both eyes together, per minute of evaluable time.",
    sides: [.both]
  ) { input, side in perMinute(input.events(.blink, on: side).map(\.peakTime), in: input) }

  static let closureRate = SeverityMeasure(
    id: "bilateral_closure_rate", title: "Long closures of both eyes per minute", unit: "/min",
    definition: "Closures of both eyes longer or more forceful than a blink, per minute of "
      + "evaluable time.", sides: [.both]
  ) { input, side in
    perMinute(input.events(.bilateralClosure, on: side).map(\.interval.start), in: input)
  }

  static let synkinesisShare = SeverityMeasure(
    id: "synkinesis_share", title: "Share of blinks with co-movement of the mouth", unit: "%",
    definition: "Blinks that the oral commissure of that side follows, among all blinks.",
    sides: eachSide
  ) { input, side in
    let blinks = input.events(.blink, on: .both).count
    let moved = input.events(.synkinesis, on: side).count
    return proportion(min(moved, blinks), of: blinks, named: "blink", in: input)
  }
}
