import Examination
import Foundation

/// One line on a terminal that shows how far an examination has come; nothing elsewhere.
final class ProgressLine {
  private let name: String
  private let isShown: Bool
  private let started = ContinuousClock.now
  private var shown = ContinuousClock.now

  init(name: String, isQuiet: Bool) {
    self.name = name
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Redraws the line at most ten times a second.
  func show(_ progress: ExaminationProgress) {
    let now = ContinuousClock.now
    guard isShown, now - shown > .milliseconds(100) else { return }
    shown = now
    write(text(progress, elapsed: seconds(now - started)))
  }

  /// Clears the line.
  func finish() {
    if isShown { write("") }
  }

  private func text(_ progress: ExaminationProgress, elapsed: Double) -> String {
    let rate = Int(Double(progress.frames) / max(elapsed, 0.001))
    guard let duration = progress.declaredDuration, duration > 0, progress.time > 0 else {
      return "\(name)  \(Int(progress.time)) s done, \(rate) frames/s"
    }
    let share = min(1, progress.time / duration)
    let filled = Int(share * 24)
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 24 - filled)
    // A damaged header can declare any length.
    let left = Int(min((elapsed / share - elapsed).rounded(.up), Double(Int32.max)))
    return "\(name)  \(bar) \(Int(share * 100)) %  \(rate) frames/s  \(left) s left"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(text)".utf8))
  }

  private func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
