import Foundation
import Testing

@Suite struct PhantomCommandTests {
  let truth = ["_events.json", "_events.tsv", "_phantom.json", "_signals.tsv.gz"]

  func names(_ name: String, clip: String? = nil) -> [String] {
    (truth.map { name + $0 } + (clip.map { [$0] } ?? [])).sorted()
  }

  @Test func `A script gives its clip and its truth, byte for byte the same every time`() throws {
    let folders = [try PhantomFolder(), try PhantomFolder()]
    for (folder, threads) in zip(folders, ["1", "2"]) {
      let outcome = try folder.draw(try folder.add(), "--threads", threads)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.contains("tiny: 0.5 s, 6 frames\n  events: blink 1\n"))
      #expect(folder.files == names("tiny", clip: "tiny.mp4"))
    }
    for name in names("tiny", clip: "tiny.mp4") {
      #expect(try folders[0].content(name) == folders[1].content(name), "\(name)")
    }
  }

  @Test func `The record tells seed, person, camera, frames and what is planted on which line`()
    throws
  {
    let folder = try PhantomFolder()
    let outcome = try folder.draw(try folder.add(), "--quiet", "--set", "identity.skin=0.8")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    let record = try folder.record()
    #expect(record["seed"] as? Int == 3 && record["frames"] as? Int == 6)
    #expect((record["pixels_sha256"] as? String)?.count == 64)
    #expect((record["identity"] as? [String: Any])?["skin"] as? Double == 0.8)
    #expect((record["camera"] as? [String: Any])?["rate"] as? Double == 12)
    #expect(record["overrides"] as? [String] == ["identity.skin=0.8"])
    let planted = try #require((record["planted"] as? [[String: Any]])?.first)
    #expect(planted["recipe"] as? String == "blink" && planted["line"] as? Int == 4)
    let outputs = try #require(record["outputs"] as? [[String: Any]])
    #expect(outputs.count == 4)
    for output in outputs {
      #expect(
        output["bytes"] as? Int == (try folder.content(output["name"] as? String ?? "")).count)
    }
  }

  @Test func `An override changes the clip and the record`() throws {
    let folder = try PhantomFolder()
    let script = try folder.add()
    let outcome = try folder.draw(
      script, "--set", "camera.rate=24", "--set", "camera.container=mov", "--set", "name=other")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.files == names("other", clip: "other.mov"))
    #expect(try folder.record(of: "other")["frames"] as? Int == 12)
  }

  @Test func `The truth alone has the events and signals of the clip's truth`() throws {
    let folders = [try PhantomFolder(), try PhantomFolder()]
    for (folder, flag) in zip(folders, ["--quiet", "--truth-only"]) {
      let outcome = try folder.draw(try folder.add(), flag)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(folders[1].files == names("tiny"))
    for name in ["tiny_events.tsv", "tiny_events.json", "tiny_signals.tsv.gz"] {
      #expect(try folders[0].content(name) == folders[1].content(name), "\(name)")
    }
    #expect(try folders[1].record()["pixels_sha256"] is NSNull)
  }

  @Test func `Stills are images named by their moment and nothing else is written`() throws {
    let folder = try PhantomFolder()
    let outcome = try folder.draw(try folder.add(), "--still", "0", "--still", "0.25")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.files == ["tiny_0.00s.png", "tiny_0.25s.png"])
    #expect(try folder.content("tiny_0.00s.png").starts(with: [0x89] + Array("PNG".utf8)))
    #expect(try folder.content("tiny_0.00s.png") != folder.content("tiny_0.25s.png"))
  }

  @Test func `Several scripts give one line of JSON each`() throws {
    let folder = try PhantomFolder()
    let (one, two) = (try folder.add(), try folder.add(as: "other.yaml"))
    let outcome = try folder.draw(one, two, "--json", "--truth-only")
    let lines = try outcome.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(lines.map { $0?["name"] as? String } == ["tiny", "other"])
    #expect(lines.map { ($0?["files"] as? [String])?.count } == [4, 4])
  }

  @Test func `A script is read from standard input`() throws {
    let folder = try PhantomFolder()
    let script = try folder.add()
    let outcome = try Program.run(
      "/bin/bash",
      arguments: [
        "-c", "'\(Program.path)' phantom - --truth-only -o '\(folder.output)' < '\(script)'",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.files == names("phantom"))
  }

  @Test(arguments: ["left", "right"])
  func `A seed alone gives 12 s with both kinds of spasm on the side asked for`(side: String) throws
  {
    let folder = try PhantomFolder()
    let outcome = try folder.draw("--seed", "7", "--side", side, "--truth-only")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let record = try folder.record(of: "phantom-7-\(side)")
    #expect(record["duration"] as? Double == 12)
    let planted = try #require(record["planted"] as? [[String: Any]])
    let spasms = planted.filter { $0["kind"] as? String == "spasm" }
    #expect(spasms.map { $0["recipe"] as? String } == ["clonic", "tonic"])
    #expect(spasms.allSatisfy { $0["side"] as? String == side })
  }

  @Test func `The guide is the grammar of the documentation`() throws {
    let page = try String(
      contentsOfFile: Repository.root + "/Documentation/Phantom.md", encoding: .utf8)
    let outcome = try Program.run("phantom", "--guide")
    #expect(outcome.status == 0 && outcome.output.contains("#### `clonic`"))
    #expect(page.contains(outcome.output))
  }

  @Test func `The script that the help shows is the one that a seed stands for`() throws {
    let folder = try PhantomFolder()
    let help = try Program.run("phantom", "--help").output
    let first = try #require(help.range(of: "name: phantom-7-left")).lowerBound
    let last = try #require(help[first...].range(of: "\n\n")).lowerBound
    let script = try folder.add(String(help[first..<last]) + "\n")
    #expect(try folder.draw(script, "--truth-only", "--quiet").status == 0)
    let shown = try folder.content("phantom-7-left_phantom.json")
    #expect(try folder.draw("--seed", "7", "--truth-only", "--quiet").status == 0)
    #expect(try shown == folder.content("phantom-7-left_phantom.json"))
  }
}
