import Anatomy
import Examination
import Foundation
import Reporting
import Settings
import Signals

/// An examination read from its file, with what lies beside it.
struct ExaminationInput {
  let path: String
  let examination: Examination

  /// Bytes of a table of signals: a day at 60 frames a second takes less.
  private static let largestTable = 1 << 28
  /// Longest recording, s: eleven days; times beyond are no seconds of a recording.
  private static let longest = 1e6

  /// Reads `NAME_examination.json`.
  ///
  /// - Throws: ``ExaminationFileError`` or ``ExaminationInputError``.
  init(path: String) throws {
    self.path = path
    examination = try ExaminationJSON.examination(at: path)
    let examined = examination.recording.examined
    guard examined.start >= 0, examined.end <= Self.longest, examination.quality.frames >= 0 else {
      throw ExaminationInputError(path: path, fault: .implausible)
    }
  }

  /// The signals written beside the examination; `nil` where they are not there.
  ///
  /// - Throws: ``ExaminationInputError`` where they are there and cannot be used.
  func signals() throws(ExaminationInputError) -> FacialSignals? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let table = folder + SignalsTable().fileName(for: examination.recording.name)
    guard FileManager.default.fileExists(atPath: table) else { return nil }
    let bytes = try Self.bytes(of: table)
    let settings: AnalysisSettings
    do {
      settings = try AnalysisSettings(examination.settings)
    } catch {
      throw ExaminationInputError(path: path, fault: .settings("\(error)"))
    }
    do {
      return try SignalsTable.signals(from: bytes, of: examination, settings: settings.signal)
    } catch {
      throw ExaminationInputError(path: table, fault: .signals(error))
    }
  }

  private static func bytes(of path: String) throws(ExaminationInputError) -> [UInt8] {
    var facts = stat()
    // A pipe would be waited for, a device might never end.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_size <= largestTable, let data = FileManager.default.contents(atPath: path)
    else { throw ExaminationInputError(path: path, fault: .unreadable) }
    return [UInt8](data)
  }
}

/// Why an examination, or the signals beside it, cannot be used: one sentence with the file's name.
struct ExaminationInputError: Error, Equatable, CustomStringConvertible {
  enum Fault: Equatable {
    case unreadable
    /// Times or counts that no recording has.
    case implausible
    case settings(String)
    case signals(SignalsTableError)
  }

  let path: String
  let fault: Fault

  var description: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(name): \(sentence)"
  }

  private var sentence: String {
    switch fault {
    case .unreadable: "the table of signals cannot be read. Check its permissions, or move it away."
    case .implausible:
      "recording.examined or quality.frames are those of no recording. Examine the recording again."
    case .settings(let reason): "\(reason) Examine the recording again with this version."
    case .signals(let error): error.description
    }
  }
}
