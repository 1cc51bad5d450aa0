import Anatomy
import Examination
import Files
import Foundation
import Landmarks
import Reporting
import Settings
import Synchronization
import Video

/// The examination of several recordings by one command.
struct ExaminationRun: Sendable {
  let options: Options
  let settings: AnalysisSettings
  let models: ModelDirectory

  /// What the command line asks for, free of the parser.
  struct Options: Sendable {
    let output: String
    let mirroring: Mirroring
    let span: Interval?
    let side: Side?
    /// Path of the tasks file that the command names.
    let tasks: String?
    let isJSON: Bool
    let isQuiet: Bool
    let threads: Int
    /// Formats beside the standard ones.
    let handOver: [any OutputFormat]
    let layout: OutputLayout
    /// Whether the report is printed as PDF.
    let isPrinting: Bool
    let videos: ExaminationVideos
  }

  init(
    command: ExamineCommand, settings: AnalysisSettings, models: ModelDirectory,
    handOver: [any OutputFormat]
  ) {
    options = Options(
      output: command.output, mirroring: command.mirrored ? .mirrored : .unmirrored,
      span: command.span, side: command.side, tasks: command.tasks, isJSON: command.json,
      isQuiet: command.quiet,
      threads: command.threads, handOver: handOver, layout: command.layout.layout,
      isPrinting: command.printing.isWanted,
      videos: ExaminationVideos(wanted: command.videos.wanted))
    self.settings = settings
    self.models = models
  }

  /// The examination of the recordings among a comparison's visits, one at a time.
  init(comparison command: CompareCommand, settings: AnalysisSettings, models: ModelDirectory) {
    options = Options(
      output: command.output, mirroring: .unmirrored, span: nil, side: nil, tasks: nil,
      isJSON: command.json, isQuiet: true,
      threads: max(1, ProcessInfo.processInfo.activeProcessorCount), handOver: [], layout: .flat,
      isPrinting: false, videos: ExaminationVideos(wanted: []))
    self.settings = settings
    self.models = models
  }

  private func writer(in place: OutputPlace) -> OutputWriter {
    OutputWriter(folder: place.folder) { try FileDigest(path: $0).sha256 }
  }

  /// Finds out whether the files of every recording can be written, without making a folder.
  ///
  /// - Throws: ``OutputError``, ``BIDSNameError``, or ``RecordingListError`` where two recordings would
  ///   write the same files.
  func checkOutput(of paths: [String]) throws {
    let places = try paths.map { try place(of: Recording(path: $0).name) }
    var bases: Set<String> = []
    for place in places where !bases.insert(place.base).inserted {
      throw RecordingListError.sameName(place.base)
    }
    for place in places { try place.check() }
    for video in places.flatMap(options.videos.paths) {
      if let recording = paths.first(where: { isSameFile($0, video) }) {
        throw OutputError(path: video, reason: .wouldReplace("the recording \(recording)"))
      }
    }
  }

  private func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private func place(of recording: String) throws(BIDSNameError) -> OutputPlace {
    try options.layout.place(for: recording, in: options.output)
  }

