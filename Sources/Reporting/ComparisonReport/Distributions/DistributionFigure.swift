import Anatomy
import Comparison
import Examination
import Severity

extension PageSection {
  /// Every spasm's depth and duration with the median of each visit.
  static let distributions = PageSection(id: "distributions", title: .distributions) { context in
    [.tag("p", ["class": "how"], .text(context.words(.howDistributions)))]
      + SpreadQuantity.all.map { quantity in
        .tag(
          "div",
          [
            "class": "scroll", "tabindex": "0", "role": "group",
            "aria-label": context.words(quantity.title),
          ], DistributionFigure(quantity, context).svg)
      }
  }
}

/// One row of dots a visit and compared side, all on one axis.
struct DistributionFigure {
  private let quantity: SpreadQuantity
  private let context: PageContext
  private let rows: [(visit: Int, distribution: EventDistribution)]
  private let axis: SpreadAxis

  init(_ quantity: SpreadQuantity, _ context: PageContext) {
    self.quantity = quantity
    self.context = context
    let rows = context.result.examinations.enumerated().flatMap { number, examination in
      context.comparedSides.map { side in
        (visit: number, distribution: EventDistribution(quantity, of: examination, on: side))
      }
    }
    self.rows = rows
    axis = SpreadAxis(
      covering: rows.flatMap { row -> [Double] in
        let estimate = row.distribution.estimate
        return row.distribution.values.map(\.value)
          + [estimate?.lower, estimate?.upper].compactMap(\.self)
      } + quantity.always, isLogarithmic: quantity.isLogarithmic)
  }

  private static let (head, rowTitle, dots, whisker, foot) = (24.0, 22.0, 34.0, 14.0, 24.0)
  private static let rowHeight = rowTitle + dots + whisker
  private var bottom: Double { Self.head + Self.rowHeight * Double(rows.count) }

  var svg: Markup {
    let (id, title) = ("distribution-\(quantity.measure)", context.words(quantity.title))
    return .tag(
      "svg",
      [
        "role": "img", "class": "spread", "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 1000 \(Drawing.number(bottom + Self.foot))",
      ],
      [
        .tag("title", ["id": "\(id)-title"], .text(title)),
        .tag("desc", ["id": "\(id)-desc"], .text(rows.map(text).joined(separator: "; "))),
        Drawing.label(title, x: TimeAxis.left, y: 15),
      ] + ticks + rows.enumerated().flatMap { row($1, number: $0) })
  }

  private var ticks: [Markup] {
    axis.ticks.flatMap { value in
      [
        Drawing.line("grid", from: (axis.x(value), Self.head), to: (axis.x(value), bottom)),
        Drawing.label(
          context.words.number(value), x: axis.x(value), y: bottom + 17, anchor: "middle"),
      ]
    }
  }

  /// A row in words.
  private func text(_ row: (visit: Int, distribution: EventDistribution)) -> String {
    let (words, found) = (context.words, row.distribution)
    let name =
      "\(context.name(ofVisit: row.visit)), \(words.side(Laterality(found.side))): n = \(found.values.count)"
    let median = found.estimate.map {
      "; " + words(.median, words.number($0.value), context.wording.interval($0))
    }
    let leftOut = found.leftOut > 0 ? "; " + words(.leftOut, String(found.leftOut)) : ""
    return name + (found.values.isEmpty ? "" : median ?? "") + leftOut
  }

  private func row(_ row: (visit: Int, distribution: EventDistribution), number: Int) -> [Markup] {
    let top = Self.head + Self.rowHeight * Double(number)
    let base = top + Self.rowTitle + Self.dots
    let title = Drawing.label(text(row), x: TimeAxis.left, y: top + 14)
    let swarm = DotSwarm(row.distribution.values, axis: axis, base: base, height: Self.dots)
    let side = row.distribution.side.rawValue
    return [
      title, Drawing.line("zero", from: (TimeAxis.left, base), to: (TimeAxis.right, base)),
    ] + swarm.marks(side) + median(row.distribution, top: base - Self.dots, base: base)
  }

  private func median(_ found: EventDistribution, top: Double, base: Double) -> [Markup] {
    guard let estimate = found.estimate, !found.values.isEmpty else { return [] }
    let x = axis.x(estimate.value)
    let line = Drawing.line("median", from: (x, top), to: (x, base + Self.whisker - 3))
    guard let lower = estimate.lower, let upper = estimate.upper else { return [line] }
    let y = base + Self.whisker / 2
    return [line, Drawing.line("reach", from: (axis.x(lower), y), to: (axis.x(upper), y))]
  }
}
