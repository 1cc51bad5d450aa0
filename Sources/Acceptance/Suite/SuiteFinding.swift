internal import Agreement
internal import Anatomy
internal import Contractions
internal import Examination
internal import Phantom
internal import Settings
internal import Signals

/// What was planted in one clip of the suite, and what was found in it: all that its tables need.
struct SuiteFinding: Sendable {
  /// What the analysis, or one without an ingredient, made of the clip.
  struct Reading: Sendable {
    let ablation: String
    let agreement: EventAgreement
    /// Time in which contractions could be seen, s.
    let evaluable: Double
  }

  let factor: String
  let level: String
  /// Side of the one-sided events.
  let side: Side
  let reference: [ReferenceEvent]
  /// Nominal time from one frame to the next, s.
  let frameInterval: Double
  let frames: Int
  let trackedFrames: Int
  /// The whole analysis first.
  let readings: [Reading]
  /// Stated intervals against the numbers of the clip.
  let intervals: [String: IntervalTally]

  /// By the whole analysis.
  var agreement: EventAgreement { readings[0].agreement }
  /// Time in which contractions could be seen, s.
  var evaluable: Double { readings[0].evaluable }

  init(
    factor: String, level: String, side: Side, reference: [ReferenceEvent], frameInterval: Double,
    frames: Int, trackedFrames: Int, whole: Reading, ablated: [Reading] = [],
    intervals: [String: IntervalTally] = [:]
  ) {
    (self.factor, self.level, self.side) = (factor, level, side)
    (self.reference, self.frameInterval) = (reference, frameInterval)
    (self.frames, self.trackedFrames) = (frames, trackedFrames)
    (readings, self.intervals) = ([whole] + ablated, intervals)
  }

  /// Reads a trial.
  ///
  /// - Parameters:
  ///   - trial: The clip, examined.
  ///   - condition: The condition it shows.
  ///   - side: The side of its one-sided events.
  ///   - settings: Thresholds of the examination.
  ///   - isThorough: Whether to try what each ingredient brings, and the intervals.
  init(
    _ trial: Trial, of condition: SuiteCondition, on side: Side, settings: AnalysisSettings,
    isThorough: Bool
  ) {
    let quality = trial.examination.quality
    let reference = trial.truth.reference
    let times = trial.truth.signals.times
    self.init(
      factor: condition.factor, level: condition.level, side: side, reference: reference,
      frameInterval: median(zip(times, times.dropFirst()).map { $1 - $0 }) ?? 0,
      frames: quality.frames, trackedFrames: quality.trackedFrames,
      whole: Reading(
        ablation: Ablation.whole.name, agreement: trial.agreement,
        evaluable: quality.evaluableSeconds),
      ablated: isThorough
        ? Ablation.all.dropFirst().map { Reading($0, trial, settings: settings) } : [],
      intervals: isThorough ? trial.intervalTallies(settings: settings.severity) : [:])
  }

  /// Whether anything one-sided was planted that may be found.
  var isAffected: Bool {
    reference.contains { [.spasm, .synkinesis].contains($0.event.kind) }
  }
}

extension SuiteFinding.Reading {
  /// What is found in a trial's landmarks without an ingredient.
  init(_ ablation: Ablation, _ trial: Trial, settings: AnalysisSettings) {
    let found = ablation.findings(in: trial.track, settings: settings)
    self.init(
      ablation: ablation.name,
      agreement: EventAgreement(reference: trial.truth.reference, found: found.events),
      evaluable: found.evaluable)
  }

  /// False spasms and synkineses.
  var falseOneSided: Int {
    [EventKind.spasm, .synkinesis].reduce(0) { $0 + agreement.tally($1).extra }
  }
}

extension Sequence<SuiteFinding.Reading> {
  /// The counts of one kind over all of them, by shared time.
  func tally(_ kind: EventKind) -> AgreementTally {
    reduce(into: AgreementTally()) {
      $0 += $1.agreement.tally(kind, regions: Trial.measuredRegions)
    }
  }

  /// The same by onsets.
  func onsetTally(_ kind: EventKind) -> AgreementTally {
    reduce(into: AgreementTally()) {
      $0 += $1.agreement.onsetTally(kind, regions: Trial.measuredRegions)
    }
  }
}
