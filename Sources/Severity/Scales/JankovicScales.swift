internal import Anatomy
internal import Contractions
internal import Settings

private let jankovicSource =
  "Jankovic & Orman 1987, as tabulated in Craniofacial Muscles, p. 290; made for blepharospasm"

extension ClinicalScale {
  /// The frequency half of the Jankovic rating scale, on the recorded time.
  static let jankovicFrequency = ClinicalScale(
    id: "jrs_frequency", title: "Jankovic rating scale, frequency", source: jankovicSource
  ) { evidence in
    let criteria = frequencyCriteria(evidence)
    if let obstacle = evidence.obstacle {
      return ScaleBounds(text: "No bound: \(obstacle).", criteria: criteria)
    }
    guard !evidence.spasms.isEmpty else {
      return ScaleBounds(
        lowest: 0, highest: 1,
        text: "0 or 1 on the recorded time: no spasm \(evidence.time).", criteria: criteria)
    }
    let lowest = (2...4).last { criteria[$0].isMet == true } ?? 0
    let highest = criteria[4].isMet != false ? 4 : evidence.tonic > 0 ? 3 : 2
    return ScaleBounds(
      lowest: lowest, highest: highest,
      text: "\(range(lowest, highest)) on the recorded time, which is not the waking day.",
      criteria: criteria)
  }

  /// The severity half, of which incapacity is no business of a camera's.
  static let jankovicSeverity = ClinicalScale(
    id: "jrs_severity", title: "Jankovic rating scale, severity", source: jankovicSource
  ) { evidence in
    let criteria = severityCriteria(evidence)
    if let obstacle = evidence.obstacle {
      return ScaleBounds(text: "No bound: \(obstacle).", criteria: criteria)
    }
    guard !evidence.spasms.isEmpty else {
      return ScaleBounds(
        lowest: 0, highest: 1,
        text: "0 or 1 on the recorded time: no spasm \(evidence.time).", criteria: criteria)
    }
    let lowest = (2...3).last { criteria[$0].isMet == true } ?? 0
    return ScaleBounds(
      lowest: lowest, highest: 4,
      text: "\(range(lowest, 4)); what incapacitates is judged by the clinician.",
      criteria: criteria)
  }

  /// Not measurable: its wording could not be verified in a published source.
  static let cohenAlbert = ClinicalScale(
    id: "cohen_albert", title: "Cohen & Albert scale",
    source: "none: no published wording could be verified"
  ) { _ in
    ScaleBounds(
      text: "Not measurable: the scale's published wording could not be verified, so that no bound "
        + "is given from memory.", criteria: [])
  }

  private static func range(_ lowest: Int, _ highest: Int) -> String {
    lowest == highest ? "\(lowest)" : "\(lowest) to \(highest)"
  }

  private static func frequencyCriteria(_ evidence: ScaleEvidence) -> [ScaleCriterion] {
    let isKnown = evidence.obstacle == nil
    func met(_ value: Bool?) -> Bool? { isKnown ? value : nil }
    return [
      ScaleCriterion(
        grade: "0", wording: "None", standing: .bounded,
        isMet: met(evidence.spasms.isEmpty ? nil : false),
        finding: "spasms \(evidence.words(.spasmRate)); none in a recording is not none in a day"),
      ScaleCriterion(
        grade: "1", wording: "Slightly increased frequency of blinking", standing: .notMeasurable,
        isMet: nil,
        finding: "blinks \(evidence.words(.blinkRate)); the scale names no rate"),
      ScaleCriterion(
        grade: "2", wording: "Fluttering lasting less than 1 s", standing: .measured,
        isMet: met(evidence.isEnough(evidence.clonic)),
        finding: "\(evidence.clonic) clonic spasms \(evidence.time)"),
      ScaleCriterion(
        grade: "3",
        wording: "Spasm lasting more than 1 s, eyes open more than half of the waking time",
        standing: .measured, isMet: met(evidence.isEnough(evidence.tonic)),
        finding: "\(evidence.tonic) tonic spasms \(evidence.time)"),
      ScaleCriterion(
        grade: "4",
        wording: "Functionally blind: persistent closure more than half of the waking time",
        standing: .bounded, isMet: met(closedMost(evidence)),
        finding:
          "time in spasm \(evidence.words(.coverage)), half closed by it \(evidence.words(.closedTime))"
      ),
    ]
  }

  /// Whether the eye was closed for most of the recorded time; `nil` where the interval leaves it open.
  private static func closedMost(_ evidence: ScaleEvidence) -> Bool? {
    let border = 100 * evidence.input.settings.closedShare
    if let lower = evidence.estimate(.closedTime)?.lower, lower > border { return true }
    // Time in spasm bounds the closed time from above, also where only the events are known.
    guard let upper = (evidence.estimate(.closedTime) ?? evidence.estimate(.coverage))?.upper else {
      return nil
    }
    return upper < border ? false : nil
  }

  private static func severityCriteria(_ evidence: ScaleEvidence) -> [ScaleCriterion] {
    let isKnown = evidence.obstacle == nil
    func met(_ value: Bool?) -> Bool? { isKnown ? value : nil }
    return [
      ScaleCriterion(
        grade: "0", wording: "None", standing: .bounded,
        isMet: met(evidence.spasms.isEmpty ? nil : false),
        finding: "spasms \(evidence.words(.spasmRate)); none in a recording is not none in a day"),
      ScaleCriterion(
        grade: "1", wording: "Minimal: blinking increased by external stimuli only",
        standing: .notMeasurable, isMet: nil, finding: "stimuli are not recorded"),
      ScaleCriterion(
        grade: "2", wording: "Mild: spontaneous fluttering without spasm, not disabling",
        standing: .bounded, isMet: met(evidence.isEnough(evidence.spasms.count)),
        finding: "\(evidence.spasms.count) spasms \(evidence.time); disability is not recorded"),
      ScaleCriterion(
        grade: "3",
        wording: "Moderate: very noticeable spasm of the eyelids, mildly incapacitating",
        standing: .bounded, isMet: met(evidence.isEnough(evidence.tonic)),
        finding:
          "\(evidence.tonic) tonic spasms, longer than 1 s as the frequency half has it; depth "
          + "\(evidence.words(.depth))"),
      ScaleCriterion(
        grade: "4",
        wording: "Severe: incapacitating spasm of the eyelids and possibly other muscles",
        standing: .notMeasurable, isMet: nil,
        finding:
          "\(evidence.spreading) of \(evidence.spasms.count) spasms spread; incapacity is not "
          + "recorded"),
    ]
  }
}
