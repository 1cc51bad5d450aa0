import Examination
import Settings
import Signals

/// How the numbers came about, written from the settings that were in force.
struct MethodsSection: ReportSection {
  let id = "methods"
  let title = "Methods"

  func body(_ result: ExaminationResult) -> [Markup] {
    let settings = result.examination.settings
    let others = settings.filter { setting in !Stage.all.contains { $0.uses(setting) } }
    return [.tag("p", [:], .text(opening(result.examination)))]
      + Stage.all.flatMap { stage in
        [.tag("h3", [:], .text(stage.title)), .tag("p", [:], .text(stage.text))]
          + list(settings.filter(stage.uses))
      } + (others.isEmpty ? [] : [.tag("h3", [:], "Other settings")] + list(others))
  }

  private func opening(_ examination: Examination) -> String {
    "The recording was analysed with Spasmeter \(examination.programVersion). Side is always the patient’s own. "
      + "Lengths on the face are fractions of the intercanthal distance (ICD)."
  }

  private struct Stage {
    /// Groups of settings that the stage uses.
    let groups: [String]
    let title: String
    let text: String

    func uses(_ setting: SettingValue) -> Bool {
      groups.contains { setting.name.hasPrefix($0 + ".") }
    }

    static let all = [
      Stage(
        groups: ["video"], title: "Video",
        text: "Every picture has the presentation time stored in the recording; where none is "
          + "stored, as in AVI, its time was derived and is counted in the frame ledger. Pictures "
          + "were counted against the packets of the file."),
      Stage(
        groups: ["tracking"], title: "Tracking",
        text: "The patient’s face was followed with the landmark models named under Provenance. "
          + "Frames without trustworthy landmarks are gaps, except for stretches no longer than "
          + "signal.bridgedGap, which count as missed frames and are bridged."),
      Stage(
        groups: ["signal"], title: "Signals",
        text: SignalChannel.all.map { "\($0.title): \($0.definition)" }.joined(separator: " ")
          + " " + EventColumn.closureScale),
      Stage(
        groups: ["blink"], title: "Blinks",
        text: "Both eyes closing together are a blink, or a bilateral closure where they stay "
          + "closed for long."),
      Stage(
        groups: ["asymmetry", "unevenBlink", "mouth", "skin"], title: "Contractions of one side",
        text: "Contractions were found on each side apart and compared with the other side, "
          + "which tells blinks and voluntary movements from one-sided contractions."),
      Stage(
        groups: ["episode"], title: "Episodes",
        text: "Contractions close in time form one episode, which is one event of the table."),
      Stage(
        groups: ["confidence"], title: "Confidence",
        text: "The confidence of a finding is o·m² / (1 + o·m²): m is its evidence over what its "
          + "kind needs, and o the odds of right to wrong where the evidence just reaches it."),
      Stage(
        groups: ["severity"], title: "Measures",
        text: "Measures were computed over evaluable time alone; "
          + "each is defined in the table of measures, with the method of its interval."),
      Stage(
        groups: ["limit"], title: "Detection limit",
        text:
          "Twitches shaped as one arch of a raised cosine were added to the measured signals where "
          + "nothing happens, one region of one side at a time, and detection ran on the result."),
      Stage(
        groups: ["coupling"], title: "Movement with tasks",
        text: "A repetition counts as co-movement where one side moves more than the other by more "
          + "than it does in quiet stretches of the same length."),
      Stage(
        groups: ["mimic"], title: "Spasm or mimic",
        text:
          "Each criterion was compared with the recording as listed; a pattern is compatible where "
          + "every required criterion is met."),
      Stage(
        groups: ["quality"], title: "Warnings and requirements",
        text: "Conditions of the recording beyond these limits are named under Warnings; measures "
          + "whose requirements under Quality are not met are not given."),
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
            "li", [:], .tag("code", [:], .text(setting.name)), " ",
            .text(known?.meaning ?? "Not known to this version."), " ",
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
