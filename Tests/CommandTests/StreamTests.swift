import Foundation
import Testing

/// Standard streams that are closed, full or gone.
@Suite(.serialized) struct StreamTests {
  let sample = Repository.samples + "/mild-left-eyelid.mp4"

  /// Runs the program by a shell, which closes and redirects as a user's would.
  func shell(_ arguments: String, before: String = "") throws -> Program.Outcome {
    let quoted = "'\(Program.path.replacing("'", with: "'\\''"))'"
    return try Program.run(
      "/bin/bash", arguments: ["-c", "\(before) \(quoted) \(arguments)"])
  }

  @Test(arguments: ["2>&-", "2>/dev/full"])
  func `An error without a place to tell it keeps its exit code`(redirection: String) throws {
    let outcome = try shell("settings --set nonsense \(redirection)")
    #expect(outcome.status == 64)
  }

  @Test(arguments: ["settings", "settings --json", "--help", "--version"], [75, 73] as [Int32])
  func `Output that cannot be written is told and is no success`(
    command: String, status: Int32
  ) throws {
    let outcome = try shell("\(command) \(status == 75 ? ">/dev/full" : ">&-")")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("Cannot write to standard output"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `A summary that cannot be written is no success, and the files are whole`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try shell(
      "examine '\(sample)' --to 1 -o '\(folder)' --models '\(Repository.models)' --json >/dev/full")
    #expect(outcome.status == 75, "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 8)
  }

  @Test func `A closed standard error lends its number to no output file`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try shell(
      "examine '\(sample)' /nowhere/x.mp4 --to 1 -o '\(folder)' --models '\(Repository.models)' "
        + "--quiet 2>&- >&-")
    #expect(outcome.status == 66)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 8)
    for name in names where !name.hasSuffix(".gz") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(!text.contains("Cannot find"))
    }
  }

  @Test func `A file beyond the shell's limit is told, not died of`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try shell(
      "examine '\(sample)' --to 1 -o '\(folder)' --models '\(Repository.models)' --quiet",
      before: "ulimit -f 1;")
    #expect(outcome.status == 73 && outcome.errors.contains("larger than is allowed"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `A program under nohup outlives the end of its terminal`() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try shell(
      "examine '\(sample)' --to 2 -o '\(folder)' --models '\(Repository.models)' --quiet & "
        + "sleep 0.5; kill -HUP $!; wait $!", before: "trap '' HUP;")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 8)
  }
}
