import Anatomy
import Contractions

extension PageContext {
  /// What the bars of the events stand for.
  var eventLegend: Markup {
    legend(EventKind.allCases.map { ("mark \($0.rawValue)", words.named("kind", $0.rawValue)) })
  }

  /// What the lines of the traces stand for.
  var lineLegend: Markup {
    legend(Side.allCases.map { ("line \($0.rawValue)", words.named("line", $0.rawValue)) })
  }

  /// A legend, which hatching for time without a face ends.
  private func legend(_ items: [(key: String, text: String)]) -> Markup {
    .tag(
      "ul", ["class": "legend", "aria-label": words(.legend)],
      (items + [("mark gap", words(.gap))]).map { item in
        .tag(
          "li", [:], .tag("span", ["class": item.key, "aria-hidden": "true"]), .text(item.text))
      })
  }
}
