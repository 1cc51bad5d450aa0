import Anatomy
import Severity

/// Detection limits of a fixture: one known, one beyond the deepest twitch, two not evaluable.
enum FixtureLimits {
  static func limits(_ fixture: ExaminationFixture) -> DetectionLimits {
    let isTracked = fixture.isTracked
    return DetectionLimits(
      tried: isTracked ? fixture.examined : nil, quietSeconds: isTracked ? 41.25 : 0,
      foundShare: 0.9,
      results: Side.allCases.map { isTracked ? eye($0) : missing($0, "eye_closure", .eye) }
        + Side.allCases.map { missing($0, "mouth_excursion", .mouth) })
  }

  private static func eye(_ side: Side) -> DetectionLimit {
    let isKnown = side == .left
    let deep = LimitRung(
      depth: 0.25, added: 20, found: isKnown ? 19 : 8, onTime: isKnown ? 18 : 7)
    return DetectionLimit(
      probe: "eye_closure", title: "Twitch of the eyelids", unit: "1",
      definition: "Closure of one eye alone, added to its measured closure.", region: .eye,
      side: side, status: isKnown ? .known : .beyondDeepest, depth: isKnown ? 0.25 : nil,
      lower: isKnown ? 0.125 : nil, upper: nil, level: 0.95,
      rungs: isKnown ? [LimitRung(depth: 0.125, added: 20, found: 12, onTime: 12), deep] : [deep],
      reason: isKnown ? nil : "even the deepest twitch tried was found less often than that")
  }

  private static func missing(_ side: Side, _ probe: String, _ region: FacialRegion)
    -> DetectionLimit
  {
    DetectionLimit(
      probe: probe, title: region == .eye ? "Twitch of the eyelids" : "Twitch of the mouth corner",
      unit: region == .eye ? "1" : "ICD", definition: "A movement added to the measured signal.",
      region: region, side: side, status: .notEvaluable, depth: nil, lower: nil, upper: nil,
      level: 0.95, rungs: [], reason: "no quiet time away from events and gaps")
  }
}
