internal import Foundation
internal import Severity

/// Why a tasks file cannot be used.
public struct TasksFileError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Fault: Equatable, Sendable {
    case missing
    case unreadable(reason: String)
    case noRegularFile
    /// More bytes than a tasks file can need; the number allowed.
    case tooLarge(limit: Int)
    case notText
    case noHeader
    case missingColumn(String)
    case repeatedColumn(String)
    case cells(found: Int, expected: Int)
    case notSeconds(column: String, text: String)
    case negative(column: String, text: String)
    case noDuration(text: String)
    case unknownTask(String)
    /// Two rows that share time; the line of the other one.
    case overlap(otherLine: Int)
    /// A row that begins after the recording's end; its onset and the length, s.
    case beyond(onset: Double, length: Double)
  }

  /// Path of the file.
  public let path: String
  /// Line of the fault, counted from 1; `nil` where it concerns the whole file.
  public let line: Int?
  public let fault: Fault

  public init(path: String, line: Int? = nil, fault: Fault) {
    self.path = path
    self.line = line
    self.fault = fault
  }

  public var description: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name + (line.map { ", line \($0)" } ?? "") + ": \(sentence)"
  }

  private var sentence: String {
    switch fault {
    case .missing, .unreadable, .noRegularFile, .tooLarge, .notText: fileSentence
    case .noHeader, .missingColumn, .repeatedColumn, .cells: tableSentence
    default: rowSentence
    }
  }

  private var fileSentence: String {
    switch fault {
    case .missing: "there is no such tasks file. Check the path given with --tasks."
    case .unreadable(let reason):
      "the tasks file cannot be read (\(reason)). Check its permissions."
    case .noRegularFile: "the tasks file is a folder or device. Give a text file."
    case .tooLarge(let limit):
      "the tasks file has more than \(limit) bytes. Give one row for each repetition, no more."
    default: "the line is not UTF-8 text. Save the tasks file as UTF-8, tab-separated."
    }
  }

  private var tableSentence: String {
    switch fault {
    case .missingColumn(let name):
      "the column “\(name)” is missing. Begin with a line of onset, duration and task, "
        + "separated by tabs."
    case .repeatedColumn(let name): "the column “\(name)” appears twice. Keep one of them."
    case .cells(let found, let expected):
      "the row has \(found) cell(s) and the first line \(expected). Separate cells by single tabs."
    default:
      "the tasks file is empty. Begin with a line of onset, duration and task, separated by tabs."
    }
  }

  private var rowSentence: String {
    switch fault {
    case .notSeconds(let column, let text):
      "the \(column) “\(text)” is not a number of seconds. Write it as 12.5, with a point."
    case .negative(let column, let text):
      "the \(column) \(text) is negative. Count seconds from the recording's first frame."
    case .noDuration(let text):
      "the duration \(text) is no time at all. Give the length of the repetition in seconds."
    case .unknownTask(let text):
      "“\(text)” is not a task. Use one of "
        + FacialTask.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .overlap(let other):
      "the row shares time with line \(other). Let one task end before the next begins."
    case .beyond(let onset, let length):
      "the row begins at \(onset) s and the recording is \(length) s long. "
        + "Check that the tasks file belongs to this recording."
    default: "the row cannot be used."
    }
  }
}
