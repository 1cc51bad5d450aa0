import Examination

/// What the reader must know before trusting a number; there even when there is nothing.
struct WarningsSection: ReportSection {
  let id = "warnings"
  let title = "Warnings"

  func body(_ result: ExaminationResult) -> [Markup] {
    let warnings = result.examination.warnings
    guard !warnings.isEmpty else { return [.tag("p", [:], "None.")] }
    return [
      .tag(
        "ul", ["class": "warnings"],
        warnings.map {
          .tag("li", [:], .text($0.message), " ", .tag("code", [:], .text($0.code)))
        })
    ]
  }
}
