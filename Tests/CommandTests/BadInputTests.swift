import Foundation
import Testing

/// Wrong input ends with its code, one sentence that names cause and cure, and no file.
@Suite struct BadInputTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"

  func expect(_ status: Int32, naming parts: [String], _ arguments: [String]) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (process, output, errors) = try Program.start(arguments + ["-o", folder + "/out"])
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == status, "\(complaint)")
    #expect(text.isEmpty)
    for part in parts { #expect(complaint.contains(part), "\(complaint)") }
    #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
  }

  @Test func `A missing recording is 66`() throws {
    try expect(
      66, naming: ["nowhere.mp4"],
      ["examine", "/nowhere/nowhere.mp4", "--models", Repository.models])
  }

  @Test func `A text file is 65`() throws {
    try expect(
      65, naming: ["LICENSE"],
      ["examine", Repository.root + "/LICENSE", "--models", Repository.models])
  }

  @Test func `A folder without recordings is 64`() throws {
    try expect(
      64, naming: ["holds no video"],
      ["examine", Repository.root + "/Documentation", "--models", Repository.models])
  }

  @Test func `A pattern that nothing matches is 64`() throws {
    try expect(
      64, naming: ["No file matches"],
      ["examine", "/nowhere/*.mp4", "--models", Repository.models])
  }

  @Test func `Two recordings of one name are 64`() throws {
    try expect(
      64, naming: ["mild-left-eyelid", "different folders"],
      ["examine", sample, sample, "--models", Repository.models])
  }

  @Test func `Models that are not there are 69 with the command that mends it`() throws {
    try expect(69, naming: ["scripts/fetch-models"], ["examine", sample, "--models", "/nowhere"])
  }

  @Test(arguments: ["episode.mergeGap=99", "episode.mergegap=1", "nonsense"])
  func `A setting that cannot be honoured is 64`(assignment: String) throws {
    try expect(
      64, naming: [String(assignment.prefix(8))],
      ["examine", sample, "--set", assignment, "--models", Repository.models])
  }

  @Test func `A span that ends before it starts is 64`() throws {
    try expect(
      64, naming: ["--from"],
      ["examine", sample, "--from", "5", "--to", "2", "--models", Repository.models])
  }

  @Test func `A part beyond the end is 65 and told with the length`() throws {
    try expect(
      65, naming: ["mild-left-eyelid", "s long; --from 10000 lies beyond its end."],
      ["examine", sample, "--from", "10000", "--models", Repository.models])
  }

  @Test(arguments: ["", "/proc/nowhere/out", "/dev/null/out"])
  func `An output folder that cannot be made is 73 before anything is examined`(folder: String)
    throws
  {
    let outcome = try Program.run(
      "examine", Repository.root + "/LICENSE", "-o", folder, "--models", Repository.models)
    #expect(outcome.status == 73 && outcome.errors.contains("Cannot write"), "\(outcome.errors)")
  }

  @Test func `An output folder that is a file is 73 and the file stays`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let blocked = folder + "/taken"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: blocked))
    let outcome = try Program.run(
      "examine", sample, "--to", "1", "-o", blocked, "--models", Repository.models)
    #expect(outcome.status == 73 && outcome.errors.contains("taken"))
    #expect(FileManager.default.contents(atPath: blocked) == Data("mine".utf8))
  }
}
