import Contractions
import Examination
import Severity

/// A review as a few lines to read on a terminal.
struct ReviewSummary {
  let review: ExaminationReview

  var text: String {
    let counts = review.counts
    let head =
      "  review: \(counts.accepted) accepted, \(counts.edited) edited, \(counts.rejected) rejected, "
      + "\(counts.added) added"
    return ([head] + review.agreement.map(line)).joined(separator: "\n")
  }

  private func line(_ agreement: KindAgreement) -> String {
    let figures = agreement.results.map { result in
      "\(result.measure) \(result.estimate.map { significant($0.value) } ?? "not evaluable")"
    }
    return "  agreement on \(agreement.kind.rawValue): program \(agreement.machine), "
      + "reviewer \(agreement.reviewer); \(figures.joined(separator: ", "))"
  }
}
