public import Examination

/// `NAME_report.html`: one page that needs no network, no script and no other file.
public struct HTMLReport: OutputFormat {
  public let name = "report"
  public let suffix = "_report.html"
  public let summary = "A page for the clinician: summary, traces, measures, quality, methods."

  public init() {}

  public func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
    try sink.write("<!DOCTYPE html>\n" + page(result).html)
  }

  private func page(_ result: ExaminationResult) -> Markup {
    let name = result.examination.recording.name
    return .tag(
      "html", ["lang": "en"],
      .tag(
        "head", [:],
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", [:], "\(name) · Spasmeter"), Stylesheet.all),
      .tag(
        "body", [:], header(name),
        .tag("main", [:], ReportSections.all.map { section($0, result) }),
        .tag("footer", [:], .tag("p", [:], .text(Self.claim)))))
  }

  private func header(_ name: String) -> Markup {
    .tag(
      "header", [:],
      .tag("p", ["class": "kind"], "Spasmeter examination of the recording"),
      .tag("h1", [:], .tag("bdi", [:], .text(name))),
      .tag("p", ["class": "claim"], .text(Self.claim)),
      .tag(
        "nav", ["aria-label": "Parts of the report"],
        .tag(
          "ul", [:],
          ReportSections.all.map {
            .tag("li", [:], .tag("a", ["href": "#\($0.id)"], .text($0.title)))
          })))
  }

  private func section(_ section: any ReportSection, _ result: ExaminationResult) -> Markup {
    .tag(
      "section", ["id": section.id, "aria-labelledby": "\(section.id)-heading"],
      [.tag("h2", ["id": "\(section.id)-heading"], .text(section.title))] + section.body(result))
  }

  private static let claim =
    "Measurement of visible movement for review by a clinician; no diagnosis; not a medical device."
}
