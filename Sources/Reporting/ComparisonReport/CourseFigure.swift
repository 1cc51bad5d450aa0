import Anatomy
import Comparison
import Severity

extension PageSection {
  /// Measures over three or more visits, with intervals.
  static let course = PageSection(id: "course", title: .course) { context in
    guard context.comparison.visits.count >= 3 else { return [] }
    let measures = ["spasm_rate", "coverage", "depth", "resting_asymmetry", "blink_rate"]
    let statements = context.comparison.course.map {
      Markup.tag("p", ["class": "lead"], .text(context.wording.text(of: $0)))
    }
    return [.tag("p", ["class": "how"], .text(context.words(.howCourse)))] + statements
      + measures.compactMap { CourseFigure($0, in: context)?.frame }
  }
}

/// One measure over the visits.
struct CourseFigure {
  private let measure: String
  private let context: PageContext
  private let points: [Point]

  /// A number at a visit.
  private struct Point {
    let number: Int
    let result: MeasureResult
    let estimate: Estimate
  }

  /// `nil` where fewer than two visits have a number.
  init?(_ measure: String, in context: PageContext) {
    self.measure = measure
    self.context = context
    points = context.comparison.visits.enumerated().flatMap { number, visit in
      visit.results.compactMap { result -> Point? in
        guard result.measure == measure, let estimate = result.estimate else { return nil }
        return Point(number: number, result: result, estimate: estimate)
      }
    }
    guard points.count >= 2 else { return nil }
  }

  private static let (left, right, top, bottom) = (80.0, 960.0, 30.0, 170.0)

  /// Days where every visit has one, else numbers.
  private var places: [Double] {
    let visits = context.comparison.visits
    let days = visits.compactMap { $0.visit.date.map { Double($0.number) } }
    let places = days.count == visits.count ? days : visits.indices.map(Double.init)
    guard let first = places.first, let last = places.last, last > first else {
      return visits.indices.map(Double.init)
    }
    return places
  }

  private func x(_ number: Int) -> Double { x(at: places[number]) }

  /// Place of a day, or of the number of a visit where days are not known.
  private func x(at place: Double) -> Double {
    let (places, width) = (places, Self.right - Self.left)
    let first = places.first ?? 0
    let length = max(1e-9, (places.last ?? 1) - first)
    return Self.left + 20 + (place - first) / length * (width - 40)
  }

  private var axis: ValueAxis {
    // A far upper end would flatten everything else.
    let limit = 3 * (points.map(\.estimate.value).max() ?? 1)
    let values = points.flatMap { point -> [Double] in
      [point.estimate.value, point.estimate.lower ?? 0, point.estimate.upper ?? 0]
    }
    return ValueAxis(covering: values.filter { $0 <= limit } + [0])
  }

  private func y(_ value: Double) -> Double {
    axis.y(value, top: Self.top, height: Self.bottom - Self.top)
  }

  /// The figure in a frame that scrolls where the screen is too narrow to read it.
  var frame: Markup {
    .tag(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "group",
        "aria-label": context.words(.courseOf, title),
      ], svg)
  }

  private var svg: Markup {
    let title = context.words(.courseOf, title)
    let values = points.map {
      "\(context.name(ofVisit: $0.number)): "
        + context.words.quantity($0.estimate.value, unit: $0.result.unit)
    }
    return .tag(
      "svg",
      [
        "role": "img", "class": "curve",
        "aria-labelledby": "course-\(measure)-title course-\(measure)-desc",
        "viewBox": "0 0 1000 210",
      ],
      [
        .tag("title", ["id": "course-\(measure)-title"], .text(title)),
        .tag("desc", ["id": "course-\(measure)-desc"], .text(values.joined(separator: "; "))),
        Drawing.label(title, x: Self.left, y: 18),
      ] + levels + treatments + points.flatMap(mark) + names)
  }

  private var title: String {
    let title = points.first?.result.title ?? measure
    return context.words.measures[measure] ?? title
  }

  private var levels: [Markup] {
    axis.ticks.flatMap { value in
      [
        Drawing.line("grid", from: (Self.left, y(value)), to: (Self.right, y(value))),
        Drawing.label(
          context.words.number(value), x: Self.left - 8, y: y(value) + 4, anchor: "end"),
      ]
    }
  }

  private var names: [Markup] {
    context.comparison.visits.enumerated().map { number, visit in
      Drawing.label(
        visit.visit.date?.rawValue ?? context.name(ofVisit: number), x: x(number),
        y: Self.bottom + 24, anchor: "middle")
    }
  }

  /// Treatments whose day is known, each once, where they lie between the first and the last visit.
  private var treatments: [Markup] {
    let visits = context.comparison.visits.map(\.visit)
    let days = visits.compactMap { $0.date?.number }
    guard days.count == visits.count, let first = days.first, let last = days.last else {
      return []
    }
    let marks = visits.enumerated().compactMap { number, visit -> TreatmentMark? in
      guard let treatment = visit.treatment, treatment.kind != .none,
        let since = visit.daysSinceTreatment
      else { return nil }
      return TreatmentMark(day: days[number] - since, name: context.wording.text(of: treatment))
    }
    let seen = Set(marks).filter { (first...last).contains($0.day) }.sorted { $0.day < $1.day }
    return seen.enumerated().flatMap { index, mark -> [Markup] in
      let x = x(at: Double(mark.day))
      let line = Drawing.line("treated", from: (x, Self.top), to: (x, Self.bottom))
      // Marks of one treatment a few days apart would write its name over itself.
      let earlier = seen[..<index].last { $0.name == mark.name }.map { self.x(at: Double($0.day)) }
      if let earlier, x - earlier < Self.nameWidth { return [line] }
      return [line, Drawing.label(mark.name, x: x + 4, y: Self.top + 10)]
    }
  }

  /// Room that the name of a treatment takes.
  private static let nameWidth = 120.0

  /// A treatment on a day since 1970.
  private struct TreatmentMark: Hashable {
    let day: Int
    let name: String
  }

  /// A square, or a disc for the right side: told apart in grey print too.
  private func dot(_ side: String, x: Double, y: Double) -> Markup {
    guard side == Side.right.rawValue else {
      return Drawing.box("point \(side)", x: x - 4, y: y - 4, width: 8, height: 8)
    }
    return .tag(
      "circle",
      ["class": "point \(side)", "cx": Drawing.number(x), "cy": Drawing.number(y), "r": "4.5"])
  }

  private func mark(_ point: Point) -> [Markup] {
    let side = point.result.side.rawValue
    let (x, estimate) = (x(point.number), point.estimate)
    let dot = dot(side, x: x, y: y(estimate.value))
    guard let lower = estimate.lower, let upper = estimate.upper else { return [dot] }
    let ends = [lower, min(upper, axis.highest)].map(y)
    return [Drawing.line("whisker \(side)", from: (x, ends[0]), to: (x, ends[1])), dot]
  }
}
