import Acceptance
import Files
import Foundation
import Phantom

/// The file that says what an examination of some drawn clips must find.
struct ExpectationFile {
  let path: String

  /// Writes the expectations of the clips: all of them, or the old file stays.
  ///
  /// - Throws: `PhantomError` where a person cannot be built, `OutputError` where the file cannot be written.
  func write(_ clips: [PhantomClip]) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(try ClipExpectations(clips))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let file = try TemporaryFile(for: path, in: folder)
    defer { file.discard() }
    try file.write(Array(data) + [UInt8(ascii: "\n")])
    try file.sync()
    try file.becomeOutput()
  }
}
