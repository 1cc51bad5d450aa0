import Anatomy
import Contractions
import Examination
import Landmarks

/// One tier of an ELAN file.
struct ElanTier: Equatable {
  /// One stretch with its word.
  struct Annotation: Equatable {
    let span: Milliseconds
    let text: String
  }

  let name: String
  let type: String
  let annotations: [Annotation]

  /// Type of tiers whose words come from the vocabulary of kinds, and of those with any text.
  static let eventType = "event"
  static let textType = "text"

  /// Every tier of an examination, in the order of the file.
  static func all(of examination: Examination) -> [ElanTier] {
    let events = Laterality.allCases.flatMap { side in
      lanes(
        of: examination.events.inOrderOfOnset.filter { $0.side == side }.map {
          Annotation(span: Milliseconds($0.interval), text: $0.kind.rawValue)
        }, name: side.rawValue, type: eventType)
    }
    let gaps = examination.quality.gaps.map {
      Annotation(span: Milliseconds($0.interval), text: $0.reason.meaning)
    }
    let remarks = (examination.review?.remarks ?? []).map {
      Annotation(span: Milliseconds($0.interval), text: $0.text)
    }
    return events + lanes(of: gaps, name: "gaps", type: textType)
      + lanes(of: remarks, name: "review", type: textType)
  }

  /// Lays annotations in order of their start on as few tiers as keep those of a tier apart; one tier at least.
  private static func lanes(of annotations: [Annotation], name: String, type: String) -> [ElanTier]
  {
    var lanes: [[Annotation]] = [[]]
    for annotation in annotations.sorted(by: { $0.span.start < $1.span.start }) {
      let free = lanes.firstIndex { ($0.last?.span.end ?? 0) <= annotation.span.start }
      if let free { lanes[free].append(annotation) } else { lanes.append([annotation]) }
    }
    return lanes.enumerated().map { number, annotations in
      let title = number == 0 ? name : "\(name) \(number + 1)"
      return ElanTier(name: title, type: type, annotations: annotations)
    }
  }

  /// The time slots of all annotations, two each, by time as the format asks.
  static func timeOrder(_ tiers: [ElanTier]) -> String {
    let slots = tiers.numbered.flatMap { tier in
      tier.slots.enumerated().map { (number: tier.firstSlot + $0, time: $1) }
    }.sorted { ($0.time, $0.number) < ($1.time, $1.number) }
    let lines = slots.map {
      "    <TIME_SLOT TIME_SLOT_ID=\"ts\($0.number)\" TIME_VALUE=\"\($0.time)\"/>\n"
    }
    return "  <TIME_ORDER>\n\(lines.joined())  </TIME_ORDER>\n"
  }
}

/// A tier with the number of its first annotation, counted from 1.
struct NumberedElanTier {
  let tier: ElanTier
  let first: Int

  var firstSlot: Int { 2 * first - 1 }
  /// Starts and ends in turn, ms.
  var slots: [Int] { tier.annotations.flatMap { [$0.span.start, $0.span.end] } }

  var xml: String {
    let head = "LINGUISTIC_TYPE_REF=\"\(tier.type)\" TIER_ID=\"\(tier.name)\""
    guard !tier.annotations.isEmpty else { return "  <TIER \(head)/>\n" }
    let lines = tier.annotations.enumerated().map { number, annotation in
      let (own, slot) = (first + number, firstSlot + 2 * number)
      return "    <ANNOTATION>\n"
        + "      <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(own)\" TIME_SLOT_REF1=\"ts\(slot)\" "
        + "TIME_SLOT_REF2=\"ts\(slot + 1)\">\n"
        + "        <ANNOTATION_VALUE>\(annotation.text.xml)</ANNOTATION_VALUE>\n"
        + "      </ALIGNABLE_ANNOTATION>\n    </ANNOTATION>\n"
    }
    return "  <TIER \(head)>\n\(lines.joined())  </TIER>\n"
  }
}

extension [ElanTier] {
  var annotationCount: Int { reduce(0) { $0 + $1.annotations.count } }

  /// The tiers with their annotations numbered through.
  var numbered: [NumberedElanTier] {
    var next = 1
    return map { tier in
      defer { next += tier.annotations.count }
      return NumberedElanTier(tier: tier, first: next)
    }
  }
}

extension String {
  /// The text as content or attribute of XML; characters that XML cannot hold stand as U+FFFD.
  var xml: String {
    var text = ""
    Escaping.append(self, to: &text)
    return text
  }
}
