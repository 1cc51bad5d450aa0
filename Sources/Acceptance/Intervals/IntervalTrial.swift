internal import Anatomy
internal import Contractions
public import Settings
internal import Severity
internal import Signals

/// Tries the interval of each measure by itself: made-up recordings of patients whose underlying numbers
/// are known, without drawing or detection.
///
/// A clip of ten seconds cannot tell whether the interval of a rate holds the patient's rate; this does.
public enum IntervalTrial {
  /// Spasms per minute, and lengths of the recordings, s.
  static let rates = [6.0, 20]
  static let lengths = [60.0, 180, 600]
  /// Recordings of each kind: a share of 95 % is then known to 2.5 %.
  public static let usualRecordings = 300

  /// One kind of recording.
  struct Setup: Sendable {
    let patient: SimulatedPatient
    let rate: Double
    let length: Double

    static let all = SimulatedPatient.all.flatMap { patient in
      rates.flatMap { rate in
        lengths.map { Setup(patient: patient, rate: rate, length: $0) }
      }
    }
  }

  /// Counts how often each stated interval holds the underlying number.
  ///
  /// - Parameters:
  ///   - settings: Thresholds of severity, level among them.
  ///   - recordings: Recordings of each kind.
  ///   - workers: Kinds at a time.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: One row a measure and kind.
  public static func run(
    settings: SeveritySettings = SeveritySettings(), recordings: Int = usualRecordings,
    workers: Int = 1, progress: @Sendable (Double) -> Void = { _ in }
  ) -> [SimulatedIntervalRow] {
    let barred = barredMeasures(settings)
    return parallelTrials(Setup.all, workers: workers, progress: progress) {
      rows(of: $0, settings: settings, recordings: recordings, barred: barred)
    }.flatMap(\.self)
  }

  /// Measures without a known number, which are not computed.
  private static func barredMeasures(_ settings: SeveritySettings) -> [String: String] {
    let known = SimulatedPatient.all[0].truths(rate: rates[0])
    let empty = assessSeverity(SeverityInput(events: [], evaluable: [], settings: settings))
    return empty.results.map(\.measure).filter { known[$0] == nil }
      .reduce(into: [:]) { $0[$1] = "not tried" }
  }

  static func rows(
    of setup: Setup, settings: SeveritySettings, recordings: Int, barred: [String: String] = [:]
  ) -> [SimulatedIntervalRow] {
    let truths = setup.patient.truths(rate: setup.rate)
    var tallies: [String: IntervalTally] = [:]
    for number in 0..<recordings {
      let events = setup.patient.events(rate: setup.rate, length: setup.length, seed: number)
      let profile = assessSeverity(
        SeverityInput(
          events: events, evaluable: [Interval(0, setup.length)],
          signals: signals(of: events, length: setup.length), settings: settings, barred: barred))
      for result in profile.results where result.side != Laterality(.right) {
        guard let truth = truths[result.measure] else { continue }
        tallies[result.measure, default: IntervalTally()].add(result.estimate, truth: truth)
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { measure, tally in
      SimulatedIntervalRow(
        measure: measure, course: setup.patient.name, rate: setup.rate, length: setup.length,
        tally: tally)
    }
  }

  /// Frames a second of the made-up closure.
  private static let frameRate = 10.0

  /// Closure of the left eye: each spasm as deep as it is, from its first to its last moment.
  private static func signals(of events: [FacialEvent], length: Double) -> FacialSignals {
    let times = (0...Int(length * frameRate)).map { Double($0) / frameRate }
    var closure = [Double](repeating: 0, count: times.count)
    for event in events where event.kind == .spasm {
      let first = Int((event.interval.start * frameRate).rounded(.up))
      let last = min(times.count - 1, Int(event.interval.end * frameRate))
      for index in first..<max(first, last + 1) { closure[index] = event.eyeClosure ?? 0 }
    }
    let rest = Signal(values: closure.map { _ in 0 }, noise: 0)
    return FacialSignals(
      times: times,
      channels: [.closure: Bilateral(left: Signal(values: closure, noise: 0), right: rest)],
      pose: times.map { _ in nil }, lipGap: times.map { _ in nil }, gaps: [],
      evaluable: [Interval(0, length)], intercanthalPixels: nil)
  }
}

/// How the stated intervals of one measure held the underlying number, in recordings of one kind.
public struct SimulatedIntervalRow: Codable, Equatable, Sendable {
  public let measure: String
  /// How the spasms follow each other.
  public let course: String
  /// Underlying spasms per minute, and length of each recording, s.
  public let rate: Double
  public let length: Double
  public let tally: IntervalTally
}

extension [SimulatedIntervalRow] {
  /// One row a measure and course, one column a rate and length: share held, and in brackets the share
  /// of the recordings with an interval where not all have one; percent.
  public var table: TextTable {
    let columns = IntervalTrial.rates.flatMap { rate in
      IntervalTrial.lengths.map { (rate: rate, length: $0) }
    }
    var table = TextTable(
      ["measure", "spasms"]
        + columns.map {
          "\(cell($0.rate, decimals: 0))/min, \(cell($0.length / 60, decimals: 0)) min"
        })
    for measure in Set(map(\.measure)).sorted() {
      for course in SimulatedPatient.all.map(\.name) {
        let rows = filter { $0.measure == measure && $0.course == course }
        table.append(
          [measure, course]
            + columns.map { column in
              rows.first { $0.rate == column.rate && $0.length == column.length }?.tally.cellText
                ?? cell(nil)
            })
      }
    }
    return table
  }
}

extension IntervalTally {
  /// Share held, and in brackets the share with an interval where not all have one; percent.
  var cellText: String {
    absent == 0 ? percent(share) : "\(percent(share)) (\(percent(statedShare)))"
  }
}
