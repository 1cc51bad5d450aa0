import Foundation

extension Catalogue {
  /// A sentence of a stage below in this language, its numbers too; as it was written where it is not listed.
  func sentence(_ text: String) -> String { translation(of: text) ?? text }

  /// The same; `nil` where the sentence is not listed.
  func translation(of text: String) -> String? {
    if sentences.isEmpty { return text }
    if let words = sentences[text] { return words }
    for template in MeasurementSentences.all {
      if let values = SentenceTemplate(template).values(in: text), let words = sentences[template] {
        return values.enumerated().reduce(words) { words, value in
          words.replacing("{\(value.offset)}", with: filling(value.element))
        }
      }
    }
    return nil
  }

  private func filling(_ text: String) -> String {
    guard Double(text) != nil else { return sentence(text) }
    return Wording.minus(text.replacing(".", with: String(decimalMark)))
  }
}

/// A sentence with places for values.
struct SentenceTemplate {
  /// The text between the places.
  private let parts: [Substring]

  init(_ template: String) {
    var parts: [Substring] = []
    var rest = template[...]
    while let place = rest.firstRange(of: "{\(parts.count)}") {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    self.parts = parts + [rest]
  }

  /// What stands at the places of a text that has this form; `nil` for any other text.
  func values(in text: String) -> [String]? {
    guard let first = parts.first, let last = parts.last, parts.count > 1, text.hasPrefix(first),
      text.hasSuffix(last), text.count > parts.reduce(0, { $0 + $1.count })
    else { return nil }
    var values: [String] = []
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return values + [String(rest)]
  }
}
