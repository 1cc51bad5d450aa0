public import Foundation

/// When, where and with what the program ran.
public struct RunFacts: Equatable, Sendable {
  public var started: Date
  public var ended: Date
  public var host: HostFacts
  /// Libraries beside the program's own code, such as FFmpeg and OpenCV.
  public var libraries: [LibraryVersion]
  /// Command line as given, without paths: see ``withoutPaths(_:)``.
  public var arguments: [String]

  public init(
    started: Date, ended: Date, host: HostFacts = .current, libraries: [LibraryVersion],
    arguments: [String]
  ) {
    self.started = started
    self.ended = ended
    self.host = host
    self.libraries = libraries
    self.arguments = Self.withoutPaths(arguments)
  }

  /// The arguments with everything that could name a patient, such as a path, cut to `VALUE`.
  ///
  /// Kept are the command, options, numbers and settings (`group.name=number`).
  ///
  /// - Parameter arguments: What follows the name of the program.
  /// - Returns: As many arguments, in the same order.
  public static func withoutPaths(_ arguments: [String]) -> [String] {
    arguments.enumerated().map { position, argument in
      if argument.hasPrefix("--") { return option(argument) }
      if argument.hasPrefix("-") && argument.count == 2 { return argument }
      let isCommand = position == 0 && argument.allSatisfy(\.isLetter)
      let isKept = isCommand || Double(argument) != nil || isSetting(argument)
      return isKept ? argument : "VALUE"
    }
  }

  private static func option(_ argument: String) -> String {
    guard let sign = argument.firstIndex(of: "=") else { return argument }
    let value = String(argument[argument.index(after: sign)...])
    let isKept = Double(value) != nil || isSetting(value)
    return isKept ? argument : "\(argument[..<sign])=VALUE"
  }

  private static func isSetting(_ text: String) -> Bool {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, Double(String(parts[1])) != nil else { return false }
    return parts[0].allSatisfy { $0.isLetter || $0 == "." }
  }
}

/// The computer, without its name.
public struct HostFacts: Equatable, Sendable {
  public var operatingSystem: String
  /// Processor family, such as `x86_64`.
  public var architecture: String

  public init(operatingSystem: String, architecture: String) {
    self.operatingSystem = operatingSystem
    self.architecture = architecture
  }

  /// The computer this runs on.
  public static var current: HostFacts {
    #if arch(x86_64)
      let architecture = "x86_64"
    #elseif arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "other"
    #endif
    return HostFacts(
      operatingSystem: ProcessInfo.processInfo.operatingSystemVersionString,
      architecture: architecture)
  }
}
