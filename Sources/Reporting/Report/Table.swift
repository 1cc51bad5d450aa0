/// A table that scrolls within its own frame where the screen is narrow.
///
/// The frame is a group, no landmark: a page holds dozens of tables, some with the same caption.
struct Table {
  /// What the table holds; also the name of its frame for a screen reader.
  let caption: String
  let columns: [String]
  /// Cells, the first of each row being its heading.
  let rows: [[Markup]]
  /// Class of the table, such as `numbers`.
  var style = ""

  var markup: Markup {
    .tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": caption],
      .tag(
        "table", ["class": style],
        .tag("caption", [:], .text(caption)),
        .tag(
          "thead", [:],
          .tag("tr", [:], columns.map { .tag("th", ["scope": "col"], .text($0)) })),
        .tag("tbody", [:], rows.map(Self.row))))
  }

  private static func row(_ cells: [Markup]) -> Markup {
    .tag(
      "tr", [:],
      cells.enumerated().map { index, cell in
        index == 0 ? .tag("th", ["scope": "row"], cell) : .tag("td", [:], cell)
      })
  }
}

/// A list of names with what belongs to each.
struct FactList {
  let facts: [(name: String, value: String)]

  var markup: Markup {
    .tag(
      "dl", ["class": "facts"],
      facts.map { fact in
        .tag(
          "div", [:], .tag("dt", [:], .text(fact.name)), .tag("dd", [:], .text(fact.value)))
      })
  }
}
