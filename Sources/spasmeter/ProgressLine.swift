import Examination
import Foundation
import Reporting

/// One line on a terminal that shows how far the work has come; nothing elsewhere.
final class ProgressLine {
  private let name: String
  private let isShown: Bool
  private let started = ContinuousClock.now
  private var shown = ContinuousClock.now

  init(name: String, isQuiet: Bool) {
    self.name = Visible.line(name)
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Redraws the line at most ten times a second.
  func show(_ progress: ExaminationProgress) {
    show(frames: progress.frames, time: progress.time, length: progress.declaredDuration)
  }

  /// Redraws the line at most ten times a second.
  ///
  /// - Parameters:
  ///   - frames: Frames done.
  ///   - time: How far that is, s.
  ///   - length: How far it goes, s; `nil` where that is not known.
  func show(frames: Int, time: Double, length: Double?) {
    let now = ContinuousClock.now
    guard isShown, now - shown > .milliseconds(100) else { return }
    shown = now
    let text = ProgressText(
      frames: frames, time: time, length: length, elapsed: seconds(now - started))
    Console.showProgress(text.line(name: name, columns: Self.columns - 1))
  }

  /// Clears the line.
  func finish() {
    if isShown { Console.showProgress("") }
  }

  /// Width of the terminal; 80 where it does not tell.
  private static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  private func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
