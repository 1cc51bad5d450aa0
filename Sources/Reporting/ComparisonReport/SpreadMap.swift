import Anatomy
import Contractions
import Examination

extension PageSection {
  /// Which regions contracted, how often, on each side.
  static let spread = PageSection(id: "spread", title: .spreadMap) { context in
    [
      .tag("p", ["class": "how"], .text(context.words(.howSpread))),
      .tag(
        "div", ["class": "cards"],
        context.result.examinations.enumerated().map { number, examination in
          SpreadMap(examination: examination, number: number, context: context).figure
        }),
    ]
  }
}

/// A face, seen as in the video, with the share of spasms that each region takes part in.
struct SpreadMap {
  let examination: Examination
  let number: Int
  let context: PageContext

  /// Middle of each region from the middle of the face, for the patient's left, which is on the right.
  private static let places: [(region: FacialRegion, x: Double, y: Double)] = [
    (.brow, 42, 54), (.eye, 42, 82), (.lowerLid, 42, 109), (.ear, 88, 124), (.cheek, 58, 146),
    (.mouth, 34, 184), (.chin, 20, 222),
  ]
  private static let radius = 12.5

  private func share(_ region: FacialRegion, _ side: Side) -> (share: Double, count: Int)? {
    let spasms = examination.events.filter {
      $0.kind == .spasm && $0.side == Laterality(side)
    }
    guard !spasms.isEmpty else { return nil }
    let count = spasms.count { $0.regions.contains(region) }
    return (Double(count) / Double(spasms.count), spasms.count)
  }

  var figure: Markup {
    .tag(
      "figure", ["class": "card"],
      .tag("figcaption", [:], .text(context.name(ofVisit: number))),
      .tag(
        "svg",
        [
          "role": "img", "class": "faces", "viewBox": "0 0 280 270",
          "aria-labelledby": "spread-\(number)-title spread-\(number)-desc",
        ],
        [
          .tag("title", ["id": "spread-\(number)-title"], .text(context.words(.spreadMap))),
          .tag("desc", ["id": "spread-\(number)-desc"], .text(description)),
          .tag(
            "ellipse", ["class": "outline", "cx": "140", "cy": "140", "rx": "108", "ry": "124"]),
        ] + Side.allCases.flatMap(marks)),
      .tag("p", ["class": "note"], .text(description)))
  }

  private var description: String {
    let parts = Side.allCases.flatMap { side in
      Self.places.compactMap { place -> String? in
        guard let found = share(place.region, side), found.share > 0 else { return nil }
        return "\(context.words.side(Laterality(side))), "
          + "\(context.words.named("region", place.region.rawValue)) "
          + context.words.quantity(100 * found.share, unit: "%")
      }
    }
    return parts.isEmpty ? context.words(.noSpasm) : parts.joined(separator: "; ")
  }

  private func marks(_ side: Side) -> [Markup] {
    Self.places.flatMap { place -> [Markup] in
      let x = 140 + (side == .left ? place.x : -place.x)
      let ring = Self.disc("reach", x: x, y: place.y, radius: Self.radius)
      guard let found = share(place.region, side), found.share > 0 else { return [ring] }
      // Area, not radius, tells the share.
      let radius = Self.radius * found.share.squareRoot()
      return [ring, Self.disc("share \(side.rawValue)", x: x, y: place.y, radius: radius)]
    }
  }

  private static func disc(_ name: String, x: Double, y: Double, radius: Double) -> Markup {
    .tag(
      "circle",
      [
        "class": name, "cx": Drawing.number(x), "cy": Drawing.number(y),
        "r": Drawing.number(radius),
      ])
  }
}
