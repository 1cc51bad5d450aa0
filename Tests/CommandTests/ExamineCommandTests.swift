import Foundation
import Testing

@Suite(.serialized) struct ExamineCommandTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"
  let suffixes = [
    "_examination.json", "_events.eaf", "_events.json", "_events.tsv", "_events.vtt",
    "_provenance.json", "_report.html", "_signals.tsv.gz",
  ]

  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `One recording gives all its files and a summary with the side`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, "-o", folder, "--to", "12", "--models", Repository.models)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty && outcome.output.contains("Blinks per minute"))
    #expect(try files(in: folder) == suffixes.map { "mild-left-eyelid" + $0 }.sorted())
  }

  @Test
  func `The same recording gives the same bytes, but for the provenance, on one thread or two`()
    throws
  {
    let folders = [try Program.folder(), try Program.folder()]
    defer { folders.forEach { try? FileManager.default.removeItem(atPath: $0) } }
    for (folder, threads) in zip(folders, ["1", "2"]) {
      let outcome = try Program.run(
        "examine", sample, "-o", folder, "--to", "4", "--quiet", "--threads", threads, "--models",
        Repository.models)
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    }
    for suffix in suffixes where suffix != "_provenance.json" {
      let contents = folders.map {
        FileManager.default.contents(atPath: "\($0)/mild-left-eyelid\(suffix)")
      }
      #expect(contents[0] != nil && contents[0] == contents[1], "\(suffix)")
    }
  }

  @Test func `JSON output is one line a recording with its files`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, "-o", folder, "--to", "3", "--json", "--models", Repository.models)
    let line = try #require(outcome.output.split(separator: "\n").first)
    #expect(outcome.output.split(separator: "\n").count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["name"] as? String == "mild-left-eyelid")
    #expect((object["files"] as? [String])?.count == suffixes.count)
  }

  @Test func `A bad recording is told of and does not stop the good ones of its folder`() throws {
    let (input, output) = (try Program.folder(), try Program.folder())
    defer { [input, output].forEach { try? FileManager.default.removeItem(atPath: $0) } }
    try FileManager.default.createSymbolicLink(
      atPath: input + "/b-good.mp4", withDestinationPath: sample)
    try Data("no video".utf8).write(to: URL(fileURLWithPath: input + "/a-bad.mp4"))
    let outcome = try Program.run(
      "examine", input, "-o", output, "--to", "2", "--quiet", "--models", Repository.models)
    #expect(outcome.status == 65 && outcome.errors.contains("a-bad.mp4"))
    #expect(try files(in: output).contains("b-good_examination.json"))
    #expect(try !files(in: output).contains { $0.hasPrefix("a-bad") })
  }

  @Test func `A quoted pattern is resolved`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", Repository.samples + "/mild-*.mp4", "-o", folder, "--to", "1", "--quiet",
      "--models",
      Repository.models)
    #expect(outcome.status == 0)
    #expect(try files(in: folder).count == suffixes.count)
  }

  @Test func `A recording that grows while it is examined is 75 and leaves no file`() throws {
    let (input, output) = (try Program.folder(), try Program.folder())
    defer { [input, output].forEach { try? FileManager.default.removeItem(atPath: $0) } }
    let path = input + "/growing.mp4"
    try FileManager.default.copyItem(atPath: sample, toPath: path)
    let (process, _, errors) = try Program.start([
      "examine", path, "-o", output + "/out", "--to", "12", "--models", Repository.models,
    ])
    Thread.sleep(forTimeInterval: 2)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("more".utf8))
    try file.close()
    process.waitUntilExit()
    let complaint = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(process.terminationStatus == 75)
    #expect(complaint.contains("growing.mp4 changed while it was examined"), "\(complaint)")
    #expect(!FileManager.default.fileExists(atPath: output + "/out"))
  }

  @Test func `Ctrl-C leaves no file behind and no old file harmed`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let old = folder + "/mild-left-eyelid_examination.json"
    try Data("old".utf8).write(to: URL(fileURLWithPath: old))
    let (process, _, errors) = try Program.start([
      "examine", sample, "-o", folder, "--models", Repository.models,
    ])
    Thread.sleep(forTimeInterval: 3)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(errors.fileHandleForReading.availableData.isEmpty == false)
    #expect(try files(in: folder) == ["mild-left-eyelid_examination.json"])
    #expect(FileManager.default.contents(atPath: old) == Data("old".utf8))
  }
}
