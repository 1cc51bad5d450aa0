import Foundation
import Testing

/// Truth, examinations and recordings share their names and never take each other's place.
@Suite struct TruthProtectionTests {
  @Test func `An examination does not take the place of a truth`() throws {
    let folder = try PhantomFolder()
    #expect(try folder.draw(try folder.add()).status == 0)
    let before = try #require(folder.files).map(folder.content)
    let outcome = try Program.run(
      "examine", folder.output + "/tiny.mp4", "-o", folder.output, "--models", Repository.models)
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(outcome.errors.contains("the truth of the phantom tiny. Choose another folder"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try #require(folder.files).map(folder.content) == before)
  }

  @Test(arguments: ["tiny_examination.json", "tiny.mp4"])
  func `A phantom does not take the place of an examination or a recording`(name: String) throws {
    let folder = try PhantomFolder()
    try FileManager.default.createDirectory(
      atPath: folder.output, withIntermediateDirectories: true)
    try Data("a patient's".utf8).write(to: URL(fileURLWithPath: "\(folder.output)/\(name)"))
    let outcome = try folder.draw(try folder.add())
    #expect(outcome.status == 73 && outcome.errors.contains("-o"), "\(outcome.errors)")
    #expect(folder.files == [name])
    #expect(try folder.content(name) == Data("a patient's".utf8))
  }

  @Test func `A phantom takes the place of its earlier self`() throws {
    let folder = try PhantomFolder()
    let script = try folder.add()
    #expect(try folder.draw(script, "--set", "duration=0.4").status == 0)
    #expect(try folder.draw(script).status == 0)
    #expect(try folder.record()["frames"] as? Int == 6)
  }
}
