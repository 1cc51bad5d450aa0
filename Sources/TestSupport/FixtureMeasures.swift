import Anatomy
import Severity

/// Measures of a fixture, with and without a number.
enum FixtureMeasures {
  static func profile(_ fixture: ExaminationFixture, evaluable: Double) -> SeverityProfile {
    let isEvaluable = evaluable > 0
    return SeverityProfile(
      affectedSide: isEvaluable ? fixture.affectedSide : nil,
      affectedSideReason: isEvaluable && fixture.affectedSide != nil
        ? "All spasms were on this side." : "No contraction of one side was seen.",
      results: sided(fixture, isEvaluable) + [blinks(isEvaluable)],
      scales: FixtureScales.all(fixture),
      spreadOrder: Side.allCases.map { FixtureOrder.order(fixture, on: $0) })
  }

  private static func sided(_ fixture: ExaminationFixture, _ isEvaluable: Bool) -> [MeasureResult] {
    let measures = [
      (
        "spasm_rate", "Spasm rate", "/min", "Spasm episodes per minute of evaluable time.",
        10.909091
      ),
      ("spasm_coverage", "Time in spasm", "%", "Share of evaluable time within spasms.", 19.545455),
      ("tonic_share", "Tonic share", "%", "Share of the time in spasm that is tonic.", 81.395349),
      ("median_depth", "Median depth", "1", "Median peak closure of the spasms.", 0.735),
      (
        "spread", "Spread to the mouth", "%", "Share of spasms in which the mouth takes part.",
        100.0
      ),
    ]
    return measures.flatMap { name, title, unit, definition, value in
      Side.allCases.map { side in
        let isAffected = side == fixture.affectedSide
        let isMissing = !isEvaluable || (!isAffected && unit != "/min")
        return MeasureResult(
          measure: name, title: title, unit: unit, definition: definition, side: Laterality(side),
          estimate: isMissing ? nil : estimate(isAffected ? value : 0, count: isAffected ? 2 : 0),
          reason: isMissing
            ? (isEvaluable ? "No spasm on this side." : "No evaluable time.") : nil)
      }
    }
  }

  private static func estimate(_ value: Double, count: Int) -> Estimate {
    Estimate(
      value: value, lower: value > 0 ? value * 0.25 : nil, upper: value > 0 ? bound(value) : 16.2,
      level: 0.95, method: "exact Poisson interval (Garwood 1936)", count: count)
  }

  /// An upper end that a share cannot pass.
  private static func bound(_ value: Double) -> Double {
    value < 12 ? value * 1.3 : min(value * 2, 100)
  }

  private static func blinks(_ isEvaluable: Bool) -> MeasureResult {
    MeasureResult(
      measure: "blink_rate", title: "Blink rate", unit: "/min",
      definition: "Bilateral blinks per minute of evaluable time.", side: .both,
      estimate: isEvaluable
        ? Estimate(
          value: 5.454545, lower: nil, upper: nil, level: 0.95,
          method: "none: fewer than six events", count: 1) : nil,
      reason: isEvaluable ? nil : "No evaluable time.")
  }
}
