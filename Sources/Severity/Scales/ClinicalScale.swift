internal import Anatomy
internal import Contractions
internal import Settings

/// A clinical scale as far as a recording bounds it.
///
/// A new scale is one value appended to ``all``.
struct ClinicalScale: Sendable {
  /// Stable identifier in files.
  let id: String
  let title: String
  let source: String
  let assess: @Sendable (ScaleEvidence) -> ScaleBounds

  static let all: [ClinicalScale] = [.samsung, .jankovicFrequency, .jankovicSeverity, .cohenAlbert]

  /// The scale on the side that has most spasms, or on the affected side where it is known.
  func result(_ evidence: ScaleEvidence) -> ScaleResult {
    let bounds = assess(evidence)
    return ScaleResult(
      scale: id, title: title, source: source, side: evidence.side, lowest: bounds.lowest,
      highest: bounds.highest, bound: bounds.text, criteria: bounds.criteria)
  }
}

/// What a scale makes of a recording.
struct ScaleBounds {
  var lowest: Int?
  var highest: Int?
  let text: String
  let criteria: [ScaleCriterion]
}

/// What the criteria of scales are judged by.
struct ScaleEvidence {
  let input: SeverityInput
  let side: Side?
  /// Spasms of that side.
  let spasms: [FacialEvent]
  /// Every measure, evaluated once for all scales.
  private let results: [MeasureResult]

  init(_ input: SeverityInput, results: [MeasureResult], affected: Side?) {
    let counts = Bilateral { input.events(.spasm, on: Laterality($0)).count }
    let fuller = counts[.left] >= counts[.right] ? Side.left : .right
    let isEven = counts[.left] == counts[.right]
    self.input = input
    self.results = results
    side = affected ?? (isEven ? nil : fuller)
    spasms = side.map { input.events(.spasm, on: Laterality($0)) } ?? []
  }

  var tonic: Int { spasms.count { $0.pattern == .tonic } }
  var clonic: Int { spasms.count - tonic }
  /// Spasms with muscles beside orbicularis oculi.
  var spreading: Int { spasms.count { $0.regions.contains { !$0.isPeriocular } } }

  /// Whether as many events as a criterion asks for were seen.
  func isEnough(_ count: Int) -> Bool { Double(count) >= input.settings.scaleEvents }

  /// Why nothing can be said of the scale; `nil` where something can.
  var obstacle: String? {
    guard input.duration >= input.settings.leastEvaluable else { return tooShort(input).reason }
    if input.events.contains(where: { $0.kind == .spasm }), side == nil {
      return "both sides have as many spasms"
    }
    return input.barred["spasm_rate"]
  }

  /// A measure of the side in words.
  func words(_ measure: SeverityMeasure) -> String {
    guard let side = measure.sides == [.both] ? .both : side.map({ Laterality($0) }) else {
      return "not evaluable: no side has spasms"
    }
    guard let result = result(measure, side), let estimate = result.estimate else {
      return "not evaluable: \(result(measure, side)?.reason ?? "not measured")"
    }
    let unit = measure.unit == "1" ? "" : " \(measure.unit)"
    let ends = estimate.lower.flatMap { lower in
      estimate.upper.map { " (\(rounded(lower)) to \(rounded($0)))" }
    }
    return "\(rounded(estimate.value))\(unit)\(ends ?? "")"
  }

  /// The number of a measure of the side; `nil` where it is not evaluable.
  func estimate(_ measure: SeverityMeasure) -> Estimate? {
    side.flatMap { result(measure, Laterality($0))?.estimate }
  }

  private func result(_ measure: SeverityMeasure, _ side: Laterality) -> MeasureResult? {
    results.first { $0.measure == measure.id && $0.side == side }
  }

  /// The recorded time in words.
  var time: String { "in \(rounded(input.duration)) s" }
}

extension Evaluation {
  /// Why there is no number; `nil` where there is one.
  var reason: String? {
    guard case .notEvaluable(let reason) = self else { return nil }
    return reason
  }
}

extension FacialRegion {
  /// Whether the region is moved by orbicularis oculi.
  fileprivate var isPeriocular: Bool { self == .eye || self == .lowerLid }
}
