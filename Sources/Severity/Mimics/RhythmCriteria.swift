internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension MimicCondition {
  private static let twitching =
    "case of facial twitching, gone within 45 s, later clonic; its muscle activity was rhythmic, "
    + "faster and then slower, “BS01 Facial twitching: hemifacial spasms or seizures?”"

  /// Never named as a pattern: a run that asks for a clinician's look.
  static let focalSeizure = MimicCondition(
    id: "rhythmic_focal_seizure", title: "Rhythmic focal seizure",
    phrase: "a long rhythmic run of jerks, which a clinician should look at",
    criteria: [
      MimicCriterion(
        id: "long_run", title: "A long run of jerks of one side", role: .required,
        source: twitching
      ) { input in
        guard input.evaluableSeconds >= input.settings.severity.leastEvaluable else {
          return .notEvaluable("too little evaluable time")
        }
        let longest = JerkRun.all(in: input).max { $0.interval.duration < $1.interval.duration }
        let text = longest.map { "\(tenths($0.interval.duration)) s with \($0.jerks.count) jerks" }
        return CriterionFinding(
          standing: longest == nil ? .notMet : .met,
          evidence: "longest run: " + (text ?? "none of that length"))
      },
      MimicCriterion(
        id: "rhythmic", title: "Its jerks follow a regular beat", role: .required,
        source: twitching
      ) { input in
        let runs = JerkRun.all(in: input)
        guard let steadiest = runs.compactMap(\.variation).min() else {
          return .notEvaluable("no long run of jerks to read a beat from")
        }
        return CriterionFinding(
          standing: steadiest < input.mimic.rhythmVariation ? .met : .notMet,
          evidence: "coefficient of variation of the time between jerks: \(tenths(steadiest, 100))")
      },
    ])
}

/// A run of jerks of one side.
private struct JerkRun {
  let interval: Interval
  /// Times of the jerks' peaks, s.
  let jerks: [Double]

  /// Runs as long as the settings ask for, of either side.
  static func all(in input: MimicInput) -> [JerkRun] {
    guard let closure = input.movement(.closure) else { return [] }
    return Side.allCases.flatMap { side in
      input.spasms(side).map(\.interval).merged(bridging: input.mimic.runGap)
        .filter { $0.duration >= input.mimic.runDuration }
        .map { span in
          JerkRun(
            interval: span,
            jerks: closure.peaks(
              side, in: span, partedBy: input.settings.episode.jerkProminence))
        }
        // A tonic contraction is long too, but has no jerks.
        .filter { Double($0.jerks.count) * input.mimic.runGap >= $0.interval.duration }
    }
  }

  /// Standard deviation of the time between jerks over its mean; `nil` with fewer than three jerks.
  var variation: Double? {
    let steps = zip(jerks, jerks.dropFirst()).map { $1 - $0 }
    guard steps.count >= 2 else { return nil }
    let mean = steps.reduce(0, +) / Double(steps.count)
    let squares = steps.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(steps.count - 1)).squareRoot() / mean
  }
}

/// A number rounded to tenths, or to another part of one.
private func tenths(_ value: Double, _ part: Double = 10) -> String {
  "\((value * part).rounded() / part)"
}
