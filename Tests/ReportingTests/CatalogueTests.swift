import Anatomy
import Comparison
import Testing

@testable import Reporting

/// The words of every language.
@Suite struct CatalogueTests {
  @Test(arguments: Catalogue.all.map(\.language))
  func `Every language has every phrase with the same places for values`(language: String) throws {
    let words = try #require(Catalogue.of(language))
    for phrase in Phrase.allCases {
      let text = try #require(words.phrases[phrase], "\(phrase)")
      let places = { (text: String) in (0...9).filter { text.contains("{\($0)}") } }
      #expect(!text.isEmpty && places(text) == places(Catalogue.english(phrase)), "\(phrase)")
    }
  }

  @Test(arguments: Catalogue.all.map(\.language))
  func `Every check, code, warning, treatment and region has words in every language`(
    language: String
  ) throws {
    let words = try #require(Catalogue.of(language))
    let names: [(String, [String])] = [
      ("check", ComparabilityCheckNames.all), ("advice", ComparabilityCheckNames.all),
      ("clock", ClockCode.allCases.map(\.rawValue)),
      ("warning", ComparisonWarningCode.allCases.map(\.rawValue)),
      ("grade", ComparabilityGrade.allCases.map(\.rawValue)),
      ("treatment", TreatmentKind.allCases.map(\.rawValue)),
      ("region", FacialRegion.allCases.map(\.rawValue)),
    ]
    for (prefix, all) in names {
      for name in all {
        #expect(Phrase(rawValue: "\(prefix)_\(name)") != nil, "\(prefix)_\(name)")
        #expect(words.named(prefix, name) != name || language == "en", "\(prefix)_\(name)")
      }
    }
  }

  @Test func `Every measure that is compared has a title in Turkish`() throws {
    let changes = try ComparisonFilesTests.comparison().changes.flatMap(\.measures)
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(Catalogue.turkish.measures[change.measure] != nil, "\(change.measure)")
    }
  }

  @Test func `Turkish writes a comma`() {
    #expect(Catalogue.turkish.number(1.5) == "1,5" && Catalogue.english.number(1.5) == "1.5")
  }

  @Test(arguments: Catalogue.all.map(\.language))
  func `The page says its language, keeps to itself and has no script`(language: String) throws {
    let words = try #require(Catalogue.of(language))
    let bytes = try ComparisonPage(words).render(try ComparisonFilesTests.result())
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(!page.contains("<script") && !page.contains("http") && !page.contains("{0}"))
    for section in PageSections.all { #expect(page.contains("id=\"\(section.id)\"")) }
  }
}

/// The checks of a comparison, as it has them.
private enum ComparabilityCheckNames {
  static let all: [String] =
    (try? ComparisonFilesTests.comparison().changes.first?.comparability.map(\.check)) ?? []
}
