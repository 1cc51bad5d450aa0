import Foundation
import Testing

/// Tasks files on the command line: found by name, named, and refused with their code.
@Suite struct TasksCommandTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"

  /// Examines the first two seconds of a sample with a tasks file of this text beside it.
  func outcome(_ text: String, named: Bool = false) throws -> (Program.Outcome, String?) {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = named ? "other.tsv" : "clip_tasks.tsv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    try FileManager.default.copyItem(atPath: sample, toPath: folder + "/clip.mp4")
    let outcome = try Program.run(
      Program.path,
      arguments: [
        "examine", folder + "/clip.mp4", "--to", "2", "-o", folder + "/out", "--models",
        Repository.models,
      ] + (named ? ["--tasks", folder + "/" + name] : []))
    let json = FileManager.default.contents(atPath: folder + "/out/clip_examination.json")
    return (outcome, json.map { String(decoding: $0, as: UTF8.self) })
  }

  @Test(arguments: [false, true])
  func `A tasks file beside the recording or named by the command is used`(named: Bool) throws {
    let (outcome, json) = try outcome("onset\tduration\ttask\n0\t1.5\trest\n", named: named)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try #require(json)
    #expect(text.contains("\"source\": \"tasks_file\"") && text.contains("\"task\": \"rest\""))
  }

  @Test func `A tasks file that cannot be used is 65, told with its line, and nothing is written`()
    throws
  {
    let (outcome, json) = try outcome("onset\tduration\ttask\n0\t1.5\tsleep\n")
    #expect(outcome.status == 65 && json == nil)
    #expect(outcome.errors.contains("clip_tasks.tsv, line 2: “sleep” is not a task."))
  }

  @Test func `A tasks file of a longer recording is 65`() throws {
    let (outcome, json) = try outcome("onset\tduration\ttask\n5000\t1.5\trest\n")
    #expect(outcome.status == 65 && json == nil && outcome.errors.contains("begins at 5000.0 s"))
  }

  @Test func `A named tasks file that is not there is 66`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, "--tasks", "/nowhere/tasks.tsv", "-o", folder + "/out", "--models",
      Repository.models)
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(outcome.errors.contains("there is no such tasks file"))
  }

  @Test func `One tasks file for several recordings is 64`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(
      "examine", sample, Repository.samples + "/before.mp4", "--tasks", folder + "/tasks.tsv",
      "-o", folder + "/out", "--models", Repository.models)
    #expect(outcome.status == 64 && outcome.errors.contains("--tasks names the tasks of one"))
  }
}
