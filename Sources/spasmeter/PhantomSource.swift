import Anatomy
import Foundation
import Phantom

/// A script with the bytes that it was read from.
struct PhantomSource {
  let script: PhantomScript
  /// SHA-256 of the text, hexadecimal.
  let sha256: String
  let overrides: [ScriptOverride]

  /// - Throws: `ScriptError` where the script is at fault, ``PhantomUsageError`` where only the
  ///   overrides are.
  init(_ file: ScriptFile, overrides: [ScriptOverride]) throws {
    self.overrides = overrides
    sha256 = ScriptText.sha256(of: file.data)
    do {
      script = try file.script(overrides)
    } catch {
      guard !overrides.isEmpty else { throw error }
      // A fault that the script has without them as well is the script's own.
      _ = try file.script([])
      let given = overrides.map { "--set \($0.assignment)" }.joined(separator: " ")
      throw PhantomUsageError.clash(overrides: given, reason: "\(error)")
    }
  }
}

/// The text of a script.
struct ScriptFile {
  /// Name for errors.
  let name: String
  /// Name of a clip whose script names none; `nil` for the stem of the file.
  var clipName: String?
  let data: Data

  func script(_ overrides: [ScriptOverride]) throws(ScriptError) -> PhantomScript {
    try PhantomScript(data: data, file: name, name: clipName, overrides: overrides)
  }
}

extension ScriptFile {
  /// Reads a file, or standard input for `-`; of a text that is too long no more than shows it.
  ///
  /// - Throws: ``ScriptFileError``.
  init(path: String) throws(ScriptFileError) {
    let isStandardInput = path == "-"
    do {
      let file =
        isStandardInput
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      data = try file.read(upToCount: ScriptText.largestSize + 1) ?? Data()
    } catch {
      let isThere = isStandardInput || FileManager.default.fileExists(atPath: path)
      throw isThere ? .unreadable(path) : .missing(path)
    }
    name = isStandardInput ? "standard input" : URL(fileURLWithPath: path).lastPathComponent
    clipName = isStandardInput ? "phantom" : nil
  }
}

/// Why a script's file could not be read.
enum ScriptFileError: Error, CustomStringConvertible {
  case missing(String)
  case unreadable(String)

  var description: String {
    switch self {
    case .missing(let path): "Cannot find the script \(path). Check its path."
    case .unreadable(let path):
      "Cannot read the script \(path). Check that it is a file that you may read."
    }
  }
}

/// Why the command line cannot be honoured.
enum PhantomUsageError: Error, CustomStringConvertible {
  /// An override by itself.
  case override(reason: String)
  /// Overrides that do not suit the script.
  case clash(overrides: String, reason: String)
  case stillBeyondEnd(time: Double, name: String, duration: Double)
  case sameName(String)

  var description: String {
    switch self {
    case .override(let reason): "--set \(reason)"
    case .clash(let overrides, let reason): "\(overrides) does not suit the script: \(reason)"
    case .stillBeyondEnd(let time, let name, let duration):
      "\(name) is \(plain(duration)) s long; --still \(plain(time)) lies beyond its end."
    case .sameName(let name):
      "Two scripts are called \(name) and would write the same files. Draw them into different "
        + "folders with -o."
    }
  }
}
