import Anatomy
import Contractions
import Examination
import Foundation
import Severity

/// An examination as one line of JSON for programs that call this one.
struct MachineSummary: Encodable {
  let name: String
  let status: String
  let evaluableSeconds: Double
  let trackedShare: Double?
  let affectedSide: String?
  let events: [String: Int]
  let measures: [Measure]
  let warnings: [String]
  let files: [String]

  struct Measure: Encodable {
    let measure, side, unit: String
    let value: Double
    let lower, upper: Double?
  }

  init(_ examination: Examination, files: [String]) {
    name = examination.recording.name
    status = examination.warnings.isEmpty ? "measured" : "measured_with_warnings"
    evaluableSeconds = examination.quality.evaluableSeconds
    trackedShare = examination.quality.trackedShare
    affectedSide = examination.severity.affectedSide?.rawValue
    events = Dictionary(grouping: examination.events, by: \.kind.rawValue).mapValues(\.count)
    measures = examination.severity.results.compactMap { result in
      result.estimate.map { estimate in
        Measure(
          measure: result.measure, side: result.side.rawValue, unit: result.unit,
          value: estimate.value, lower: estimate.lower, upper: estimate.upper)
      }
    }
    warnings = examination.warnings.map(\.code)
    self.files = files
  }

  /// Sorted keys, so that the same examination gives the same line.
  var line: String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
