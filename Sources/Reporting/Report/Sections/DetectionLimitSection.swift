import Anatomy
import Examination
import Severity

/// What could have been found: a report that finds nothing says so.
struct DetectionLimitSection: ReportSection {
  let id = "detection-limit"
  let title = "Detection limit"

  func body(_ result: ExaminationResult) -> [Markup] {
    let limits = result.examination.detectionLimits
    guard !limits.results.isEmpty else { return [.tag("p", [:], "No limit was looked for.")] }
    return [.tag("p", ["class": "how"], .text(howToRead(limits)))]
      + Side.allCases.compactMap { FindableTwitches(on: $0, in: result.examination) }
      .map { .tag("p", [:], .text($0.text)) }
      + [table(limits).markup] + (result.examination.detectionBorder?.tables ?? [])
  }

  private func howToRead(_ limits: DetectionLimits) -> String {
    let share = Wording.share(limits.foundShare, of: 1)
    let place =
      limits.tried.map {
        "\(Wording.duration(limits.quietSeconds)) of quiet time between "
          + "\(Wording.moment($0.start, inMinutes: false)) and "
          + "\(Wording.moment($0.end, inMinutes: false))"
      } ?? "no time"
    return
      "How to read: twitches of known depth were added to the measured signals in \(place), and "
      + "detection ran again. The limit is the shallowest twitch found in at least \(share) of the "
      + "places; a weaker one could have been missed. What the camera or the face model loses of a "
      + "real twitch comes on top."
  }

  private func table(_ limits: DetectionLimits) -> Table {
    let probes = limits.results.map(\.probe).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return Table(
      caption: "Shallowest twitch that would have been found",
      columns: ["Added movement"] + Side.allCases.map(\.title),
      rows: probes.map { probe in row(limits.results.filter { $0.probe == probe }) },
      style: "measures")
  }

  private func row(_ results: [DetectionLimit]) -> [Markup] {
    let name: Markup = .group([
      .text(results.first?.title ?? ""),
      .tag("span", ["class": "definition"], .text(results.first?.definition ?? "")),
    ])
    return [name]
      + Side.allCases.map { side in
        results.first { $0.side == side }.map(cell) ?? .text("–")
      }
  }

  private func cell(_ limit: DetectionLimit) -> Markup {
    .group([
      .tag("span", ["class": "value"], .text(value(limit))),
      .tag("span", ["class": "interval"], .text(note(limit))),
    ])
  }

  private func value(_ limit: DetectionLimit) -> String {
    switch limit.status {
    case .known:
      Wording.quantity(limit.depth ?? 0, unit: limit.unit)
    case .beyondDeepest:
      "More than " + Wording.quantity(limit.rungs.last?.depth ?? 0, unit: limit.unit)
    case .notEvaluable: "Not evaluable"
    }
  }

  private func note(_ limit: DetectionLimit) -> String {
    let rung = limit.rungs.first { $0.depth == limit.depth } ?? limit.rungs.last
    let counts = rung.map {
      "found in \($0.found) of \($0.added) places, onset in time in \($0.onTime)"
    }
    guard limit.status == .known else {
      return [limit.reason, counts].compactMap { $0 }.joined(separator: "; ")
    }
    return "\(interval(limit)); \(counts ?? "")"
  }

  private func interval(_ limit: DetectionLimit) -> String {
    let level = "\(Wording.share(limit.level, of: 1)) interval"
    switch (limit.lower, limit.upper) {
    case (let lower?, let upper?):
      return "\(level) \(Wording.number(lower)) to \(Wording.number(upper))"
    case (let lower?, nil): return "\(level) at least \(Wording.number(lower))"
    case (nil, let upper?): return "\(level) at most \(Wording.number(upper))"
    case (nil, nil): return "no interval"
    }
  }
}
