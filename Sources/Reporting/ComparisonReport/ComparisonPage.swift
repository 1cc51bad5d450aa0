import Anatomy
import Comparison

/// `PATIENT_comparison.html`: one page that needs no network, no script and no other file.
public struct ComparisonPage: ComparisonFormat {
  public let suffix = "_comparison.html"
  private let words: Catalogue

  /// - Parameter words: The language of the page.
  public init(_ words: Catalogue = .english) { self.words = words }

  public func write(_ result: ComparedVisits, to sink: any ByteSink) throws {
    try sink.write("<!DOCTYPE html>\n" + page(result).html)
  }

  private func page(_ result: ComparedVisits) -> Markup {
    let context = PageContext(result: result, words: words)
    let sections = PageSections.all.filter { !$0.body(context).isEmpty }
    return .tag(
      "html", ["lang": words.language],
      .tag(
        "head", [:],
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", [:], "\(result.comparison.patient) · Spasmeter"), Stylesheet.all,
        .style(PageStyle.sheet), .style(PageFigureStyle.sheet)),
      .tag(
        "body", [:], header(result.comparison.patient, sections),
        .tag("main", [:], sections.map { section($0, context) }),
        .tag("footer", [:], .tag("p", [:], .text(words(.claim))))))
  }

  private func header(_ patient: String, _ sections: [PageSection]) -> Markup {
    .tag(
      "header", [:],
      .tag("p", ["class": "kind"], .text(words(.pageKind))),
      .tag("h1", [:], .tag("bdi", [:], .text(patient))),
      .tag("p", ["class": "claim"], .text(words(.claim))),
      .tag(
        "nav", ["aria-label": words(.parts)],
        .tag(
          "ul", [:],
          sections.map { .tag("li", [:], .tag("a", ["href": "#\($0.id)"], .text(words($0.title)))) }
        )))
  }

  private func section(_ section: PageSection, _ context: PageContext) -> Markup {
    .tag(
      "section", ["id": section.id, "aria-labelledby": "\(section.id)-heading"],
      [.tag("h2", ["id": "\(section.id)-heading"], .text(words(section.title)))]
        + section.body(context))
  }
}

/// What the sections of the page are made from.
struct PageContext {
  let result: ComparedVisits
  let words: Catalogue

  var comparison: Comparison { result.comparison }
  var wording: ComparisonWording { ComparisonWording(words) }

  /// The sides that every figure is about.
  var comparedSides: [Side] { comparison.side.compared }

  /// Name of a visit: its number, and its day where one is known.
  func name(ofVisit number: Int) -> String {
    let day = comparison.visits[number].visit.date.map { ", \($0.rawValue)" } ?? ""
    return words(.visit, String(number + 1)) + day
  }
}

/// One part of the page; a new part is one value in ``PageSections/all``.
struct PageSection: Sendable {
  /// Anchor of the part.
  let id: String
  let title: Phrase
  /// The part; empty where it has nothing to show.
  let body: @Sendable (PageContext) -> [Markup]
}

/// The parts of the page.
enum PageSections {
  /// Every part, from top to bottom.
  static let all: [PageSection] = [
    .summary, .warnings, .comparability, .changes, .events, .traces, .distributions, .stills,
    .spread,
    .course,
    .visits, .methods, .provenance,
  ]
}
