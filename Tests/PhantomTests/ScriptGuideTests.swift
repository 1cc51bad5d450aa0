import Foundation
import Phantom
import Testing

@Suite struct ScriptGuideTests {
  static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/Phantom.md")
  static let beginning = "--filter ScriptGuide -->\n"
  static let end = "\n<!-- grammar ends -->"

  @Test func `The documentation holds the grammar that scripts are read by`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let first = try #require(text.range(of: Self.beginning)).upperBound
    let last = try #require(text.range(of: Self.end)).lowerBound
    let expected = "\n" + ScriptGuide.markdown + "\n"
    let isSame = first < last && text[first..<last] == expected
    if !isSame, ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      let rest = text[(first < last ? last : text.index(before: first))...]
      try (text[..<first] + expected + rest).write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(isSame, "Record it anew with RECORD_GOLDEN=1 and look at the difference.")
  }

  @Test func `Every event and key is in the guide`() {
    let guide = ScriptGuide.markdown
    for recipe in EventRecipe.all {
      #expect(guide.contains("#### `\(recipe.name)`\n\n\(recipe.meaning)"))
      for parameter in recipe.parameters { #expect(guide.contains(parameter.meaning)) }
    }
    for feature in IdentityParameter.all { #expect(guide.contains("`\(feature.parameter.name)`")) }
  }

  @Test func `The script in the documentation is read`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let first = try #require(text.range(of: "```yaml\n")).upperBound
    let last = try #require(text[first...].range(of: "```")).lowerBound
    let script = try PhantomScript(String(text[first..<last]))
    #expect(script.name == "moderate-right-clonic" && script.events.count == 5)
  }
}
