import Acceptance
import Agreement
import Anatomy
import Contractions
import Examination
import Foundation
import Landmarks
import Testing
import Video

/// The table of required accuracy: every sample video, from its file to its events.
@Suite struct SampleVideoTests {
  static func examination(_ path: String, mirroring: Mirroring = .unmirrored) throws -> Examination
  {
    try examine(
      Recording(path: path, mirroring: mirroring), models: ModelDirectory(path: Samples.models)
    ).examination
  }

  @Test(arguments: try ClipExpectation.all())
  func `A sample's planted events are found on their side and in time, and no others`(
    clip: ClipExpectation
  ) throws {
    let examination = try Self.examination("\(Samples.folder)/\(clip.file)")
    #expect(examination.quality.frames == clip.frames)
    #expect(examination.quality.trackedFrames == clip.frames)
    #expect(examination.ledger.isBalanced)
    for kind in EventKind.allCases {
      let matching = EventMatching(kind, reference: clip.reference, found: examination.events)
      let least = clip.minimumFound[kind.rawValue] ?? 0
      #expect(matching.pairs.count >= least, "\(kind): missed \(matching.missed.map(\.interval))")
      if let most = clip.maximumFalse[kind.rawValue] {
        #expect(matching.extra.count <= most, "\(kind): \(matching.extra.map(\.interval))")
      }
      for pair in matching.pairs {
        #expect(!pair.isSideError, "\(kind) at \(pair.reference.interval.start) s")
        guard kind == .spasm || kind == .blink else { continue }
        #expect(
          abs(pair.onsetError) <= clip.largestTimingErrorS,
          "\(kind) at \(pair.reference.interval.start) s: \(pair.onsetError) s")
      }
    }
  }

  @Test func `A recording said to be mirrored has the same spasms on the other side`() throws {
    let path = Samples.folder + "/mild-left-eyelid.mp4"
    let spasms = try [Mirroring.unmirrored, .mirrored].map { mirroring in
      try Self.examination(path, mirroring: mirroring).events.filter { $0.kind == .spasm }
    }
    #expect(spasms[0].count == spasms[1].count && !spasms[0].isEmpty)
    for (plain, mirrored) in zip(spasms[0], spasms[1]) {
      #expect(plain.side.side?.opposite == mirrored.side.side)
      #expect(abs(plain.interval.start - mirrored.interval.start) < 0.1)
    }
  }

  @Test(arguments: [12, 24])
  func `The same face filmed by a slower camera has the same spasms`(framesPerSecond: Int) throws {
    let clip = try #require(
      try ClipExpectation.all().first { $0.file == "moderate-right-clonic.mp4" })
    let slower = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString).mp4"
    defer { try? FileManager.default.removeItem(atPath: slower) }
    try convert("\(Samples.folder)/\(clip.file)", to: slower, ["-vf", "fps=\(framesPerSecond)"])
    let matching = EventMatching(
      .spasm, reference: clip.reference, found: try Self.examination(slower).events)
    #expect(matching.missed.isEmpty && matching.extra.isEmpty)
    for pair in matching.pairs {
      #expect(!pair.isSideError)
      let tolerance = clip.largestTimingErrorS + 1 / Double(framesPerSecond)
      #expect(abs(pair.onsetError) <= tolerance)
    }
  }

  /// Re-encodes a clip with the ffmpeg program.
  private func convert(_ source: String, to path: String, _ options: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["ffmpeg", "-v", "error", "-y", "-i", source] + options
      + ["-c:v", "libx264", "-crf", "16", path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
