import Examination

/// What the numbers cannot say.
struct LimitsSection: ReportSection {
  let id = "limits"
  let title = "Limits"

  func body(_ result: ExaminationResult) -> [Markup] {
    [.tag("ul", [:], Self.limits.map { .tag("li", [:], .text($0)) })]
  }

  private static let limits = [
    "Only movement that the camera sees is measured: not muscle activity, discomfort or disability.",
    "Other conditions can move one side of a face in a similar way. The numbers support a "
      + "clinician’s judgement; they do not make a diagnosis.",
    "Gaps count for nothing: not as rest and not as contraction. Rates hold for evaluable time.",
    "A short recording cannot show that there are no spasms; read the upper end of the interval.",
    "Contractions faster than the camera’s frames merge into one.",
    "A turned head, a covered face or poor light lowers accuracy, most of all for mouth and brow.",
    "The neck is not measured. A region without a value was not measured; that does not mean that it "
      + "was at rest. Skin that strong compression froze looks still.",
    "Speech is not labelled: whether the patient spoke during an event must be seen in the video.",
  ]
}
