import Anatomy
public import Comparison
import Severity

/// What a comparison says, in plain English.
public enum ComparisonWording {
  /// A measure before and after, and its change.
  public static func line(of change: MeasureChange) -> String {
    let values = [change.before, change.after].map { estimate in
      estimate.map { Wording.number($0.value) } ?? "–"
    }
    let unit = Wording.unit(change.unit)
    let name = change.side == .both ? change.title : "\(change.title), \(change.side.rawValue)"
    return "\(name): \(values[0]) → \(values[1])\(unit.isEmpty ? "" : " " + unit); "
      + verdict(of: change)
  }

  /// The change with its interval, or why there is none.
  public static func verdict(of change: MeasureChange) -> String {
    switch change.verdict {
    case .withheld: "change withheld: \(change.withheldBy.map(name).joined(separator: ", "))"
    case .notEvaluable: missing(change)
    case .lower, .higher: figure(of: change)
    case .notShown:
      figure(of: change) + ", no difference shown"
        + (change.detectable.map { "; detectable: \(quantity($0, change))" } ?? "")
    }
  }

  /// A figure without an interval shows nothing.
  private static func missing(_ change: MeasureChange) -> String {
    change.change == nil
      ? "change not evaluable" + (change.reason.map { ": \($0)" } ?? "")
      : figure(of: change) + ", nothing shown"
  }

  private static func figure(of change: MeasureChange) -> String {
    guard let estimate = change.change else { return "no figure" }
    return "\(signed(estimate.value))\(unit(change)) (\(Wording.interval(estimate)))"
  }

  private static func unit(_ change: MeasureChange) -> String {
    if change.scale == .percent { return " %" }
    // A difference of percentages is no percentage of the value.
    if change.unit == "%" { return " percentage points" }
    let unit = Wording.unit(change.unit)
    return unit.isEmpty ? "" : " \(unit)"
  }

  private static func quantity(_ value: Double, _ change: MeasureChange) -> String {
    Wording.number(value) + unit(change)
  }

  private static func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + Wording.number(value)
  }

  // MARK: Outcome

  /// What the change of the rate proves, in one or two sentences.
  public static func text(of outcome: RateOutcome) -> String {
    let counts = [outcome.before, outcome.after].map {
      "\($0.count) in \(Wording.number($0.minutes)) min"
    }
    var parts = ["Spasms on the patient’s \(outcome.side.rawValue): \(counts[0]) → \(counts[1])."]
    if let below = outcome.rateBelow {
      parts.append(
        "No spasm was seen: the rate is below \(Wording.number(below)) per minute with "
          + "\(Wording.number(outcome.level * 100)) % confidence, which is not the same as none.")
    }
    parts.append(sentence(of: outcome))
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func sentence(of outcome: RateOutcome) -> String {
    let asked = "\(Wording.number(outcome.asked)) %"
    return switch outcome.status {
    case .shown: "A fall of at least \(asked) is shown."
    case .notShown:
      "A fall of \(asked) is not shown: the recording is too short. "
        + (outcome.minutesNeeded.map {
          "At these rates \(Wording.number($0)) evaluable minutes after treatment would show it."
        } ?? "No advisable length would show it: the recording before holds too few spasms.")
    case .notReached: "The fall found is smaller than \(asked)."
    case .notEvaluable: outcome.before.count == 0 ? "There was no spasm before." : ""
    }
  }
}
