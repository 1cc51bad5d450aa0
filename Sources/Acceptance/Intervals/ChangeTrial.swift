internal import Anatomy
internal import Comparison
internal import Contractions
public import Settings
internal import Severity

/// Tries the interval of each change by itself: pairs of made-up recordings of a patient whose underlying
/// numbers are known at both visits, without drawing or detection.
public enum ChangeTrial {
  /// Spasms per minute before and after.
  static let rates = [(before: 10.0, after: 10.0), (10, 3), (20, 3)]
  /// Lengths of either recording, s.
  static let lengths = [60.0, 180]
  /// By how much the second visit's closures are shallower.
  static let shallower = 0.15
  /// Pairs of each kind: a share of 95 % is then known to 3 %.
  public static let usualPairs = 200

  /// One kind of pair.
  struct Setup: Sendable {
    let patient: SimulatedPatient
    let rates: (before: Double, after: Double)
    let length: Double

    static let all = SimulatedPatient.all.flatMap { patient in
      ChangeTrial.rates.flatMap { rates in
        lengths.map { Setup(patient: patient, rates: rates, length: $0) }
      }
    }
  }

  /// Counts how often the interval of each change holds the true one.
  ///
  /// - Parameters:
  ///   - settings: Thresholds of severity and comparison, levels among them.
  ///   - pairs: Pairs of each kind.
  ///   - workers: Kinds at a time.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: One row a measure and kind.
  public static func run(
    settings: AnalysisSettings = AnalysisSettings(), pairs: Int = usualPairs, workers: Int = 1,
    progress: @Sendable (Double) -> Void = { _ in }
  ) -> [SimulatedChangeRow] {
    parallelTrials(Setup.all, workers: workers, progress: progress) {
      rows(of: $0, settings: settings, pairs: pairs)
    }.flatMap(\.self)
  }

  static func rows(of setup: Setup, settings: AnalysisSettings, pairs: Int)
    -> [SimulatedChangeRow]
  {
    let truths = truths(of: setup)
    var tallies: [String: IntervalTally] = [:]
    for number in 0..<pairs {
      let before = visit(setup, rate: setup.rates.before, seed: 2 * number, settings.severity)
      let after = visit(
        setup, rate: setup.rates.after, seed: 2 * number + 1, shallower: shallower,
        settings.severity)
      for change in before.changes(to: after, on: .left, settings: settings.comparison) {
        guard let truth = truths[change.measure] else { continue }
        tallies[change.measure, default: IntervalTally()].add(
          change.change, truth: change.scale == .percent ? truth.percent : truth.difference)
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { measure, tally in
      SimulatedChangeRow(
        measure: measure, course: setup.patient.name, before: setup.rates.before,
        after: setup.rates.after, length: setup.length, tally: tally)
    }
  }

  /// What truly changed, on either scale.
  private static func truths(of setup: Setup) -> [String: (percent: Double, difference: Double)] {
    let before = setup.patient.truths(rate: setup.rates.before)
    var after = setup.patient.truths(rate: setup.rates.after)
    let depth = after["depth"] ?? 0
    after["intensity"] = after["intensity"].map { $0 * (depth - shallower) / depth }
    after["depth"] = depth - shallower
    // Measured from the closure of every moment, which is not made up here.
    after["closed_time"] = nil
    return before.reduce(into: [:]) { truths, known in
      guard let second = after[known.key] else { return }
      truths[known.key] = (100 * (second / known.value - 1), second - known.value)
    }
  }

  private static func visit(
    _ setup: Setup, rate: Double, seed: Int, shallower: Double = 0, _ settings: SeveritySettings
  ) -> MeasuredVisit {
    let events = setup.patient.events(rate: rate, length: setup.length, seed: seed).map { event in
      var event = event
      if event.kind == .spasm { event.eyeClosure = event.eyeClosure.map { $0 - shallower } }
      return event
    }
    let evaluable = [Interval(0, setup.length)]
    let profile = assessSeverity(
      SeverityInput(events: events, evaluable: evaluable, settings: settings))
    return MeasuredVisit(events: events, evaluable: evaluable, results: profile.results)
  }
}

/// How the stated intervals of one change held the true one, in pairs of one kind.
public struct SimulatedChangeRow: Codable, Equatable, Sendable {
  public let measure: String
  /// How the spasms follow each other.
  public let course: String
  /// Underlying spasms per minute at either visit, and length of each recording, s.
  public let before: Double
  public let after: Double
  public let length: Double
  public let tally: IntervalTally
}

/// One column of the table: a pair of rates and a length.
private struct ChangeColumn {
  let rates: (before: Double, after: Double)
  let length: Double

  static let all = ChangeTrial.rates.flatMap { rates in
    ChangeTrial.lengths.map { ChangeColumn(rates: rates, length: $0) }
  }

  var title: String {
    let ends = [rates.before, rates.after].map { cell($0, decimals: 0) }
    return "\(ends[0]) → \(ends[1])/min, \(cell(length / 60, decimals: 0)) min"
  }

  func holds(_ row: SimulatedChangeRow) -> Bool {
    row.before == rates.before && row.after == rates.after && row.length == length
  }
}

extension [SimulatedChangeRow] {
  /// One row a measure and course, one column a pair of rates and length.
  public var table: TextTable {
    var table = TextTable(["measure", "spasms"] + ChangeColumn.all.map(\.title))
    for measure in Set(map(\.measure)).sorted() {
      for course in SimulatedPatient.all.map(\.name) {
        let rows = filter { $0.measure == measure && $0.course == course }
        let cells = ChangeColumn.all.map { column in
          rows.first(where: column.holds)?.tally.cellText ?? cell(nil)
        }
        table.append([measure, course] + cells)
      }
    }
    return table
  }
}
