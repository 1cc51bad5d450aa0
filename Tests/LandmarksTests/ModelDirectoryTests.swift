import Foundation
import Testing

@testable import Landmarks

@Suite struct ModelDirectoryTests {
  /// A copy of the models in a folder of its own, deleted with the value.
  private final class Copy {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      try FileManager.default.copyItem(atPath: ModelDirectory.locate().path, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func `The models of this checkout are those that the manifest names`() throws {
    let models = try ModelDirectory.locate()
    #expect(models.files.count == 6)
    #expect(models.files.allSatisfy { $0.sha256.count == 64 })
  }

  @Test func `A missing model is named together with the cure`() throws {
    let copy = try Copy()
    let file = "\(copy.path)/attention_lips.onnx"
    try FileManager.default.removeItem(atPath: file)
    let error = #expect(throws: TrackingError.self) { try ModelDirectory(path: copy.path) }
    #expect(error == .modelMissing(path: file))
    #expect(error?.description.contains("scripts/fetch-models") == true)
  }

  @Test func `A model with one byte changed is refused`() throws {
    let copy = try Copy()
    let file = URL(fileURLWithPath: "\(copy.path)/iris_landmark.onnx")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    #expect(throws: TrackingError.modelAltered(path: file.path)) {
      try ModelDirectory(path: copy.path)
    }
  }

  @Test func `A folder that the user names is the only one searched`() {
    let error = TrackingError.modelsNotFound(searched: ["/nowhere"])
    #expect(throws: error) { try ModelDirectory.locate("/nowhere") }
    #expect(throws: error) {
      try ModelDirectory.locate(environment: [ModelDirectory.variable: "/nowhere"])
    }
    #expect(error.description.contains("/nowhere"))
  }

  @Test func `A damaged manifest is not taken for missing models`() throws {
    let copy = try Copy()
    try Data("[".utf8).write(to: URL(fileURLWithPath: "\(copy.path)/manifest.json"))
    let error = #expect(throws: TrackingError.self) { try ModelDirectory(path: copy.path) }
    guard case .manifestUnreadable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
