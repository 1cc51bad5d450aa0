import Anatomy
import Contractions
import Examination
import Severity

/// What would have been found on a side on which no spasm was.
struct FindableTwitches {
  private let side: Side
  private let limits: [DetectionLimit]
  private let foundShare: Double

  /// `nil` for a side with a spasm and where no limit was looked for.
  init?(on side: Side, in examination: Examination) {
    let spasms = examination.events.filter { $0.kind == .spasm && $0.side == Laterality(side) }
    let limits = examination.detectionLimits.results.filter { $0.side == side }
    guard spasms.isEmpty, !limits.isEmpty else { return nil }
    self.side = side
    self.limits = limits
    foundShare = examination.detectionLimits.foundShare
  }

  /// Every movement that was tried, with its limit or with why there is none.
  var text: String {
    let parts = [found, missed].compactMap { $0 } + unknown
    return (["No spasm was found on the patient’s \(side.rawValue)."] + parts)
      .joined(separator: " ")
  }

  private var found: String? {
    let known = limits.compactMap { limit in limit.depth.map { movement(limit, by: $0) } }
    guard !known.isEmpty else { return nil }
    return
      "In at least \(Wording.share(foundShare, of: 1)) of the places there would have been found: "
      + known.joined(separator: "; ") + "."
  }

  private var missed: String? {
    let missed = limits.filter { $0.status == .beyondDeepest }.compactMap { limit in
      limit.rungs.last.map { movement(limit, by: $0.depth) }
    }
    guard !missed.isEmpty else { return nil }
    return "More often missed, though the deepest tried: " + missed.joined(separator: "; ") + "."
  }

  /// Movements of which nothing is known, one sentence for each reason.
  private var unknown: [String] {
    let missing = limits.filter { $0.status == .notEvaluable }
    let reasons = missing.map { $0.reason ?? "" }.reduce(into: [String]()) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons.map { reason in
      let movements = missing.filter { ($0.reason ?? "") == reason }.map(movement)
      return "Whether it could have been found is not known: \(movements.joined(separator: "; "))"
        + (reason.isEmpty ? "." : " (\(reason)).")
    }
  }

  private func movement(_ limit: DetectionLimit) -> String {
    limit.title.prefix(1).lowercased() + limit.title.dropFirst()
  }

  private func movement(_ limit: DetectionLimit, by depth: Double) -> String {
    let depth =
      limit.unit == "1"
      ? "\(Wording.share(depth, of: 1)) of the open aperture"
      : Wording.quantity(depth, unit: limit.unit)
    return "\(movement(limit)) by \(depth)"
  }
}
