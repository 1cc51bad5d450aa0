internal import Agreement
internal import Contractions
internal import Examination
internal import Phantom

/// The acceptance test of an installation: draws a short standard set, examines it with the installed
/// engine and models, and compares.
///
/// Needs nothing but the program, its models and room for one clip in the temporary folder.
public enum SelfTest {
  /// Runs the test.
  ///
  /// - Parameters:
  ///   - bench: Engine and models to test.
  ///   - tolerances: What is still good.
  ///   - progress: Told the part done, 0 to 1, after each clip.
  /// - Returns: One row a clip and kind, with verdicts.
  /// - Throws: ``TrialError`` where a clip cannot be drawn or examined at all.
  public static func run(
    on bench: TrialBench, tolerances: SelfTestTolerances = SelfTestTolerances(),
    progress: (Double) -> Void = { _ in }
  ) throws(TrialError) -> SelfTestReport {
    var (rows, shares): ([SelfTestRow], [String: Double]) = ([], [:])
    for (number, clip) in SelfTestClip.all.enumerated() {
      let trial = try bench.run(PhantomClip(try clip.script.script()))
      rows += clip.requirements.map { row(of: $0, in: trial, tolerances) }
      shares[trial.name] = trial.examination.quality.trackedShare ?? 0
      progress(Double(number + 1) / Double(SelfTestClip.all.count))
    }
    return SelfTestReport(rows: rows, trackedShares: shares, tolerances: tolerances)
  }

  private static func row(
    of requirement: SelfTestClip.Requirement, in trial: Trial, _ tolerances: SelfTestTolerances
  ) -> SelfTestRow {
    SelfTestRow(
      clip: trial.name, kind: requirement.kind,
      tally: trial.agreement.tally(requirement.kind, regions: Trial.measuredRegions),
      mostMissed: requirement.mostMissed, mostFalse: requirement.mostFalse,
      reason: requirement.reason, tolerances: tolerances)
  }
}
