import Anatomy
import Comparison
import Examination
import Foundation
import Settings
import Severity
import TestSupport
import Testing

@testable import Reporting

/// What stages below write, in other languages.
@Suite struct SentenceTests {
  private static let languages = Catalogue.all.filter { $0.language != "en" }.map(\.language)

  @Test(arguments: languages)
  func `Every sentence has a translation with the same places for values`(language: String) throws {
    let words = try #require(Catalogue.of(language))
    let places = { (text: String) in (0...9).filter { text.contains("{\($0)}") } }
    for sentence in MeasurementSentences.all {
      let text = try #require(words.sentences[sentence], "\(sentence)")
      #expect(!text.isEmpty && places(text) == places(sentence), "\(sentence)")
    }
    #expect(Set(words.sentences.keys) == Set(MeasurementSentences.all))
  }

  @Test(arguments: languages)
  func `Every setting of a comparison and every measure has words`(language: String) throws {
    let words = try #require(Catalogue.of(language))
    for entry in AnalysisSettings().listedForComparison {
      let known = try #require(words.settings[entry.name], "\(entry.name)")
      #expect(known.meaning != entry.setting.meaning && !known.source.isEmpty, "\(entry.name)")
    }
    for measure in MeasureCatalogue.all {
      #expect(words.measures[measure.identifier] != nil, "\(measure.identifier)")
    }
  }

  @Test func `Values of a sentence keep their places, whatever the translation does with them`() {
    let words = Catalogue.turkish
    let text = "only 4 blinks half close the left eye away from spasms; 10 are needed for the null"
    #expect(words.sentence(text).contains("sol gözü") && words.sentence(text).contains("yalnız 4"))
    let nested =
      "not measurable: nothing was found, but the recording could not show it "
      + "(Time talking or chewing: 12.5 %; at most 10.0 % allowed)"
    #expect(
      words.sentence(nested).contains("(Konuşma veya çiğneme süresi: %12,5; en çok %10,0 olabilir)")
    )
    #expect(words.sentence("yaw 3, pitch -5") == "yana dönüş 3°, öne-arkaya eğim −5°")
  }

  @Test func `What is not listed stays as it was written, and English stays English`() {
    #expect(Catalogue.turkish.sentence("a new sentence") == "a new sentence")
    #expect(Catalogue.turkish.translation(of: "a new sentence") == nil)
    #expect(Catalogue.english.sentence("no spasm on this side") == "no spasm on this side")
  }

  @Test func `Every reason of every measure is listed`() {
    let films = [
      FilmedVisit(onsets: []), FilmedVisit(onsets: [3]), FilmedVisit(seconds: 5, onsets: [1]),
      FilmedVisit(onsets: FilmedVisit.even(60, over: 180)),
    ].map(\.examination)
    let results = films.map(\.severity.results).reduce([], +)
    let texts =
      results.compactMap(\.reason) + results.compactMap { $0.estimate.flatMap(Wording.reason) }
    #expect(!texts.isEmpty)
    for text in Set(texts) { #expect(Catalogue.turkish.translation(of: text) != nil, "\(text)") }
  }

  /// Sentences of at least three words: shorter ones are names and units that languages share.
  @Test(arguments: languages)
  func `A page in another language has no sentence of the English one`(language: String) throws {
    let words = try #require(Catalogue.of(language))
    let result = try ComparisonFilesTests.result()
    let page = String(decoding: try ComparisonPage(words).render(result), as: UTF8.self)
    let settings = AnalysisSettings().listedForComparison.map(\.setting)
    let phrases = Phrase.allCases.compactMap { Catalogue.english.phrases[$0] }
    let written: [String] = settings.flatMap { [$0.meaning, $0.source.text] }
    let texts: [String] =
      phrases + MeasurementSentences.all + written + MeasureCatalogue.all.map(\.title)
    let parts = texts.flatMap(Self.fixedParts).filter { $0.split(separator: " ").count >= 3 }
    #expect(parts.count > 100)
    for part in parts {
      var escaped = ""
      Escaping.append(part, to: &escaped)
      #expect(!page.contains(">" + escaped) && !page.contains(" " + escaped), "\(part)")
    }
  }

  /// What stands between the places for values.
  private static func fixedParts(of text: String) -> [String] {
    let marked = (0...9).reduce(text) { $0.replacing("{\($1)}", with: "\n") }
    return marked.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
