internal import Anatomy

/// The standard suite: one factor at a time about a base condition, and a few hard combinations, each
/// with its events on either side.
///
/// Base: a face of medium skin and 50 years, 640×480 at 30 frames/s, 98 pixels from eye to eye; a
/// twitch, a burst and a tonic spasm of one side among blinks.
public enum AccuracySuite: String, CaseIterable, Sendable {
  /// A few conditions, for continuous integration.
  case core
  /// Every condition.
  case full

  private var conditions: [SuiteCondition] {
    switch self {
    case .core: SuiteCondition.core
    case .full: SuiteCondition.full
    }
  }

  /// Names of factor and level of every condition.
  public var levels: [(factor: String, level: String)] {
    conditions.map { ($0.factor, $0.level) }
  }

  /// Whether a run also tries what each ingredient brings and what the intervals hold: continuous
  /// integration has no time for it.
  private var isThorough: Bool { self == .full }

  /// Runs the suite, several conditions at a time.
  ///
  /// - Parameters:
  ///   - bench: Engine and models.
  ///   - factors: Factors to try; `nil` for all.
  ///   - workers: Conditions at a time; each draws with the bench's threads.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: One row a condition, in the order of the suite, and what they say together.
  /// - Throws: ``TrialError``, the first in that order.
  public func run(
    on bench: TrialBench, factors: Set<String>? = nil, workers: Int = 1,
    progress: @Sendable (Double) -> Void = { _ in }
  ) throws(TrialError) -> SuiteReport {
    let asked = conditions.filter { factors?.contains($0.factor) ?? true }
    let findings = try parallelTrials(asked, workers: workers, progress: progress) {
      condition throws(TrialError) in
      var findings: [SuiteFinding] = []
      for side in condition.sides {
        findings.append(
          SuiteFinding(
            try bench.run(try condition.clip(side)), of: condition, on: side,
            settings: bench.settings, isThorough: isThorough))
      }
      return findings
    }
    return SuiteReport(
      rows: zip(asked, findings).map { SuiteRow($0, $1) }, of: findings.flatMap(\.self))
  }
}
