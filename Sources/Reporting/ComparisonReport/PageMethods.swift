import Anatomy
import Comparison
import Examination
import Severity

extension PageSection {
  /// How the changes came about, from the settings that were in force.
  static let methods = PageSection(id: "methods", title: .methods) { context in
    let (words, settings) = (context.words, context.comparison.settings)
    let others = settings.filter { setting in !MethodStage.all.contains { $0.uses(setting) } }
    let opening = words(.methodsOpening, context.comparison.programVersion)
    let stages: [Markup] = MethodStage.all.flatMap { part($0, context) }
    let rest: [Markup] =
      others.isEmpty ? [] : [.tag("h3", [:], .text(words(.otherSettings)))] + list(others, words)
    return [.tag("p", [:], .text(opening + " " + context.anchor))] + stages + rest
  }

  private static func part(_ stage: MethodStage, _ context: PageContext) -> [Markup] {
    let words = context.words
    let heading: [Markup] = [
      .tag("h3", [:], .text(words(stage.title))), .tag("p", [:], .text(words(stage.text))),
    ]
    return heading + stage.details(context)
      + list(context.comparison.settings.filter(stage.uses), words)
  }

  private static func list(_ settings: [SettingValue], _ words: Catalogue) -> [Markup] {
    guard !settings.isEmpty else { return [] }
    return [
      .tag(
        "ul", ["class": "settings"],
        settings.map { setting in
          .tag(
            "li", [:], .tag("code", [:], .text(setting.name)),
            .text(" " + words.meaning(of: setting.name) + " "),
            .tag("strong", [:], .text(words.quantity(setting.value, unit: setting.unit))),
            .text(words.source(of: setting.name).map { " (\($0))" } ?? ""))
        })
    ]
  }
}

extension PageContext {
  /// Which side is compared, and why.
  fileprivate var anchor: String {
    let side = comparison.side.side.map { words.side($0 == .left ? .left : .right) }
    return words.named("anchor", comparison.side.anchor.rawValue)
      .replacing("{0}", with: side ?? words(.both))
  }
}

/// A part of the methods with the settings that it uses.
private struct MethodStage: Sendable {
  let title: Phrase
  let text: Phrase
  /// Beginnings of the names of its settings.
  let settings: [String]
  var details: @Sendable (PageContext) -> [Markup] = { _ in [] }

  func uses(_ setting: SettingValue) -> Bool {
    settings.contains { setting.name.hasPrefix("comparison." + $0) }
  }

  static let all = [
    MethodStage(
      title: .comparability, text: .methodsChecks,
      settings: [
        "leastEvaluable", "shortRecording", "lengthRatio", "frameRate", "faceSize", "pose",
        "lightRatio", "noiseRatio", "evaluable", "limit",
      ]),
    MethodStage(
      title: .headingChange, text: .methodsChange,
      settings: [
        "intervalLevel", "blockDuration", "bootstrapDraws", "leastBlocks", "provenFall",
        "longestAdvised",
      ], details: { $0.intervalMethods }),
    MethodStage(
      title: .headingClock, text: .methodsClock,
      settings: ["decompression", "toxin", "noticed"]),
    MethodStage(title: .headingFigures, text: .methodsFigures, settings: []),
  ]
}

extension PageContext {
  /// Each way of computing an interval with the measures that it was used for.
  fileprivate var intervalMethods: [Markup] {
    let used = comparison.changes.flatMap(\.measures).reduce(into: [String: [String]]()) {
      guard let method = $1.change?.method, !method.hasPrefix("none") else { return }
      let title = words.title(of: $1)
      if $0[method]?.contains(title) != true { $0[method, default: []].append(title) }
    }
    return [
      .tag(
        "ul", [:],
        used.sorted { $0.key < $1.key }.map { method, titles in
          .tag("li", [:], .text("\(words.sentence(method)): \(titles.joined(separator: ", "))"))
        })
    ]
  }
}

extension PageSection {
  /// Which recordings the page is about, beyond doubt.
  static let provenance = PageSection(id: "provenance", title: .provenance) { context in
    let facts = context.comparison.visits.enumerated().map { number, visit in
      (
        name: context.name(ofVisit: number),
        value: "\(visit.recording): \(context.words(.fingerprint)) \(visit.sha256)"
      )
    }
    return [FactList(facts: facts).markup]
  }
}
