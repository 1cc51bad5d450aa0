import Dispatch
import Files
import Foundation
import Reporting

/// Ends the program cleanly on Ctrl-C and on termination: no half-written file stays.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init() {
    // A file beyond the shell's limit and a reader that left are errors to tell, not reasons to die.
    for number in [SIGXFSZ, SIGPIPE] { signal(number, SIG_IGN) }
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let wasIgnored = Self.isIgnored(signal(number, SIG_IGN))
      // nohup asks to outlive the terminal.
      if number == SIGHUP && wasIgnored { return nil }
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "spasmeter.interruption"))
      source.setEventHandler {
        RunningConverters.endAll()
        OpenTemporaryFiles.removeAll()
        Console.end(with: "interrupted; nothing half-written is left.")
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  private static func isIgnored(_ handler: __sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN as __sighandler_t?, to: Int.self)
  }
}
