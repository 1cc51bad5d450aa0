import Foundation
import Testing

@testable import spasmeter

/// Videos on the command line: drawn where they are asked for, never in the way of the examination.
@Suite struct VideoCommandTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"

  private func examine(_ recording: String, into folder: String, _ options: String...) throws
    -> Program.Outcome
  {
    try Program.run(
      Program.path,
      arguments: ["examine", recording, "-o", folder, "--to", "0.3", "--quiet", "--models"]
        + [Repository.models] + options + ["--set", "overlay.longestEdge=160", "--set"]
        + ["overlay.lineFaceEdge=160"])
  }

  @Test
  func `Each video is written where it is asked for, told in the provenance, and the same twice`()
    throws
  {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for run in ["first", "second"] {
      let outcome = try examine(sample, into: "\(folder)/\(run)", "--overlay", "--anonymous")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }
    let provenance = FileManager.default.contents(
      atPath: folder + "/first/mild-left-eyelid_provenance.json")
    for video in ["mild-left-eyelid_overlay.mp4", "mild-left-eyelid_anonymous.mp4"] {
      let files = ["first", "second"].map {
        FileManager.default.contents(atPath: "\(folder)/\($0)/\(video)")
      }
      #expect(files[0] != nil && files[0] == files[1], "\(video)")
      #expect(provenance?.range(of: Data(video.utf8)) != nil)
    }
    // Drawn videos are no recordings.
    #expect(throws: RecordingListError.self) { try RecordingList([folder + "/first/*.mp4"]) }
  }

  @Test func `The anonymous video comes without the overlay`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try examine(sample, into: folder, "--anonymous").status == 0)
    let videos = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".mp4") }
    #expect(videos == ["mild-left-eyelid_anonymous.mp4"])
  }

  @Test func `A video never takes the place of a recording`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["a.mp4", "a_overlay.mp4"] {
      try FileManager.default.copyItem(atPath: sample, toPath: "\(folder)/\(name)")
    }
    let outcome = try Program.run(
      "examine", folder, "-o", folder, "--overlay", "--models", Repository.models)
    #expect(outcome.status == 73 && outcome.errors.contains("would replace the recording"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func `A video that cannot be written costs its code, not the examination`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/mild-left-eyelid_overlay.mp4", withIntermediateDirectories: true)
    let outcome = try examine(sample, into: folder, "--overlay", "--anonymous")
    #expect(outcome.status == 73 && outcome.errors.contains("_overlay.mp4"), "\(outcome.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.contains("mild-left-eyelid_report.html"))
    #expect(files.contains("mild-left-eyelid_anonymous.mp4"))
    #expect(!files.contains { $0.hasPrefix(".") })
  }
}
