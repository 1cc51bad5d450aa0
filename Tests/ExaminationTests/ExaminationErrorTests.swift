import Anatomy
import Foundation
import Testing

@testable import Examination

@Suite struct ExaminationErrorTests {
  @Test func `A part beyond the end is told with the length`() {
    let error = ExaminationError.nothingInSpan(
      path: "/x/clip.mp4", span: Interval(100, .greatestFiniteMagnitude), length: 8)
    #expect(error.description == "clip.mp4 is 8 s long; --from 100 lies beyond its end.")
  }

  @Test(arguments: [nil, 8] as [Double?])
  func `A part without a frame is told with its ends`(length: Double?) {
    let error = ExaminationError.nothingInSpan(
      path: "clip.mp4", span: Interval(1.001, 1.25), length: length)
    #expect(
      error.description == "clip.mp4 holds no frame from 1 s to 1.25 s. Choose another part.")
  }

  @Test(arguments: ["Gone", "Gone."])
  func `A reason with or without a stop makes one sentence`(reason: String) {
    let error = ExaminationError.unreadable(path: "clip.mp4", reason: reason)
    #expect(
      error.description == "clip.mp4 became unreadable: Gone. Check that the disk is still there.")
  }

  @Test func `A file that grows, is replaced or goes is another file`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let url = URL(filePath: path)
    try Data("one".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try #require(FileState(path: path))
    #expect(FileState(path: path) == first)
    try Data("one".utf8).write(to: url, options: .atomic)
    let second = try #require(FileState(path: path))
    #expect(second != first)
    try Data("more".utf8).write(to: url)
    #expect(FileState(path: path) != second)
    try FileManager.default.removeItem(atPath: path)
    #expect(FileState(path: path) == nil)
  }
}
