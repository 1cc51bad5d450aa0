import Anatomy
public import Comparison
import Severity

/// What a comparison says, in the words of a language.
public struct ComparisonWording: Sendable {
  let words: Catalogue

  /// - Parameter words: The language.
  public init(_ words: Catalogue = .english) { self.words = words }

  /// A measure before and after, and its change.
  public func line(of change: MeasureChange) -> String {
    let values = [change.before, change.after].map { estimate in
      estimate.map { words.number($0.value) } ?? "–"
    }
    let unit = words.unit(change.unit)
    return "\(name(of: change)): \(values[0]) → \(values[1])\(unit.isEmpty ? "" : " " + unit); "
      + verdict(of: change)
  }

  /// Title of the measure with its side.
  func name(of change: MeasureChange) -> String {
    let title = words.title(of: change)
    return change.side == .both ? title : "\(title), \(words.side(change.side))"
  }

  /// The change with its interval, or why there is none.
  public func verdict(of change: MeasureChange) -> String {
    switch change.verdict {
    case .withheld:
      words(
        .changeWithheld,
        change.withheldBy.map { words.named("check", $0) }.joined(separator: ", "))
    case .notEvaluable: missing(change)
    case .lower, .higher: figure(of: change)
    case .notShown:
      figure(of: change) + ", " + words(.notShown)
        + (change.detectable.map { "; " + words(.detectable, quantity($0, change)) } ?? "")
    }
  }

  /// A figure without an interval shows nothing.
  private func missing(_ change: MeasureChange) -> String {
    change.change == nil
      ? words(.changeNotEvaluable) + (change.reason.map { ": \($0)" } ?? "")
      : figure(of: change) + ", " + words(.nothingShown)
  }

  private func figure(of change: MeasureChange) -> String {
    guard let estimate = change.change else { return words(.changeNotEvaluable) }
    return "\(signed(estimate.value))\(unit(change)) (\(interval(estimate)))"
  }

  /// The interval of an estimate in words.
  func interval(_ estimate: Estimate) -> String {
    let level = words.number(100 * estimate.level)
    return switch (estimate.lower, estimate.upper) {
    case (let lower?, let upper?):
      words(.interval, level, words.number(lower), words.number(upper))
    case (let lower?, nil): words(.intervalAtLeast, level, words.number(lower))
    case (nil, let upper?): words(.intervalAtMost, level, words.number(upper))
    case (nil, nil): words(.noInterval) + ": " + words(.tooFewEvents)
    }
  }

  private func unit(_ change: MeasureChange) -> String {
    if change.scale == .percent { return " %" }
    // A difference of percentages is no percentage of the value.
    if change.unit == "%" { return " " + words(.unitPoints) }
    let unit = words.unit(change.unit)
    return unit.isEmpty ? "" : " \(unit)"
  }

  private func quantity(_ value: Double, _ change: MeasureChange) -> String {
    words.number(value) + unit(change)
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + words.number(value)
  }
}

// MARK: Outcome

extension ComparisonWording {
  /// What the change of the rate proves, in one or two sentences.
  public func text(of outcome: RateOutcome) -> String {
    let counts = [outcome.before, outcome.after].flatMap {
      [String($0.count), words.number($0.minutes)]
    }
    let found = words(
      .counts, words.side(Laterality(outcome.side)), counts[0], counts[1], counts[2], counts[3])
    return ([found, bound(outcome)] + sentences(of: outcome)).compactMap(\.self)
      .joined(separator: " ")
  }

  private func bound(_ outcome: RateOutcome) -> String? {
    outcome.rateBelow.map {
      words(.rateBelow, words.number($0), words.number(100 * outcome.level))
    }
  }

  private func sentences(of outcome: RateOutcome) -> [String] {
    let asked = words.number(outcome.asked)
    return switch outcome.status {
    case .shown: [words(.fallShown, asked)]
    case .notShown:
      [
        words(.fallNotShown, asked),
        outcome.minutesNeeded.map { words(.minutesNeeded, words.number($0)) } ?? words(.noLength),
      ]
    case .notReached: [words(.fallNotReached, asked)]
    case .notEvaluable: outcome.before.count == 0 ? [words(.noSpasmBefore)] : []
    }
  }
}
