import Foundation
import Testing

@testable import spasmeter

@Suite struct RecordingListTests {
  /// A folder with one recording, a folder that is named as one, and a dead link.
  private func folder() throws -> String {
    let folder = try Program.folder()
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/a.mp4"))
    try FileManager.default.createDirectory(
      atPath: folder + "/b.mp4", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/c.mp4", withDestinationPath: folder + "/gone")
    return folder
  }

  @Test(arguments: ["", "/*", "/?.mp4"])
  func `Only files are taken, whatever folders are called`(pattern: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try RecordingList([folder + pattern]).paths == [folder + "/a.mp4"])
  }

  @Test func `A name with brackets that is not there is a missing file, not a pattern`() throws {
    #expect(try RecordingList(["/nowhere/visit [2].mp4"]).paths == ["/nowhere/visit [2].mp4"])
    #expect(throws: RecordingListError.self) { try RecordingList(["/nowhere/visit*.mp4"]) }
  }
}
