/// The pattern that marks what could not be seen.
struct Hatching {
  /// Name that boxes are filled with, unique on the page.
  let id: String

  var pattern: Markup {
    .tag(
      "defs", [:],
      .tag(
        "pattern",
        [
          "id": id, "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ], Drawing.line("hatch", from: (0, 0), to: (0, 6))))
  }
}
