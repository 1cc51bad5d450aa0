/// Why a visits file cannot be used.
public struct VisitsFileError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Fault: Equatable, Sendable {
    case missing, unreadable, noRegularFile, tooLarge, notText, noHeader, noRows
    case missingColumn(String)
    case repeatedColumn(String)
    case cells(found: Int, expected: Int)
    case empty(column: String)
    case notPseudonym
    case notDate(String)
    case longTreatment
    case notDays(String)
    case notScore(EnteredScale, String)
    /// Two rows of one recording; the line of the other one.
    case repeated(otherLine: Int)
    /// Two patients; the line of the other one.
    case patients(otherLine: Int)
    case noRow(recording: String)
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
    case .missing: "there is no such visits file. Check the path given with --visits."
    case .unreadable: "the visits file cannot be read. Check its permissions."
    case .noRegularFile: "the visits file is a folder or device. Give a text file."
    case .tooLarge:
      "the visits file has more than \(VisitsFile.largestSize) bytes. Give one row a visit, no more."
    case .notText:
      "the line is not UTF-8 text. Save the visits file as UTF-8, tab-separated."
    case .noHeader, .noRows:
      "there is no visit. Begin with a line of recording, patient and date, separated by tabs; then one row a visit."
    default: rowSentence
    }
  }

  private var rowSentence: String {
    switch fault {
    case .missingColumn(let name):
      "the column “\(name)” is missing. Begin with a line of recording, patient and date, separated by tabs."
    case .repeatedColumn(let name): "the column “\(name)” appears twice. Keep one of them."
    case .cells(let found, let expected):
      "the row has \(found) cell(s) and the first line \(expected). Separate cells by single tabs."
    case .empty(let column): "the \(column) is missing. Fill it in."
    case .notPseudonym:
      "the patient is no pseudonym. Use at most 64 letters, digits, - and _, and never a name."
    case .notDate(let text): "the date “\(text)” is no day. Write it as 2026-11-25."
    case .longTreatment:
      "the treatment has more than \(Treatment.longestText) characters. Use one of "
        + TreatmentKind.allCases.filter { $0 != .other }.map(\.rawValue).joined(separator: ", ")
        + ", or a few words."
    case .notDays(let text):
      "“\(text)” is not a number of days since the treatment. Write a whole number, 0 or more."
    case .notScore(let scale, let text):
      "“\(text)” is not a value of \(scale.rawValue). Give a number from \(Int(scale.range.lowerBound)) "
        + "to \(Int(scale.range.upperBound)), or n/a."
    case .repeated(let other):
      "the recording has a row already, in line \(other). Keep one of them."
    case .patients(let other):
      "the patient is not the one of line \(other). Compare the visits of one patient at a time."
    case .noRow(let recording):
      "there is no row for the recording \(recording). Add one, or leave the recording out."
    default: "the row cannot be used."
    }
  }
}
