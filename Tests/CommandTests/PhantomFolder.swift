import Foundation
import Testing

/// A folder with scripts and a folder for what is drawn, removed at the end.
final class PhantomFolder {
  let path: String

  init() throws { path = try Program.folder() }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var output: String { path + "/out" }

  /// Names of the files drawn, temporary ones included; `nil` where the folder was not made.
  var files: [String]? { try? FileManager.default.contentsOfDirectory(atPath: output).sorted() }

  /// A script that is quick to draw: 6 frames.
  static func script(
    camera: String = "", duration: Double = 0.5,
    events: String = "[{event: blink, onset: 0.05, closure: 0.9}]"
  ) -> String {
    """
    duration: \(duration)
    seed: 3
    camera: {width: 160, height: 120, eye_distance: 30, rate: 12\(camera)}
    events: \(events)

    """
  }

  /// Writes a script and returns its path.
  func add(_ text: String = script(), as name: String = "tiny.yaml") throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Draws into the folder.
  func draw(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(Program.path, arguments: ["phantom"] + arguments + ["-o", output])
  }

  func content(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(name)"))
  }

  /// The record of a phantom.
  func record(of name: String = "tiny") throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: content("\(name)_phantom.json"))
    return try #require(value as? [String: Any])
  }
}
