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
    let unit = unit(after: change)
    return "\(name(of: change)): \(values(of: change))\(unit.isEmpty ? "" : " " + unit); "
      + verdict(of: change)
  }

  /// Both numbers, such as `30 → 5`.
  func values(of change: MeasureChange) -> String {
    // A percent sign stands with each number, and before it in some languages.
    let unit = change.unit == "%" ? "%" : "1"
    return [change.before, change.after].map { estimate in
      estimate.map { words.quantity($0.value, unit: unit) } ?? "–"
    }.joined(separator: " → ")
  }

  /// The unit that follows both numbers; empty where they have it with them.
  func unit(after change: MeasureChange) -> String {
    change.unit == "%" ? "" : words.unit(change.unit)
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
      ? words(.changeNotEvaluable) + (change.reason.map { ": " + words.sentence($0) } ?? "")
      : figure(of: change) + ", " + words(.nothingShown)
  }

  private func figure(of change: MeasureChange) -> String {
    guard let estimate = change.change else { return words(.changeNotEvaluable) }
    return "\(words.signed(estimate.value, unit: unit(of: change))) (\(interval(estimate)))"
  }

  /// The interval of an estimate in words.
  func interval(_ estimate: Estimate) -> String {
    let level = words.number(100 * estimate.level)
    return switch (estimate.lower, estimate.upper) {
    case (let lower?, let upper?):
      words(.interval, level, words.number(lower), words.number(upper))
    case (let lower?, nil): words(.intervalAtLeast, level, words.number(lower))
    case (nil, let upper?): words(.intervalAtMost, level, words.number(upper))
    case (nil, nil):
      words(.noInterval) + ": "
        + (Wording.reason(estimate).map(words.sentence) ?? words(.tooFewEvents))
    }
  }

  /// The unit of a change: a difference of percentages is no percentage of the value.
  private func unit(of change: MeasureChange) -> String {
    change.scale == .percent ? "%" : change.unit == "%" ? words(.unitPoints) : change.unit
  }

  private func quantity(_ value: Double, _ change: MeasureChange) -> String {
    words.quantity(value, unit: unit(of: change))
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
