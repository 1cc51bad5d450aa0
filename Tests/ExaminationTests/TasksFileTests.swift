import Anatomy
import Foundation
import Severity
import Testing

@testable import Examination

/// Tasks files: what they may look like, and what is said of those that cannot be used.
@Suite struct TasksFileTests {
  static let plain = """
    onset\tduration\ttask
    0\t10.5\trest
    12\t2\tgentle_closure
    15\t2\tgentle_closure

    """

  static func file(_ text: String) throws -> TasksFile {
    try TasksFile(bytes: Array(text.utf8), path: "visits/visit1_tasks.tsv")
  }

  /// The fault of a text, with its line and sentence.
  static func fault(_ bytes: [UInt8]) -> TasksFileError? {
    do {
      _ = try TasksFile(bytes: bytes, path: "visits/visit1_tasks.tsv")
      return nil
    } catch {
      return error
    }
  }

  static func fault(_ text: String) -> TasksFileError? { fault(Array(text.utf8)) }

  @Test(arguments: ["\n", "\r\n", "\r"], [[], [0xEF, 0xBB, 0xBF] as [UInt8]])
  func `Line ends and a byte order mark change nothing`(lineEnd: String, mark: [UInt8]) throws {
    let text = Self.plain.replacing("\n", with: lineEnd)
    let file = try TasksFile(bytes: mark + Array(text.utf8), path: "a")
    #expect(file.rows == (try Self.file(Self.plain)).rows)
  }

  @Test func `Order of rows and columns, further columns and empty lines change nothing`() throws {
    let text = """
      task\tnote\tonset\tduration

      gentle_closure\t\t15\t2
      rest\tlooked away\t0\t10.5

      gentle_closure\tn/a\t12\t2
      """
    #expect(try Self.file(text).rows == Self.file(Self.plain).rows)
  }

