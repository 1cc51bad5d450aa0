import Anatomy
import Contractions
import Examination
import Severity

/// What a clinician reads in ten seconds.
struct SummarySection: ReportSection {
  let id = "summary"
  let title = "Summary"

  func body(_ result: ExaminationResult) -> [Markup] {
    let examination = result.examination
    return [
      affectedSide(examination), cards(examination), events(examination),
      nothingFound(examination), verdict(examination),
    ]
  }

  private func affectedSide(_ examination: Examination) -> Markup {
    let profile = examination.severity
    let answer = profile.affectedSide.map { "the patient’s \($0.rawValue)" } ?? "not determined"
    return .tag(
      "p", ["class": "lead"], "Affected side: ",
      .tag(
        "strong", ["class": profile.affectedSide.map { "key \($0.rawValue)" } ?? "key"],
        .text(answer)),
      .tag("span", ["class": "note"], .text(" \(profile.affectedSideReason)")))
  }

  private func cards(_ examination: Examination) -> Markup {
    let profile = examination.severity
    let headlines = Headline.all(in: profile)
    guard !headlines.isEmpty else { return .tag("p", [:], "No measure was computed.") }
    return .tag(
      "div", ["class": "cards"], headlines.map { $0.card(affected: profile.affectedSide) })
  }

  private func events(_ examination: Examination) -> Markup {
    let counts = EventKind.allCases.compactMap { kind -> String? in
      let events = examination.events.filter { $0.kind == kind }
      guard !events.isEmpty else { return nil }
      let sides = Laterality.allCases.compactMap { side -> String? in
        let count = events.count { $0.side == side }
        return count == 0 ? nil : "\(side.rawValue) \(count)"
      }
      return "\(kind.title) \(events.count) (\(sides.joined(separator: ", ")))"
    }
    let list = counts.isEmpty ? "none" : counts.joined(separator: " · ")
    return .tag("p", [:], .tag("strong", [:], "Events seen: "), .text(list))
  }

  /// A recording without a spasm says what could have been found in it.
  private func nothingFound(_ examination: Examination) -> Markup {
    let sides = Side.allCases.compactMap { FindableTwitches(on: $0, in: examination) }
    guard sides.count == Side.allCases.count else { return .group([]) }
    return .tag(
      "p", ["class": "note"],
      .text(sides.map(\.text).joined(separator: " ") + " "),
      .tag("a", ["href": "#detection-limit"], "Detection limit"))
  }

  private func verdict(_ examination: Examination) -> Markup {
    let quality = examination.quality
    let seconds = quality.evaluableSeconds
    let examined = examination.recording.examined.duration
    let isMeasurable = seconds > 0
    let warnings = examination.warnings.count
    let (style, word) =
      !isMeasurable
      ? ("poor", "Not measurable")
      : warnings > 0
        ? ("caution", "Read with caution: \(Wording.count(warnings, "warning"))")
        : ("fine", "No warnings")
    let text =
      isMeasurable
      ? " \(Wording.duration(seconds)) of \(Wording.duration(examined)) could be evaluated "
        + "(\(Wording.share(seconds, of: examined)))."
      : " Contractions could be seen at no time."
    return .tag(
      "p", [:], .tag("strong", [:], "Quality: "),
      .tag("a", ["class": "verdict \(style)", "href": "#warnings"], .text(word)), .text(text))
  }
}
