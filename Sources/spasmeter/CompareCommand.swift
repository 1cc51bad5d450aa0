import Anatomy
import ArgumentParser
import Comparison
import Examination
import Foundation
import Reporting
import Settings

/// `spasmeter compare`: two or more visits of one patient → change of each measure.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare visits of one patient: what changed, by how much, how sure.",
    discussion: """
      Takes examinations (NAME_examination.json) or recordings, which are examined first, in order of the \
      visits. The first is compared with each later one. Writes PATIENT_comparison.html, \
      PATIENT_comparison.json, PATIENT_changes.tsv and PATIENT_comparison_record.json, and \
      PATIENT_comparison.pdf with --pdf. What is known of the visits comes from \
      --visits, or from --date, --treatment, --days and --score. The affected side is that of the first \
      visit. A change is withheld where the recordings are too unlike, and never called proven where \
      they are too short.
      """)

  @Argument(help: "Examinations or recordings in order of the visits, at least two.")
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .long], help: "Folder for the files; made if it does not exist.")
  var output: String

  @Option(help: "Pseudonym of the patient: letters, digits, - and _; never a name.")
  var patient: String?

  @Option(
    help: ArgumentHelp(
      "A tab-separated table with the columns recording, patient, date, and where known treatment, "
        + "days_since_treatment, jrs_severity, jrs_frequency, hsgs, hfs_7, hfs_8, hfs_30.",
      valueName: "file"))
  var visits: String?

  @Option(
    help: ArgumentHelp(
      "Day of a visit as 2026-11-25 or n/a, once for each visit in order.", valueName: "day"))
  var date: [String] = []

  @Option(
    help: ArgumentHelp(
      "Latest treatment before a visit, once for each: none, botulinum_toxin, "
        + "microvascular_decompression, neuromodulation, a few words, or n/a.",
      valueName: "treatment"))
  var treatment: [String] = []

  @Option(
    help: ArgumentHelp(
      "Days from that treatment to the visit or n/a, once for each visit in order.",
      valueName: "n"))
  var days: [String] = []

  @Option(
    help: ArgumentHelp(
      "A score as it was entered, with the number of the visit, such as 1:hfs_7=12.",
      valueName: "visit:scale=value"))
  var score: [String] = []

  @Option(help: "Affected side as the clinician knows it, left or right.")
  var side: Side?

  @Option(help: "Language of the page: en or tr.")
  var language = "en"

  @Flag(
    help: ArgumentHelp(
      "Put pictures of the face at rest and at a spasm of middle depth into the page. They identify the "
        + "patient. The recording must lie beside its examination, or be given itself."))
  var stills = false

  @OptionGroup var printing: PrintOptions

  @OptionGroup var overrides: SettingsOptions

  @Flag(help: "Print a JSON summary instead of text.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Folder of the face models.", valueName: "folder"))
  var models: String?

  func run() throws {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    try reporting { try ComparisonRun(self, settings: try overrides.resolved()).run() }
  }
}
