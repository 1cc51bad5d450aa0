import Foundation

/// A program at work in a process group of its own, so that it can be ended with all its helpers.
struct ConverterProcess {
  private let identifier: pid_t

  /// Error number of the operating system that kept a program from starting.
  struct StartError: Error, Equatable {
    let code: Int32

    var text: String { String(cString: strerror(code)) }
  }

  /// How a program ended.
  enum End: Equatable {
    case code(Int32)
    case signal(Int32)
    /// Not within the time given; it was killed.
    case late
  }

  /// How often the end of the program is looked for, µs.
  private static let pause: useconds_t = 20_000

  /// Starts a program without a shell.
  ///
  /// - Parameters:
  ///   - program: Absolute path.
  ///   - arguments: What follows the program's name.
  ///   - environment: Its whole environment.
  ///   - log: Path of a file for what it says.
  /// - Throws: ``StartError``.
  init(_ program: String, arguments: [String], environment: [String: String], log: String)
    throws(StartError)
  {
    var actions = Self.actions(log: log)
    var attributes = Self.attributes()
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let settings = environment.map { "\($0.key)=\($0.value)" }
    identifier = try Self.withPointers([program] + arguments) { words throws(StartError) in
      try Self.withPointers(settings) { settings throws(StartError) in
        try RunningConverters.started { () throws(StartError) in
          var started: pid_t = 0
          let code = posix_spawn(&started, program, &actions, &attributes, words, settings)
          guard code == 0 else { throw StartError(code: code) }
          return started
        }
      }
    }
  }

  /// Waits for the end of the program, and kills it with its helpers where that is late.
  ///
  /// - Parameter limit: Longest time to wait.
  /// - Returns: How it ended.
  func end(within limit: Duration) -> End {
    let deadline = ContinuousClock.now + limit
    defer { RunningConverters.ended(identifier) }
    while true {
      var status: Int32 = 0
      switch waitpid(identifier, &status, WNOHANG) {
      case identifier: return Self.end(status)
      case 0 where ContinuousClock.now < deadline: usleep(Self.pause)
      case 0:
        kill(-identifier, SIGKILL)
        waitpid(identifier, &status, 0)
        return .late
      default:
        // Interrupted waits are tried again; a child that is no more has no status left to read.
        if errno != EINTR { return .late }
      }
    }
  }

  /// What `waitpid` tells: the low seven bits are a signal, the next byte the exit code.
  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7f
    return signal == 0 ? .code(status >> 8 & 0xff) : .signal(signal)
  }

  private static func actions(log: String) -> posix_spawn_file_actions_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    return actions
  }

  /// A group of its own, and the signals that we ignore as they usually are.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  /// The texts as C has them, with a null pointer at the end.
  private static func withPointers<Result, Failure: Error>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return try body(pointers + [nil])
  }
}
