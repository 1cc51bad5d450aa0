internal import Contractions
internal import Examination
internal import Phantom
internal import Settings
internal import Severity
internal import Signals

extension Trial {
  /// Time from which rates are stated here, s: clips of the suite are shorter than the least time of an
  /// examination, and a short one is no less a test of the interval.
  static let leastEvaluable = 1.0

  /// Stated intervals against the same measures of the truth: the number *in this clip*.
  ///
  /// An interval that also allows for other minutes of the same patient holds the number in the clip more
  /// often than its level says; it does not hold it where the measurement errs by more than the interval's
  /// half. Only measures that the truth bases on at least one event are compared.
  ///
  /// - Parameter settings: Thresholds of severity.
  /// - Returns: Counts by measure, sides together.
  func intervalTallies(settings: SeveritySettings) -> [String: IntervalTally] {
    var settings = settings
    settings.leastEvaluable = Self.leastEvaluable
    let stated = assessSeverity(
      SeverityInput(
        events: examination.events, evaluable: signals.evaluable, signals: signals,
        settings: settings, barred: barred))
    let planted = assessSeverity(
      SeverityInput(
        events: truth.events, evaluable: truth.signals.evaluable, signals: truth.signals,
        settings: settings))
    return planted.results.reduce(into: [:]) { tallies, result in
      guard let known = result.estimate, known.count > 0 else { return }
      let match = stated.results.first { $0.measure == result.measure && $0.side == result.side }
      tallies[result.measure, default: IntervalTally()].add(match?.estimate, truth: known.value)
    }
  }

  /// Measures that the picture is not good enough for; short time is none of its faults.
  private var barred: [String: String] {
    let failed = examination.quality.gates.filter {
      !$0.isPassed && $0.gate != QualityGateName.evaluableTime
    }
    return failed.reduce(into: [:]) { reasons, gate in
      for measure in gate.measures { reasons[measure] = gate.title }
    }
  }
}

/// Identifiers of gates as examinations name them.
private enum QualityGateName {
  static let evaluableTime = "evaluable_time"
}