  @Test func `Every task has its name and rows keep their times`() throws {
    let names = FacialTask.allCases.map(\.rawValue)
    let rows = names.enumerated().map { "\($0.offset)\t1\t\($0.element)" }
    let file = try Self.file("onset\tduration\ttask\n" + rows.joined(separator: "\n"))
    #expect(file.rows.map(\.task) == FacialTask.allCases)
    #expect(file.rows.map(\.interval.start) == names.indices.map(Double.init))
    #expect(
      names == [
        "rest", "gentle_closure", "forceful_closure", "pucker", "smile", "brow_lift", "speech",
        "hold_still",
      ])
  }

  @Test func `A header alone is a file without tasks`() throws {
    #expect(try Self.file("onset\tduration\ttask").rows.isEmpty)
  }

  @Test(arguments: [
    ("", nil as Int?, TasksFileError.Fault.noHeader),
    (" \n\n", nil, .noHeader),
    ("onset\ttask\n0\trest", 1, .missingColumn("duration")),
    ("onset,duration,task\n0,1,rest", 1, .missingColumn("onset")),
    ("onset\tduration\ttask\tonset\n", 1, .repeatedColumn("onset")),
    ("onset\tduration\ttask\n0\t1", 2, .cells(found: 2, expected: 3)),
    ("onset\tduration\ttask\n\n0\t1\tsmle", 3, .unknownTask("smle")),
    ("onset\tduration\ttask\n0\t1\tRest", 2, .unknownTask("Rest")),
    ("onset\tduration\ttask\n-1\t1\trest", 2, .negative(column: "onset", text: "-1")),
    ("onset\tduration\ttask\n1\t-1\trest", 2, .negative(column: "duration", text: "-1")),
    ("onset\tduration\ttask\n1\t0\trest", 2, .noDuration(text: "0")),
    ("onset\tduration\ttask\n1,5\t1\trest", 2, .notSeconds(column: "onset", text: "1,5")),
    ("onset\tduration\ttask\nnan\t1\trest", 2, .notSeconds(column: "onset", text: "nan")),
    ("onset\tduration\ttask\n1\tinf\trest", 2, .notSeconds(column: "duration", text: "inf")),
    ("onset\tduration\ttask\n1e300\t1\trest", 2, .notSeconds(column: "onset", text: "1e300")),
    ("onset\tduration\ttask\n\t1\trest", 2, .notSeconds(column: "onset", text: "")),
    ("onset\tduration\ttask\n0\t3\trest\n2\t3\tsmile", 3, .overlap(otherLine: 2)),
    ("onset\tduration\ttask\n5\t3\trest\n0\t9\tsmile", 3, .overlap(otherLine: 2)),
  ])
  func `A fault is told with its line`(text: String, line: Int?, fault: TasksFileError.Fault) {
    let found = Self.fault(text)
    #expect(found?.fault == fault && found?.line == line)
    let sentence = found?.description ?? ""
    #expect(sentence.hasPrefix("visit1_tasks.tsv" + (line.map { ", line \($0): " } ?? ": ")))
    #expect(sentence.hasSuffix(".") && sentence.contains(". "))
  }

  @Test func `Rows that only touch do not overlap`() throws {
    #expect(try Self.file("onset\tduration\ttask\n0\t3\trest\n3\t3\tsmile").rows.count == 2)
  }

  @Test func `Text that is not UTF-8 is told with its line`() {
    let bytes = Array("onset\tduration\ttask\n0\t1\t".utf8) + [0xFF, 0xFE, 0x0A]
    #expect(Self.fault(bytes)?.fault == .notText && Self.fault(bytes)?.line == 2)
    let wide = Array("onset\tduration\ttask".utf16).flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(Self.fault([0xFF, 0xFE] + wide) != nil)
  }

  @Test func `A long cell is repeated in part`() {
    let found = Self.fault("onset\tduration\ttask\n0\t1\t" + String(repeating: "x", count: 5000))
    #expect((found?.description.count ?? .max) < 300)
  }

  @Test func `A million lines are refused, not read`() throws {
    let rows = (0..<1_000_000).map { "\($0)\t1\trest" }
    let text = "onset\tduration\ttask\n" + rows.joined(separator: "\n")
    #expect(Self.fault(text)?.fault == .tooLarge(limit: TasksFile.largestSize))
    let path = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)_tasks.tsv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: TasksFileError(path: path, fault: .tooLarge(limit: TasksFile.largestSize))) {
      try TasksFile(path: path)
    }
  }

  @Test func `Any bytes give rows or a fault`() {
    var state: UInt64 = 7
    let alphabet =
      Array("onsetduraik_ \t\t\t\n\n\r0123456789.-".utf8) + [0, 0xEF, 0xBB, 0xBF, 0xFF]
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      if let fault = Self.fault(Array("onset\tduration\ttask\n".utf8) + bytes) {
        #expect(fault.description.hasSuffix("."))
      }
    }
  }

  @Test func `A row after the recording's end is refused and a row that outlasts it is not`() throws
  {
    let file = try Self.file(Self.plain)
    #expect(throws: Never.self) { try file.require(within: 16) }
    #expect(throws: Never.self) { try file.require(within: nil) }
    #expect(
      throws: TasksFileError(
        path: "visits/visit1_tasks.tsv", line: 4, fault: .beyond(onset: 15, length: 14))
    ) { try file.require(within: 14) }
  }

  @Test func `The file beside a recording is found by its name, and none is no error`() throws {
    let folder = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let recording = folder + "/visit 1.mov"
    #expect(try TasksFile.beside(recording, named: "visit 1") == nil)
    let path = folder + "/visit 1_tasks.tsv"
    try Data(Self.plain.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try TasksFile.beside(recording, named: "visit 1")?.rows.count == 3)
  }

  @Test func `A missing file and a folder are told apart`() {
    #expect(throws: TasksFileError(path: "/nowhere/a_tasks.tsv", fault: .missing)) {
      try TasksFile(path: "/nowhere/a_tasks.tsv")
    }
    #expect(throws: TasksFileError(path: "/tmp", fault: .noRegularFile)) {
      try TasksFile(path: "/tmp")
    }
  }
}
