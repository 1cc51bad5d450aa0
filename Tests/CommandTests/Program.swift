import Foundation

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program lies beside the test runner that the package manager built.
  static let path: String = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("spasmeter").path
  }()

  /// A new empty folder, removed by the caller.
  static func folder() throws -> String {
    let path = NSTemporaryDirectory() + "spasmeter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  static func start(_ arguments: [String], of program: String = path) throws
    -> (Process, Pipe, Pipe)
  {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, errors)
  }

  static func run(_ arguments: String...) throws -> Outcome {
    try run(path, arguments: arguments)
  }

  static func run(_ program: String, arguments: [String]) throws -> Outcome {
    let (process, output, errors) = try start(arguments, of: program)
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }
}

/// Folders of the repository that tests read.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let samples = root + "/SampleVideos"
  static let models = root + "/Models"
}
