import Contractions
import Examination
import Severity

/// What a reviewer made of the program's events, and how both agree.
struct ReviewSection: ReportSection {
  let id = "review"
  let title = "Review of the events"

  func body(_ result: ExaminationResult) -> [Markup] {
    guard let review = result.examination.review else {
      return [.tag("p", [:], .text(Self.notReviewed))]
    }
    return [
      .tag("p", [:], .text(Self.sentence(review))), Self.agreement(review).markup,
      .tag("p", ["class": "how"], .text(Self.howToRead(review))),
    ]
  }

  private static let notReviewed =
    "The events are the program’s own; nobody has reviewed them. Correct the file ending in _events.eaf "
    + "in ELAN, or the one ending in _events.tsv, and measure again with “spasmeter revise”."

  private static func sentence(_ review: ExaminationReview) -> String {
    let counts = review.counts
    return
      "A reviewer corrected the events of the program; all numbers of this report follow from the corrected "
      + "events. Of the program’s \(Wording.count(review.machineEvents.count, "event")), "
      + "\(counts.accepted) were accepted, \(counts.edited) edited and \(counts.rejected) rejected; "
      + "\(counts.added) were added."
  }

  private static func howToRead(_ review: ExaminationReview) -> String {
    "Two events agree where they share time and have the same kind and side. Cohen’s kappa is of evaluable time in "
      + "bins of \(Wording.number(review.timeBin)) s: 1 is full agreement, 0 what chance would give "
      + "(doi:10.1177/001316446002000104). It has no interval, since neighbouring bins are not independent."
  }

  private static func agreement(_ review: ExaminationReview) -> Table {
    Table(
      caption: "Agreement of program and reviewer, by kind of event",
      columns: ["Kind", "Program", "Reviewer", "In both", "Of them, other side"] + [
        "Precision", "Recall", "F1", "Kappa",
      ],
      rows: review.agreement.map { kind in
        [.text(kind.kind.title)]
          + [kind.machine, kind.reviewer, kind.matched, kind.sideErrors].map { .text(String($0)) }
          + kind.results.map { .text(cell($0)) }
      }, style: "numbers")
  }

  private static func cell(_ result: AgreementResult) -> String {
    guard let estimate = result.estimate else { return "–" }
    let value = Wording.fixed(estimate.value, decimals: 2)
    guard let lower = estimate.lower, let upper = estimate.upper else { return value }
    return "\(value) (\(Wording.fixed(lower, decimals: 2)) to \(Wording.fixed(upper, decimals: 2)))"
  }
}
