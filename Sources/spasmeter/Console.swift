import Foundation
import Reporting
import Synchronization

/// Standard output and standard error, which may be closed, full or gone: a failure of either is a
/// value, never a trap.
enum Console {
  private struct State {
    var isSilent = false
    var showsProgress = false
  }

  /// Guards standard error, where the progress line and complaints meet.
  private static let state = Mutex(State())
  /// Keeps the lines of recordings examined side by side apart.
  private static let output = Mutex(())

  /// Return to the first column and clear the line.
  private static let clearing = "\r\u{1B}[2K"

  /// Fills standard descriptors that the caller closed, so that no file of ours gets their numbers.
  ///
  /// The fill cannot be written, so that a closed standard output is still told of.
  static func fillClosedDescriptors() {
    while true {
      let descriptor = open("/dev/null", O_RDONLY)
      guard descriptor >= 0 else { return }
      guard descriptor > STDERR_FILENO else { continue }
      close(descriptor)
      return
    }
  }

  /// Writes lines to standard output.
  ///
  /// - Throws: ``ConsoleError`` where they cannot be written.
  static func say(_ text: String) throws(ConsoleError) {
    let code = output.withLock { _ in write("\(text)\n", to: STDOUT_FILENO) }
    if code != 0 { throw ConsoleError(code: code) }
  }

  /// Writes one line to standard error, after the progress line is cleared.
  static func complain(_ text: String) {
    state.withLock { state in
      guard !state.isSilent else { return }
      put("spasmeter: \(Visible.line(text))\n", &state)
    }
  }

  /// Redraws the progress line; an empty one clears it.
  static func showProgress(_ line: String) {
    state.withLock { state in
      guard !state.isSilent, state.showsProgress || !line.isEmpty else { return }
      state.showsProgress = true
      put(line, &state)
      state.showsProgress = !line.isEmpty
    }
  }

  /// Writes the last line of an interrupted program; nothing is written to standard error after it.
  static func end(with text: String) {
    state.withLock { state in
      put("spasmeter: \(text)\n", &state)
      state.isSilent = true
    }
  }

  private static func put(_ text: String, _ state: inout State) {
    _ = write((state.showsProgress ? clearing : "") + text, to: STDERR_FILENO)
    state.showsProgress = false
  }

  /// Writes the whole text and returns 0, or the error number that stopped it.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Why standard output took no text.
struct ConsoleError: Error, Equatable, CustomStringConvertible {
  /// Error number of the operating system.
  let code: Int32

  /// Whether the same command can succeed later.
  var isPassing: Bool { code == ENOSPC || code == EDQUOT }

  var description: String {
    let cause =
      isPassing
      ? "no space is left. Free some space"
      : "\(String(cString: strerror(code))). Send it to a terminal, a file or a program that reads it"
    return "Cannot write to standard output: \(cause) and try again."
  }
}
