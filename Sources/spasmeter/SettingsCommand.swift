import ArgumentParser
import Foundation
import Settings

/// `spasmeter settings`: every threshold with unit, range and source.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Print every threshold with its unit, range and source.")

  @OptionGroup var overrides: SettingsOptions

  @Flag(help: "Print a JSON array instead of text.")
  var json = false

  func run() throws {
    try reporting {
      let entries = try overrides.resolved().listed
      try Console.say(json ? try jsonText(entries) : entries.map(text).joined(separator: "\n\n"))
    }
  }

  private func text(_ entry: AnalysisSettings.Entry) -> String {
    let setting = entry.setting
    let value = plain(setting.wrappedValue)
    let changed =
      setting.wrappedValue == setting.defaultValue ? "" : ", default \(plain(setting.defaultValue))"
    let range = "\(plain(setting.range.lowerBound)) to \(plain(setting.range.upperBound))"
    return """
      \(entry.name) = \(value) \(setting.unit)  (\(range)\(changed))
        \(setting.meaning)
        \(setting.source.text)
      """
  }

  private func jsonText(_ entries: [AnalysisSettings.Entry]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entries.map(SettingRow.init)), as: UTF8.self)
  }
}

/// One threshold as JSON.
private struct SettingRow: Encodable {
  let name, unit, meaning, source: String
  let value, `default`, minimum, maximum: Double

  init(_ entry: AnalysisSettings.Entry) {
    name = entry.name
    unit = entry.setting.unit
    meaning = entry.setting.meaning
    source = entry.setting.source.text
    value = entry.setting.wrappedValue
    `default` = entry.setting.defaultValue
    minimum = entry.setting.range.lowerBound
    maximum = entry.setting.range.upperBound
  }
}

/// A number without a needless decimal point.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
}
