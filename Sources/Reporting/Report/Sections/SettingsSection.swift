import Examination
import Settings

/// What the user changed.
struct SettingsSection: ReportSection {
  let id = "settings"
  let title = "Settings changed"

  func body(_ result: ExaminationResult) -> [Markup] {
    let changed = result.examination.settings.filter { !$0.isDefault }
    guard !changed.isEmpty else {
      return [.tag("p", [:], "None: every setting had its default value.")]
    }
    return [
      Table(
        caption: "Settings that differ from their default",
        columns: ["Setting", "Used", "Default", "What it decides"],
        rows: changed.map { setting in
          let known = KnownSettings.all[setting.name]
          return [
            .text(setting.name), .text(Wording.quantity(setting.value, unit: setting.unit)),
            .text(
              known.map { Wording.quantity($0.defaultValue, unit: setting.unit) } ?? "not known"),
            .text(known?.meaning ?? "not known to this version"),
          ]
        }
      ).markup
    ]
  }
}
