import Examination
import Files
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct OutputWriterTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "spasmeter-\(UUID().uuidString)").path
  private let result = ExaminationFixture().result

  private struct Refusal: OutputFormat {
    let name = "refusal"
    let suffix = "_refusal.txt"
    let summary = "Fails half way."

    func write(_ result: ExaminationResult, to sink: any ByteSink) throws {
      try sink.write("half of it")
      throw OutputError(path: "x", reason: .noSpace)
    }
  }

  private func write(_ formats: [any OutputFormat], _ result: ExaminationResult? = nil) throws
    -> [OutputFile]
  {
    let result = result ?? self.result
    return try OutputWriter(folder: folder) { _ in String(repeating: "0", count: 64) }
      .write(result, as: formats) { ProvenanceFixture.provenance(of: result, outputs: $0) }
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  @Test func `All files are written, the provenance last, and nothing else is left`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try write(OutputFormats.all)
    #expect(files.last?.name == "A<b>&\"c\"_provenance.json")
    #expect(try names == files.map(\.name).sorted())
    let table = try Data(contentsOf: URL(filePath: "\(folder)/\(files[1].name)"))
    #expect(try [UInt8](table) == EventsTable().render(result))
    #expect(files[1].bytes == table.count)
  }

  @Test func `A write that fails leaves the earlier files as they were`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = EventsTable().fileName(for: result.examination.recording.name)
    try Data("earlier".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    #expect(throws: OutputError(path: "x", reason: .noSpace)) {
      try write([EventsTable(), Refusal()])
    }
    #expect(try names == [name])
    #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) == Data("earlier".utf8))
  }

  @Test func `A cancelled task leaves nothing behind`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try write(OutputFormats.all)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try names.isEmpty)
  }

  @Test func `A file in the place of the folder is named in the error`() throws {
    try Data().write(to: URL(filePath: folder))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: OutputError(path: folder, reason: .notAFolder)) { try write([]) }
  }

  @Test(arguments: [("", OutputError.Reason.noFolderNamed), ("/dev/null/out", .notAFolder)])
  func `A folder that cannot be made is refused beforehand`(
    path: String, reason: OutputError.Reason
  ) {
    let error = #expect(throws: OutputError.self) { try OutputFolder(path: path).check() }
    #expect(error?.reason == reason)
  }

  @Test func `A folder that can be made is not made by the check`() throws {
    try OutputFolder(path: folder + "/deep/er").check()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `Leftovers of dead programs go, those of the living stay`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let living = LeftoverFiles.name(process: getpid(), number: 9)
    let kept = [living, ".spasmeter-x-1.tmp", "results.tmp"]
    for name in kept + [LeftoverFiles.name(process: .max, number: 1)] {
      try Data().write(to: URL(filePath: "\(folder)/\(name)"))
    }
    LeftoverFiles.remove(from: folder)
    #expect(try names.count == 4)
    LeftoverFiles.remove(from: folder, now: Date(timeIntervalSinceNow: 3600))
    #expect(try names == kept.sorted())
  }

  @Test func `A folder in the place of a file stops the write before the first rename`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = EventsDictionary().fileName(for: result.examination.recording.name)
    let path = "\(folder)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: OutputError(path: path, reason: .isAFolder)) { try write(OutputFormats.all) }
    #expect(try names == [name])
  }

  @Test func `A name that leads out of the folder is refused`() {
    var fixture = ExaminationFixture()
    fixture.name = "../other"
    let result = fixture.result
    #expect(throws: OutputError(path: "../other", reason: .unusableName)) {
      try write(OutputFormats.all, result)
    }
  }

  @Test func `A name too long for one of the files stops the write before the first rename`() throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var fixture = ExaminationFixture()
    fixture.name = String(repeating: "é", count: 121)
    let result = fixture.result
    #expect(throws: OutputError.self) { try write(OutputFormats.all.reversed(), result) }
    #expect(try names.isEmpty)
  }

  @Test func `The temporary files of an interrupted program can be deleted`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = try TemporaryFile(for: "\(folder)/out.txt", in: folder)
    try file.write("half")
    #expect(try names.count == 1)
    // Not `removeAll`: that would reach into tests that run beside this one.
    #expect(OpenTemporaryFiles.remove { $0 == file.path } == 1)
    #expect(try names.isEmpty)
  }

  @Test(arguments: OutputFormats.all.map(\.name))
  func `The same result gives the same bytes twice`(name: String) throws {
    let format = try #require(OutputFormats.all.first { $0.name == name })
    #expect(try format.render(result) == format.render(ExaminationFixture().result))
  }

  @Test func `The provenance keeps options and settings and drops paths and names`() {
    let kept = RunFacts.withoutPaths([
      "examine", "/home/Smith.mov", "Smith", "-o", "out", "--set=episode.mergeGap=0.4",
      "--output=/x", "--json", "12.5",
    ])
    #expect(
      kept == [
        "examine", "VALUE", "VALUE", "-o", "VALUE", "--set=episode.mergeGap=0.4",
        "--output=VALUE", "--json", "12.5",
      ])
  }
}
