/// Why a page could not be printed as PDF. The page itself is there.
public struct PrintError: Error, Equatable, CustomStringConvertible {
  /// Path of the page.
  public let page: String
  public let reason: Reason

  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// No known program is installed.
    case noConverter
    /// The program could not be started, in the words of the operating system.
    case notStarted(program: String, reason: String)
    /// The program failed: its code, and the last that it said.
    case failed(program: String, code: Int32, words: String)
    /// The program made no PDF: the last that it said.
    case noPDF(program: String, words: String)
    /// The program took longer than this, s.
    case tookTooLong(program: String, limit: Int)
    /// There is no folder for the program's own files.
    case noScratch(String)
  }

  public init(page: String, reason: Reason) {
    self.page = page
    self.reason = reason
  }

  /// Whether the same command can succeed later.
  public var isPassing: Bool {
    switch reason {
    case .tookTooLong, .noScratch: true
    case .noConverter, .notStarted, .failed, .noPDF: false
    }
  }

  public var description: String {
    "Cannot print \(page) as PDF: \(cause) The page itself is written and can be printed from a browser."
  }

  private var cause: String {
    switch reason {
    case .noConverter:
      "neither Chromium nor WeasyPrint is on PATH. Install one (on Debian: apt-get install chromium) "
        + "and try again."
    case .notStarted(let program, let reason):
      "\(program) does not start (\(reason)). Mend its installation and try again."
    case .failed(let program, let code, let words):
      "\(program) ended with code \(code)\(said(words)). Mend its installation and try again."
    case .noPDF(let program, let words):
      "\(program) made no PDF\(said(words)). Mend its installation and try again."
    case .tookTooLong(let program, let limit):
      "\(program) did not end within \(limit) s. Try again when the computer is less busy."
    case .noScratch(let reason):
      "no temporary folder can be made (\(reason)). Free some space or set TMPDIR and try again."
    }
  }

  private func said(_ words: String) -> String {
    words.isEmpty ? "" : ", saying “\(Visible.line(words))”"
  }
}
