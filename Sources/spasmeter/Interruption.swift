import Dispatch
import Foundation
import Reporting

/// Ends the program cleanly on Ctrl-C and on termination: no half-written file stays.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "spasmeter.interruption"))
      source.setEventHandler {
        OpenTemporaryFiles.removeAll()
        complain("interrupted; nothing half-written is left.")
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }
}
