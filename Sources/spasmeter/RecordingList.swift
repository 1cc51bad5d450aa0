import Anatomy
import Examination
import Foundation
import Reporting
import Video

/// Why the recordings named cannot be examined together.
enum RecordingListError: Error, CustomStringConvertible {
  case nothingMatches(String)
  case emptyFolder(String)
  case sameName(String)
  /// One tasks file for so many recordings.
  case tasksForSeveral(Int)
  /// One BIDS name for so many recordings.
  case nameForSeveral(Int)

  var description: String {
    switch self {
    case .nothingMatches(let pattern):
      "No file matches \(pattern). Check the pattern."
    case .emptyFolder(let folder):
      "The folder \(folder) holds no video file. Name the recordings one by one."
    case .sameName(let name):
      "Two recordings are called \(name) and would write the same files. "
        + "Examine them into different folders with -o."
    case .nameForSeveral(let count):
      "--bids-name names one recording, and \(count) are given. "
        + "Give each recording a file name such as sub-P017_task-rest_video.mp4."
    case .tasksForSeveral(let count):
      "--tasks names the tasks of one recording, and \(count) are given. "
        + "Call the tasks file of each NAME_tasks.tsv and put it beside the recording."
    }
  }
}

/// The recordings that files, folders and patterns stand for, in order.
struct RecordingList {
  let paths: [String]

  /// Endings of the files that a folder is searched for.
  private static let endings: Set<String> = [
    "mp4", "m4v", "mov", "qt", "avi", "mkv", "webm", "mts", "m2ts", "ts", "flv", "mpg", "mpeg",
    "vob",
    "wmv", "asf", "dv", "3gp", "mxf", "ogv",
  ]

  /// - Throws: ``RecordingListError`` where nothing is found or two would share their files.
  init(_ arguments: [String]) throws {
    paths = try arguments.flatMap { argument in
      if Self.isFolder(argument) { return try Self.recordings(in: argument) }
      let exists = FileManager.default.fileExists(atPath: argument)
      guard !exists, argument.contains(where: { "*?[".contains($0) }) else { return [argument] }
      let found = Self.matches(argument)
      if !found.isEmpty { return found }
      // “visit [2].mp4” is a file that is missing; “visit*.mp4” is a pattern without a match.
      guard !argument.contains("*"), Self.isVideo(argument) else {
        throw RecordingListError.nothingMatches(argument)
      }
      return [argument]
    }
    var names: Set<String> = []
    for path in paths where !names.insert(Recording(path: path).name).inserted {
      throw RecordingListError.sameName(Recording(path: path).name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func recordings(in folder: String) throws -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = files.filter { !$0.hasPrefix(".") && isVideo($0) }.sorted()
      .map { "\(folder)/\($0)" }.filter { isRegularFile($0) && !isDrawn($0) }
    guard !found.isEmpty else { throw RecordingListError.emptyFolder(folder) }
    return found
  }

  /// Whether the name ends as that of a video file.
  private static func isVideo(_ path: String) -> Bool {
    endings.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  /// Whether a file lies there, or a link to one: no folder, pipe or device.
  private static func isRegularFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// Patterns in quotes reach the program as they are, so that it resolves them as a shell would.
  private static func matches(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let found = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      found[index].map { String(cString: $0) }
    }.filter { isRegularFile($0) && !isDrawn($0) }
  }

  /// Whether the file is a video that this program drew: the examination of its recording lies beside it.
  private static func isDrawn(_ path: String) -> Bool {
    DrawnVideo.allCases.contains { video in
      path.hasSuffix(video.rawValue)
        && FileManager.default.fileExists(
          atPath: path.dropLast(video.rawValue.count) + ExaminationJSON().suffix)
    }
  }
}
