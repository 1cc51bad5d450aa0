import Foundation
import Testing

/// What cannot be drawn ends with its code and one sentence, and leaves nothing behind.
@Suite struct PhantomRefusalTests {
  func expect(
    _ status: Int32, naming parts: [String], script: String = PhantomFolder.script(),
    _ arguments: String...
  ) throws {
    let folder = try PhantomFolder()
    let all = ["phantom", try folder.add(script), "-o", folder.output] + arguments
    let outcome = try Program.run(Program.path, arguments: all)
    #expect(outcome.status == status, "\(outcome.errors)")
    for part in parts { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    #expect(outcome.output.isEmpty && folder.files == nil)
  }

  @Test(arguments: [
    ("[{event: tonik, side: left, onset: 0}]", "tiny.yaml, line 4", "tonic"),
    ("[{event: blink, onset: 0.4}]", "tiny.yaml, line 4", "ends"),
    ("[{event: blink, onset: 0.05, closure: 7}]", "tiny.yaml, line 4", "closure"),
    ("[{event: blink]", "tiny.yaml, line", "YAML"),
  ])
  func `An event at fault is 65 and told with its line`(
    events: String, place: String, word: String
  ) throws {
    try expect(65, naming: [place, word], script: PhantomFolder.script(events: events))
  }

  @Test func `Two tonic spasms of one side at once are 65`() throws {
    let events = """

        - {event: tonic, side: left, onset: 0.5, duration: 2, eye: 0.9}
        - {event: tonic, side: left, onset: 1, duration: 2, eye: 0.9}
      """
    try expect(
      65, naming: ["tiny.yaml, line", "tonic"],
      script: PhantomFolder.script(duration: 4, events: events))
  }

  @Test(arguments: [
    ("rate: 600", "rate"), ("width: 161", "width"), ("codec: ffv1, container: mp4", "ffv1"),
    ("rotation: 90, container: avi", "avi"), ("quality: 60", "quality"),
  ])
  func `A camera that cannot be had is 65 from a script`(camera: String, word: String) throws {
    let script = "duration: 0.5\ncamera: {\(camera)}\n"
    try expect(65, naming: ["tiny.yaml, line 2", word], script: script)
  }

  @Test(arguments: [
    "camera.rate=600", "camera.width=161", "camera.codec=vp8", "camera=1", "camera.lens=3",
    "seed.of=1", "rate", "events=[]", "camera.center=[0.5]", "duration=", "duration=0.2",
    "camera.rotation=45", "camera.container=avi,",
  ])
  func `An override that cannot be honoured is 64 and named`(assignment: String) throws {
    try expect(64, naming: ["--set " + assignment], "--set", assignment)
  }

  @Test func `Overrides that do not suit each other are 64, a script's own fault stays 65`() throws
  {
    let pair = ["--set camera.codec=ffv1", "--set camera.container=mp4"]
    try expect(
      64, naming: pair, "--set", "camera.codec=ffv1", "--set", "camera.container=mp4")
    try expect(
      65, naming: ["line 1"], script: "length: 3\n", "--set", "camera.rate=30")
  }

  @Test(arguments: [
    ["--still", "0.5"], ["--still", "-1"], ["--still", "0.1", "--still", "0.101"],
    ["--still", "0", "--truth-only"], ["--threads", "0"], ["--seed", "3"], ["--side", "left"],
    ["--frames", "3"],
  ])
  func `Options that cannot be honoured are 64`(arguments: [String]) throws {
    let folder = try PhantomFolder()
    let all = ["phantom", try folder.add(), "-o", folder.output] + arguments
    let outcome = try Program.run(Program.path, arguments: all)
    #expect(outcome.status == 64 && outcome.errors.contains(arguments[0]), "\(outcome.errors)")
    #expect(folder.files == nil)
  }

  @Test(arguments: [[], ["--seed", "-1"], ["--side", "left"]])
  func `Neither script nor usable seed is 64`(arguments: [String]) throws {
    let folder = try PhantomFolder()
    let all = ["phantom", "-o", folder.output] + arguments
    #expect(try Program.run(Program.path, arguments: all).status == 64)
    #expect(folder.files == nil)
  }

  @Test func `A script that is missing is 66, and no other is drawn`() throws {
    try expect(66, naming: ["/nowhere/other.yaml"], "/nowhere/other.yaml")
  }

  @Test func `Two scripts of one name are 64`() throws {
    let folder = try PhantomFolder()
    let (one, two) = (try folder.add(), try folder.add(as: "tiny.yml"))
    let outcome = try folder.draw(one, two)
    #expect(outcome.status == 64 && outcome.errors.contains("Two scripts are called tiny"))
    #expect(folder.files == nil)
  }

  @Test(arguments: ["", "/proc/nowhere/out", "/dev/null/out"])
  func `An output folder that cannot be made is 73`(output: String) throws {
    let folder = try PhantomFolder()
    let outcome = try Program.run("phantom", try folder.add(), "-o", output)
    #expect(outcome.status == 73 && outcome.errors.contains("Cannot write"), "\(outcome.errors)")
  }

  @Test func `A clip beyond the shell's limit is 73 and leaves the earlier files as they were`()
    throws
  {
    let folder = try PhantomFolder()
    let script = try folder.add()
    #expect(try folder.draw(script).status == 0)
    let before = try #require(folder.files).map(folder.content)
    let command = "ulimit -f 1; '\(Program.path)' phantom '\(script)' -o '\(folder.output)'"
    let outcome = try Program.run(
      "/bin/bash", arguments: ["-c", command + " --set duration=1 --set camera.quality=1"])
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(try #require(folder.files).map(folder.content) == before)
  }

  @Test func `Ctrl-C leaves nothing half-written`() throws {
    let folder = try PhantomFolder()
    let (process, _, errors) = try Program.start([
      "phantom", "--seed", "7", "--set", "duration=120", "-o", folder.output,
    ])
    while folder.files?.isEmpty ?? true, process.isRunning { usleep(10_000) }
    process.interrupt()
    process.waitUntilExit()
    let complaint = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(process.terminationStatus == 130, "\(complaint)")
    #expect(folder.files == [])
  }
}