  /// Examines every recording; one that fails does not stop the others.
  ///
  /// - Returns: The code of the first failure in the order of the recordings; `nil` without one.
  func examineAll(_ paths: [String]) -> ExitStatus? {
    let workers = max(1, min(paths.count, options.threads / 2))
    let state = Mutex((next: 0, failures: [Int: ExitStatus]()))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = state.withLock({ state -> Int? in
        defer { state.next += 1 }
        return state.next < paths.count ? state.next : nil
      }) {
        let failure = examineOne(paths[index], showsProgress: workers == 1)
        if let failure { state.withLock { $0.failures[index] = failure } }
      }
    }
    return state.withLock { $0.failures.min { $0.key < $1.key }?.value }
  }

  private func examineOne(_ path: String, showsProgress: Bool) -> ExitStatus? {
    do {
      _ = try examined(path, showsProgress: showsProgress)
      return nil
    } catch {
      Console.complain("\(error)")
      return ExitStatus(error)
    }
  }

  /// Examines a recording, writes its files and tells of them.
  ///
  /// - Returns: The examination.
  func examined(_ path: String, showsProgress: Bool = true) throws -> Examination {
    let recording = Recording(path: path, mirroring: options.mirroring, span: options.span)
    let line = ProgressLine(
      name: recording.name, isQuiet: options.isQuiet || options.isJSON || !showsProgress)
    defer { line.finish() }
    let place = try place(of: recording.name)
    try writer(in: place).checkPlace(for: place.base)
    let started = Date()
    let tasks = try tasksFile(of: recording)
    let tracked = try trackRecording(
      recording, settings: settings, models: models, tasks: tasks,
      isSingleThreaded: options.threads == 1, progress: line.show)
    let result = place.named(
      examine(tracked, settings: settings, affectedSide: options.side, tasks: tasks?.rows))
    line.finish()
    let drawn = try draw(result, of: recording, tracked: tracked, in: place, showsProgress)
    let files = try write(result, to: place, started: started, videos: drawn.files)
    try finish(result, drawn: drawn, files: files.map { "\(place.folder)/\($0.name)" })
    return result.examination
  }

  /// Tells of the files, prints the report where that is wanted, and reports what went wrong after the
  /// examination, which stands all the same.
  private func finish(
    _ result: ExaminationResult, drawn: ExaminationVideos.Drawn, files: [String]
  ) throws {
    try PrintOptions.print(options.isPrinting, files) {
      try announce(result.examination, files: $0)
    }
    if drawn.isEmpty {
      Console.complain(
        "\(result.examination.recording.name): no frame shows a face, so that the videos show none."
      )
    }
    // The first failure decides the code.
    for failure in drawn.failures.dropFirst() { Console.complain("\(failure)") }
    if let failure = drawn.failures.first { throw failure }
  }

  private func draw(
    _ result: ExaminationResult, of recording: Recording, tracked: TrackedRecording,
    in place: OutputPlace, _ showsProgress: Bool
  ) throws -> ExaminationVideos.Drawn {
    let line = ProgressLine(
      name: "\(recording.name), video",
      isQuiet: options.isQuiet || options.isJSON || !showsProgress)
    defer { line.finish() }
    let (span, videos) = (result.examination.recording.examined, options.videos)
    return try videos.draw(
      result, of: recording, tracked: tracked, settings: settings, in: place
    ) { video, pictures, time in
      let done = videos.wanted.firstIndex(of: video) ?? 0
      line.show(
        frames: pictures + done * tracked.track.times.count,
        time: time - span.start + Double(done) * span.duration,
        length: Double(videos.wanted.count) * span.duration)
    }
  }

  private func tasksFile(of recording: Recording) throws(TasksFileError) -> TasksFile? {
    if let path = options.tasks { return try TasksFile(path: path) }
    return try TasksFile.beside(recording.path, named: recording.name)
  }

  private func write(
    _ result: ExaminationResult, to place: OutputPlace, started: Date, videos: [TemporaryFile]
  ) throws -> [OutputFile] {
    try place.dataset?.make()
    return try writer(in: place).write(
      result, as: OutputFormats.all + options.handOver, videos: videos
    ) { files in
      Provenance(
        run: RunFacts(
          started: started, ended: Date(),
          libraries: [
            LibraryVersion(name: DecoderLibrary.name, version: DecoderLibrary.version),
            LibraryVersion(name: TrackerLibrary.name, version: TrackerLibrary.version),
          ], arguments: Array(CommandLine.arguments.dropFirst())),
        examination: result.examination, outputs: files)
    }
  }

  private func announce(_ examination: Examination, files paths: [String]) throws(ConsoleError) {
    guard !options.isQuiet else { return }
    if options.isJSON {
      try Console.say(MachineSummary(examination, files: paths).line)
      return
    }
    let report = paths.first { $0.hasSuffix("_report.html") }
    try Console.say(ConsoleSummary(examination: examination, report: report).text)
  }
}
