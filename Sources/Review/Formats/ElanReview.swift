internal import Anatomy
internal import Contractions
internal import Examination

/// A corrected `NAME_events.eaf`, or any ELAN file with its tiers.
///
/// The tiers `left`, `right` and `both` hold the events; further ones are called `left 2` and so on. An
/// event is rejected by deleting it. `gaps` is not read; `review` holds remarks.
struct ElanReview: ReviewFormat {
  let name = "elan"
  let title = "NAME_events.eaf, corrected in ELAN"

  func isRecognized(by firstLine: Substring) -> Bool { firstLine.hasPrefix("<") }

  func read(_ file: ReviewFile) throws(ReviewError) -> ReviewedEvents {
    let document = try ElanDocument(file)
    let tiers = document.tiers
    for tier in tiers where ElanTierName(tier.name) == nil {
      throw file.error(.foreignTier(DelimitedTable.quote(tier.name)))
    }
    for side in Laterality.allCases where !tiers.contains(where: { $0.name == side.rawValue }) {
      throw file.error(.missingTier(side.rawValue))
    }
    var reviewed = ReviewedEvents(rows: [])
    for tier in tiers {
      for annotation in tier.annotations {
        let place = "tier \(tier.name), annotation \(DelimitedTable.quote(annotation.id))"
        switch ElanTierName(tier.name) {
        case .events(let side):
          reviewed.rows.append(
            ReviewedRow(
              place: place, interval: try interval(annotation, place, document, file),
              kind: try kind(annotation, place, file), side: side))
        case .remarks where !trimmed(annotation.value).isEmpty:
          reviewed.remarks.append(
            ReviewRemark(
              interval: try interval(annotation, place, document, file),
              text: trimmed(annotation.value)))
        default: break
        }
      }
    }
    return reviewed
  }

  private func interval(
    _ annotation: ElanDocument.Annotation, _ place: String, _ document: ElanDocument,
    _ file: ReviewFile
  ) throws(ReviewError) -> Interval {
    var ends: [Double] = []
    for slot in annotation.slots {
      guard let text = document.slots[slot] else { throw file.error(.noTime, at: place) }
      guard let milliseconds = Int(text) else {
        throw file.error(
          .notSeconds(column: "time slot", text: DelimitedTable.quote(text)), at: place)
      }
      guard milliseconds >= 0 else {
        throw file.error(.negative(column: "time slot", text: "\(milliseconds)"), at: place)
      }
      ends.append(Double(milliseconds) / 1000)
    }
    guard ends.count == 2 else { throw file.error(.noTime, at: place) }
    guard ends[1] >= ends[0] else {
      throw file.error(.endBeforeStart(start: ends[0], end: ends[1]), at: place)
    }
    guard ends[1] > ends[0] else { throw file.error(.noDuration(at: ends[0]), at: place) }
    return Interval(ends[0], ends[1])
  }

  private func kind(
    _ annotation: ElanDocument.Annotation, _ place: String, _ file: ReviewFile
  ) throws(ReviewError) -> EventKind {
    let word = trimmed(annotation.value)
    guard let kind = EventKind(rawValue: word.lowercased()) else {
      throw file.error(
        .unknownWord(
          column: "kind", text: DelimitedTable.quote(word),
          known: EventKind.allCases.map(\.rawValue)), at: place)
    }
    return kind
  }
}

/// What a tier holds, by its name.
private enum ElanTierName: Equatable {
  case events(Laterality)
  case gaps
  case remarks

  /// `nil` for a foreign tier.
  init?(_ name: String) {
    let parts = name.split(separator: " ", omittingEmptySubsequences: false)
    let isNumbered = parts.count == 2 && Int(parts[1]) != nil
    guard parts.count == 1 || isNumbered, let stem = parts.first else { return nil }
    switch stem {
    case "gaps": self = .gaps
    case "review": self = .remarks
    default:
      guard let side = Laterality(rawValue: String(stem)) else { return nil }
      self = .events(side)
    }
  }
}
