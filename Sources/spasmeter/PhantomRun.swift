import Examination
import Files
import Foundation
import Phantom
import Reporting
import VideoEncoding

/// The drawing of several scripts by one command.
struct PhantomRun {
  let options: Options

  /// What the command line asks for, free of the parser.
  struct Options {
    let output: String
    /// Moments to draw instead of a clip, s.
    let stills: [Double]
    let isTruthOnly: Bool
    let isJSON: Bool
    let isQuiet: Bool
    let threads: Int
  }

  /// What a still's name ends in, such as `_2.50s.png`.
  static func stillSuffix(_ time: Double) -> String {
    "_" + String(format: "%.2f", locale: Locale(identifier: "en_US_POSIX"), time) + "s.png"
  }

  private var writer: PhantomWriter {
    PhantomWriter(folder: options.output) { try FileDigest(path: $0).sha256 }
  }

  /// Finds out what could stop the run before anything is drawn.
  func check(_ sources: [PhantomSource]) throws {
    var names: Set<String> = []
    for script in sources.map(\.script) {
      guard names.insert(script.name).inserted else {
        throw PhantomUsageError.sameName(script.name)
      }
      for time in options.stills where time >= script.duration {
        throw PhantomUsageError.stillBeyondEnd(
          time: time, name: script.name, duration: script.duration)
      }
      if options.stills.isEmpty {
        try writer.checkPlace(for: script.name, clip: PhantomClip(script).fileName)
      }
    }
    try writer.checkFolder()
  }

  /// Draws every script; one that fails does not stop the others.
  ///
  /// - Returns: The code of the first failure; `nil` without one.
  func drawAll(_ sources: [PhantomSource]) -> ExitStatus? {
    var failure: ExitStatus?
    for source in sources {
      let line = ProgressLine(name: source.script.name, isQuiet: options.isQuiet || options.isJSON)
      do {
        let summary = try draw(source, line)
        line.finish()
        if !options.isQuiet { try Console.say(options.isJSON ? summary.line : summary.text) }
      } catch {
        line.finish()
        Console.complain("\(error)")
        failure = failure ?? ExitStatus(error)
      }
    }
    return failure
  }

  private func draw(_ source: PhantomSource, _ line: ProgressLine) throws -> PhantomSummary {
    let clip = PhantomClip(source.script)
    guard options.stills.isEmpty else { return try drawStills(of: clip) }
    let truth = try clip.truth()
    var (drawn, digest): ((file: TemporaryFile, name: String)?, PhantomClip.Digest?)
    if !options.isTruthOnly {
      try writer.prepareFolder()
      let path = "\(options.output)/\(clip.fileName)"
      let staged = try clip.stage(for: path, threads: options.threads) { share in
        line.show(
          frames: Int((share * Double(clip.times.count)).rounded()),
          time: share * source.script.duration, length: source.script.duration)
      }
      (drawn, digest) = ((staged.file, clip.fileName), staged.digest)
    }
    let record = PhantomRecord(source, clip: clip, planted: truth.planted, digest: digest)
    let files = try writer.write(record, signals: truth.signals, clip: drawn)
    return PhantomSummary(record, files: paths(files.map(\.name)))
  }

  private func drawStills(of clip: PhantomClip) throws -> PhantomSummary {
    let pictures = try clip.pictures(at: options.stills)
    let names = options.stills.map { clip.script.name + Self.stillSuffix($0) }
    try writer.prepareFolder()
    var staged: [TemporaryFile] = []
    for (picture, path) in zip(pictures, paths(names)) {
      staged.append(try StillWriter.staged(picture, for: path))
    }
    try OutputFolder(path: options.output).take(staged)
    return PhantomSummary(stillsOf: clip.script.name, files: paths(names))
  }

  private func paths(_ names: [String]) -> [String] { names.map { "\(options.output)/\($0)" } }
}
