internal import Anatomy
internal import Contractions

extension ClinicalScale {
  /// The Samsung Medical Center (SMC) grade: I to IV, with no grade for a face without spasms.
  static let samsung = ClinicalScale(
    id: "smc_grade", title: "SMC grade", source: "Lee et al. 2012, doi:10.1159/000330396"
  ) { evidence in
    let criteria = samsungCriteria(evidence)
    if let obstacle = evidence.obstacle {
      return ScaleBounds(text: "No bound: \(obstacle).", criteria: criteria)
    }
    let isSeen = criteria.map { $0.isMet == true }
    guard isSeen[0] else {
      return ScaleBounds(
        text: "No bound: too few spasms \(evidence.time); the scale has no grade without spasms.",
        criteria: criteria)
    }
    let lowest = isSeen[1] ? 2 : 1
    return ScaleBounds(
      lowest: lowest, highest: 4,
      text:
        "At least grade \(lowest == 2 ? "II" : "I"). Whether III or IV applies is the patient's "
        + "report and the clinician's judgement.", criteria: criteria)
  }

  private static func samsungCriteria(_ evidence: ScaleEvidence) -> [ScaleCriterion] {
    let count = evidence.spasms.count
    let isKnown = evidence.obstacle == nil
    return [
      ScaleCriterion(
        grade: "I", wording: "Localised spasm around the periocular area", standing: .measured,
        isMet: isKnown ? evidence.isEnough(count) : nil,
        finding: "\(count) spasms \(evidence.time)"),
      ScaleCriterion(
        grade: "II", wording: "Spread to other muscle groups of the same side", standing: .measured,
        isMet: isKnown ? evidence.isEnough(evidence.spreading) : nil,
        finding: "\(evidence.spreading) of \(count) spasms with a region beyond the lids"),
      ScaleCriterion(
        grade: "III", wording: "Interference with vision because of frequent tonic spasms",
        standing: .bounded, isMet: nil,
        finding: "\(evidence.tonic) tonic spasms, time half closed \(evidence.words(.closedTime)); "
          + "interference with vision is the patient's report"),
      ScaleCriterion(
        grade: "IV", wording: "Disfiguring asymmetry", standing: .bounded, isMet: nil,
        finding: "resting asymmetry of the eyes \(evidence.words(.restingAsymmetry)); what "
          + "disfigures is judged by people"),
    ]
  }
}
