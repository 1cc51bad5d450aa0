import Anatomy
import Severity

/// What an Observation or one of its components says.
enum FHIRValue: Equatable {
  /// A number with the unit of the measure, such as `/min`.
  case quantity(Double, unit: String)
  case count(Int)
  /// A concept by its key.
  case concept(String)
  case text(String)
  /// No value, with the reason.
  case absent(String)
}

/// A named part of an Observation, such as one end of its interval.
struct FHIRComponent: Equatable {
  /// Key of the concept.
  var code: String
  var value: FHIRValue
}

/// One finding to be written as a FHIR R4 Observation.
///
/// A measure is one of these, and so is a change between two examinations: whatever has a concept, a
/// side, a value or a reason, and parts.
struct FHIRObservation: Equatable {
  /// Key of the concept.
  var code: String
  /// Text for a concept that the table does not hold.
  var title: String
  /// The patient's side; `nil` where the finding has none.
  var side: Laterality?
  var value: FHIRValue
  /// How it was measured, in words.
  var method: String?
  /// What a reader should know besides.
  var note: String?
  /// The interval in words, for the narrative.
  var interval: String?
  var components: [FHIRComponent] = []

  /// A key for this Observation among those of one Bundle.
  var key: String { "observation/\(code)/\(side?.rawValue ?? "none")" }
}

extension FHIRObservation {
  /// A measure of one side.
  init(_ result: MeasureResult) {
    self.init(
      code: result.measure, title: result.title, side: result.side,
      value: result.estimate.map { .quantity($0.value, unit: result.unit) }
        ?? .absent(result.reason ?? "no reason was given"),
      method: result.definition, interval: result.estimate.map(Wording.interval),
      components: result.estimate.map { FHIRComponent.interval(of: $0, unit: result.unit) } ?? [])
  }
}

extension FHIRComponent {
  /// The interval of an estimate with its level and method, or why there is none, and the events
  /// behind the number; `unit` is that of the estimate.
  static func interval(of estimate: Estimate, unit: String) -> [FHIRComponent] {
    let hasInterval = estimate.lower != nil || estimate.upper != nil
    let reason =
      hasInterval ? "the interval is open at this end" : Wording.reason(estimate) ?? estimate.method
    func end(_ code: String, _ value: Double?) -> FHIRComponent {
      FHIRComponent(code: code, value: value.map { .quantity($0, unit: unit) } ?? .absent(reason))
    }
    let origin = [
      FHIRComponent(code: "interval_level", value: .quantity(100 * estimate.level, unit: "%")),
      FHIRComponent(code: "interval_method", value: .text(estimate.method)),
    ]
    return [end("interval_lower", estimate.lower), end("interval_upper", estimate.upper)]
      + (hasInterval ? origin : [])
      + [FHIRComponent(code: "event_count", value: .count(estimate.count))]
  }
}
