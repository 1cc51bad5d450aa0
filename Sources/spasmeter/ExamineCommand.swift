public import Anatomy
public import ArgumentParser
import Examination
import Foundation
import Landmarks
import Reporting
import Settings
import Video

/// `spasmeter examine`: recordings → examination files and reports.
struct ExamineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examine",
    abstract: "Measure recordings: events, severity, report.",
    discussion: """
      Writes NAME_examination.json, NAME_events.tsv with its column dictionary NAME_events.json, \
      captions NAME_events.vtt, ELAN tiers NAME_events.eaf, NAME_signals.tsv.gz, NAME_report.html and \
      NAME_provenance.json for each recording, NAME_fhir.json with --format fhir, NAME_report.pdf with --pdf, \
      and the videos NAME_overlay.mp4 with --overlay and NAME_anonymous.mp4 with --anonymous. Sides are the \
      patient's. Exit code 0 means measured, also where quality was low: the files say so.
      """)

  @Argument(help: "Recordings, folders of recordings, or patterns such as 'visit*.mp4'.")
  var recordings: [String]

  @Option(
    name: [.customShort("o"), .long], help: "Folder for the files; made if it does not exist.")
  var output: String

  @Flag(help: "The camera stored a mirror image, as front cameras of phones can.")
  var mirrored = false

  @Option(
    name: .customLong("from"), help: ArgumentHelp("First second to examine.", valueName: "s"))
  var start: Double?

  @Option(name: .customLong("to"), help: ArgumentHelp("Last second to examine.", valueName: "s"))
  var end: Double?

  @Option(
    help: "Affected side as the clinician knows it, left or right; read from the events if absent.")
  var side: Side?

  @Option(
    help: ArgumentHelp(
      "What the patient was asked to do, for a single recording; NAME_tasks.tsv beside a recording "
        + "is found without it.", valueName: "file"))
  var tasks: String?

  @OptionGroup var videos: VideoOptions

  @OptionGroup var handOver: HandOverOptions

  @OptionGroup var layout: LayoutOptions

  @OptionGroup var printing: PrintOptions

  @OptionGroup var overrides: SettingsOptions

  @Flag(help: "Print a JSON summary, one line for each recording, instead of text.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Threads to use: two for each recording at a time, one to decode and one to measure.",
      valueName: "n"))
  var threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

  @Option(help: ArgumentHelp("Folder of the face models.", valueName: "folder"))
  var models: String?

  func validate() throws {
    let limits = [start, end].compactMap { $0 }
    guard limits.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw ValidationError("--from and --to are seconds from the start, 0 or more.")
    }
    if let start, let end, start >= end {
      throw ValidationError("--from \(plain(start)) must lie before --to \(plain(end)).")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be 1 to 256, not \(threads).")
    }
  }

  func run() throws {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let run = try reporting {
      ExaminationRun(
        command: self, settings: try overrides.resolved(), models: try located(models),
        handOver: try handOver.resolved())
    }
    let paths = try reporting {
      let paths = try RecordingList(recordings).paths
      guard tasks == nil || paths.count == 1 else {
        throw RecordingListError.tasksForSeveral(paths.count)
      }
      guard layout.bidsName == nil || paths.count == 1 else {
        throw RecordingListError.nameForSeveral(paths.count)
      }
      try run.checkOutput(of: paths)
      return paths
    }
    let failure = run.examineAll(paths)
    if let failure { throw ExitCode(failure.rawValue) }
  }

  /// What part of each recording to examine; `nil` for all of it.
  var span: Interval? {
    start == nil && end == nil ? nil : Interval(start ?? 0, end ?? .greatestFiniteMagnitude)
  }
}

/// The face models in a folder, or where they usually are.
///
/// - Parameter folder: The folder; `nil` to look in the usual places.
/// - Returns: The models.
/// - Throws: ``ExaminationError/tracking(_:)``.
func located(_ folder: String?) throws -> ModelDirectory {
  do {
    return try ModelDirectory.locate(folder)
  } catch {
    throw ExaminationError.tracking(error)
  }
}

extension Side: ExpressibleByArgument {}
