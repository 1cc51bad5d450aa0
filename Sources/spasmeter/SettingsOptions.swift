import ArgumentParser
import Foundation
import Settings

/// Overrides of thresholds, shared by every command.
struct SettingsOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Replace one threshold, such as episode.mergeGap=0.4. May be given more than once.",
      valueName: "name=value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("settings"),
    help: ArgumentHelp("A JSON file of thresholds: {\"group.name\": number}.", valueName: "file"))
  var file: String?

  /// The defaults with the file's values, then the single ones.
  ///
  /// - Throws: ``SettingsError`` where a name, value or the file is not usable.
  func resolved() throws(SettingsError) -> AnalysisSettings {
    var settings = AnalysisSettings()
    if let file {
      for (name, value) in try values(in: file).sorted(by: { $0.key < $1.key }) {
        try settings.set(name, to: value)
      }
    }
    for assignment in assignments { try settings.apply(assignment) }
    return settings
  }

  private func values(in file: String) throws(SettingsError) -> [String: Double] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file, reason: "no such file, or no permission to read it")
    }
    do {
      return try JSONDecoder().decode([String: Double].self, from: data)
    } catch {
      throw .unreadable(path: file, reason: "it is not a JSON object of names and numbers")
    }
  }
}
