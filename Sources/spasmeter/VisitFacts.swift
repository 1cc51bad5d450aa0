import Comparison
import Foundation
import Reporting

/// What the command line tells of the visits.
struct VisitFacts {
  private let patient: String?
  private let file: VisitsFile?
  /// Visits by the flags, in order; `nil` where a file tells of them.
  private let entered: [Visit]?

  /// - Throws: ``VisitFactsError`` or ``VisitsFileError``.
  init(_ command: CompareCommand) throws {
    let flags = [command.date, command.treatment, command.days, command.score]
    guard command.visits == nil || flags.allSatisfy(\.isEmpty) else {
      throw VisitFactsError.fileAndFlags
    }
    patient = command.patient
    file = try command.visits.map { try VisitsFile(path: $0) }
    entered = try file == nil ? Self.entered(command) : nil
  }

  /// Pseudonym, and the visit of each recording.
  ///
  /// - Throws: ``VisitFactsError`` or ``VisitsFileError``.
  func visits(of recordings: [String]) throws -> (patient: String, visits: [Visit]) {
    guard let file else {
      guard let patient else { throw VisitFactsError.noPatient }
      return (patient, entered ?? [])
    }
    let rows = try recordings.map(file.row)
    let named = rows.first?.patient ?? ""
    if let patient, patient != named { throw VisitFactsError.otherPatient }
    return (named, rows.map(\.visit))
  }

  private static func entered(_ command: CompareCommand) throws -> [Visit] {
    let count = command.inputs.count
    for (flag, values) in [
      ("--date", command.date), ("--treatment", command.treatment), ("--days", command.days),
    ] where !values.isEmpty && values.count != count {
      throw VisitFactsError.count(flag, given: values.count, visits: count)
    }
    var visits = try (0..<count).map { number in
      Visit(
        date: try value(command.date, number, VisitFactsError.notDate) {
          CalendarDay(rawValue: $0)
        },
        treatment: try value(command.treatment, number, VisitFactsError.longTreatment) {
          Treatment(named: $0)
        },
        daysSinceTreatment: try value(command.days, number, VisitFactsError.notDays) {
          Int($0).flatMap { $0 >= 0 ? $0 : nil }
        })
    }
    for text in command.score {
      let (number, score) = try Self.score(text, visits: count)
      visits[number].scores.append(score)
    }
    return visits
  }

  /// The value of one visit; `nil` for `n/a` and where none is given.
  private static func value<Value>(
    _ values: [String], _ number: Int, _ fault: (String) -> VisitFactsError,
    _ read: (String) -> Value?
  ) throws(VisitFactsError) -> Value? {
    guard values.indices.contains(number), values[number] != "n/a" else { return nil }
    guard let value = read(values[number]) else { throw fault(values[number]) }
    return value
  }

  /// Such as `1:hfs_7=12`.
  private static func score(_ text: String, visits: Int) throws(VisitFactsError) -> (
    Int, EnteredScore
  ) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let pair = parts.last?.split(separator: "=", maxSplits: 1).map(String.init) ?? []
    guard parts.count == 2, pair.count == 2, let number = Int(parts[0]),
      (1...max(1, visits)).contains(number), let scale = EnteredScale(rawValue: pair[0]),
      let value = Double(pair[1]), scale.range.contains(value)
    else { throw .notScore(text) }
    return (number - 1, EnteredScore(scale: scale, value: value))
  }
}

/// Why what was told of the visits cannot be used.
enum VisitFactsError: Error, Equatable, CustomStringConvertible {
  case fileAndFlags
  case noPatient
  case otherPatient
  case count(String, given: Int, visits: Int)
  case notDate(String)
  case longTreatment(String)
  case notDays(String)
  case notScore(String)
  case language(String)

  var description: String {
    switch self {
    case .fileAndFlags:
      "--visits and --date, --treatment, --days or --score tell of the same thing. Use one way."
    case .noPatient:
      "No patient is named. Give a pseudonym with --patient, or a table with --visits."
    case .otherPatient:
      "--patient is not the patient of the visits file. Compare the visits of one patient at a time."
    case .count(let flag, let given, let visits):
      "\(flag) was given \(given) time(s) for \(visits) visits. Give it once for each, n/a where not known."
    case .notDate(let text): "--date “\(text)” is no day. Write it as 2026-11-25."
    case .longTreatment: "A --treatment has too many words. Use at most 60 characters."
    case .notDays(let text):
      "--days “\(text)” is no number of days. Write a whole number, 0 or more."
    case .language(let language):
      "There are no words in “\(language)”. Use --language "
        + Catalogue.all.map(\.language).joined(separator: " or ") + "."
    case .notScore(let text):
      "--score “\(text)” cannot be used. Write visit:scale=value, such as 1:hfs_7=12; scales are "
        + EnteredScale.allCases.map {
          "\($0.rawValue) \(Int($0.range.lowerBound))–\(Int($0.range.upperBound))"
        }
        .joined(separator: ", ") + "."
    }
  }
}
