import Examination
import Settings
import Signals

/// How the numbers came about, written from the settings that were in force.
struct MethodsSection: ReportSection {
  let id = "methods"
  let title = "Methods"

  func body(_ result: ExaminationResult) -> [Markup] {
    let settings = result.examination.settings
    return [.tag("p", [:], .text(opening(result.examination)))]
      + Stage.all.flatMap { stage in
        [.tag("h3", [:], .text(stage.title)), .tag("p", [:], .text(stage.text))]
          + list(settings.filter { $0.name.hasPrefix(stage.group + ".") })
      }
  }

  private func opening(_ examination: Examination) -> String {
    "The recording was analysed with Spasmeter \(examination.programVersion). Side is always the patient’s own. "
      + "Lengths on the face are fractions of the intercanthal distance (ICD)."
  }

  private struct Stage {
    let group: String
    let title: String
    let text: String

    static let all = [
      Stage(
        group: "video", title: "Video",
        text: "Every frame kept the presentation time stored in the recording; "
          + "frames were counted against the packets of the file."),
      Stage(
        group: "tracking", title: "Tracking",
        text: "The patient’s face was followed with the landmark models named under Provenance. "
          + "Frames without trustworthy landmarks are gaps; no value was filled in."),
      Stage(
        group: "signal", title: "Signals",
        text: SignalChannel.all.map { "\($0.title): \($0.definition)" }.joined(separator: " ")),
      Stage(
        group: "contraction", title: "Contractions",
        text: "Contractions were found on each side apart and compared with the other side, "
          + "which tells blinks and voluntary movements from one-sided contractions."),
      Stage(
        group: "severity", title: "Measures",
        text: "Measures were computed over evaluable time alone; "
          + "each is defined in the table of measures, with the method of its interval."),
    ]
  }

  private func list(_ settings: [SettingValue]) -> [Markup] {
    guard !settings.isEmpty else { return [] }
    return [
      .tag(
        "ul", ["class": "settings"],
        settings.map { setting in
          let known = KnownSettings.all[setting.name]
          return .tag(
            "li", [:], .text(known?.meaning ?? setting.name), " ",
            .tag("strong", [:], .text(Wording.quantity(setting.value, unit: setting.unit))),
            .text(known.map { " (\($0.source.text))" } ?? ""))
        })
    ]
  }
}

/// The settings of this build by their full name.
enum KnownSettings {
  static let all: [String: Setting] = Dictionary(
    AnalysisSettings().listed.map { ($0.name, $0.setting) }
  ) { first, _ in first }
}
