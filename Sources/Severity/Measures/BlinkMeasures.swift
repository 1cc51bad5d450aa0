internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// Blinks, and what each eye makes of them.
  static let blinks: [SeverityMeasure] = [
    blinkRate, blinkCompleteness, blinkDepthDifference, closureRate, synkinesisShare,
  ]

  static let blinkRate = SeverityMeasure(
    id: "blink_rate", title: "Blinks per minute", unit: "/min",
    definition: "Brief closures of both eyes together, per minute of evaluable time.",
    sides: [.both]
  ) { input, side in perMinute(input.events(.blink, on: side).map(\.peakTime), in: input) }

  static let blinkCompleteness = SeverityMeasure(
    id: "blink_completeness", title: "Share of complete blinks", unit: "%",
    definition:
      "Blinks in which that eye comes nearer to full closure than to the class of 75 % of "
      + "doi:10.2147/OPTH.S56783, among all blinks. Full closure is that of the patient's own usual "
      + "blinks, as a camera cannot see the lids touch.", sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let peaks = blinkPeaks(input, view).map { $0[side] }
    return proportion(
      peaks.count { $0 >= input.settings.completeClosure }, of: peaks.count, named: "blink",
      in: input)
  }

  static let blinkDepthDifference = SeverityMeasure(
    id: "blink_depth_difference", title: "Depth of blinks against the other eye", unit: "1",
    definition:
      "Median over blinks of the peak closure of that eye less that of the other: 0 where "
      + "both blink alike, as in hemifacial spasm (doi:10.1007/s00417-019-04567-w).",
    sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let differences = blinkPeaks(input, view).map { $0[side] - $0[side.opposite] }
    guard !differences.isEmpty else { return .notEvaluable("no blink seen by both eyes") }
    return medianEvent(differences, in: input)
  }

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

  /// Peak closure of both eyes in every blink that both were seen in.
  private static func blinkPeaks(_ input: SeverityInput, _ view: SignalView) -> [Bilateral<Double>]
  {
    input.events(.blink, on: .both).compactMap { blink in
      guard let left = view.peak(.closure, .left, in: blink.interval),
        let right = view.peak(.closure, .right, in: blink.interval)
      else { return nil }
      return Bilateral(left: left, right: right)
    }
  }
}
