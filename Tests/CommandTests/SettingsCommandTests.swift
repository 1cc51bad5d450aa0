import Foundation
import Settings
import Testing

@Suite struct SettingsCommandTests {
  @Test func `Every threshold is printed with unit, range and source`() throws {
    let outcome = try Program.run("settings")
    #expect(outcome.status == 0)
    for entry in AnalysisSettings().listed {
      #expect(outcome.output.contains("\(entry.name) = "))
      #expect(outcome.output.contains(entry.setting.source.text))
    }
  }

  @Test func `JSON lists the same thresholds, with overrides from file and flag in force`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/settings.json"
    try Data(#"{"episode.mergeGap": 0.3, "blink.blinkDepth": 0.4}"#.utf8)
      .write(to: URL(fileURLWithPath: file))
    let outcome = try Program.run(
      "settings", "--json", "--settings", file, "--set", "blink.blinkDepth=0.5")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rows.count == AnalysisSettings().listed.count)
    func value(_ name: String) -> Double? {
      rows.first { $0["name"] as? String == name }?["value"] as? Double
    }
    #expect(value("episode.mergeGap") == 0.3 && value("blink.blinkDepth") == 0.5)
  }

  @Test func `The program tells its version and its help`() throws {
    #expect(try Program.run("--version").output.hasPrefix("0."))
    let help = try Program.run("examine", "--help").output
    for option in ["--mirrored", "--from", "--side", "--set", "--json", "--quiet", "--threads"] {
      #expect(help.contains(option))
    }
  }
}
