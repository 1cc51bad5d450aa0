import Foundation

/// A program of others that turns a page into a PDF, as it lies on this computer.
struct PDFConverter: Equatable, Sendable {
  /// What kind of program it is.
  enum Kind: Equatable, Sendable {
    case chromium
    case weasyPrint
  }

  let kind: Kind
  /// Absolute path of the program.
  let program: String

  /// Names under which the programs are installed, the one that draws our pages best first.
  private static let names: [(name: String, kind: Kind)] = [
    ("chromium", .chromium), ("chromium-browser", .chromium), ("google-chrome", .chromium),
    ("weasyprint", .weasyPrint),
  ]

  /// The first known program in the folders of a search path.
  ///
  /// - Parameter searchPath: Folders with colons between them, as in `PATH`; those that are not absolute
  ///   are passed over, for what lies in the working folder is nobody's installed program.
  /// - Returns: The converter; `nil` where there is none.
  static func found(on searchPath: String) -> PDFConverter? {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    for (name, kind) in names {
      let program = folders.map { "\($0)/\(name)" }.first(where: isProgram)
      if let program { return PDFConverter(kind: kind, program: program) }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// The arguments that print a page.
  ///
  /// - Parameters:
  ///   - page: Path of the page.
  ///   - pdf: Path of the PDF to make.
  ///   - profile: A folder for the program's own files.
  ///   - isRoot: Whether the superuser runs it, whom Chromium gives no sandbox.
  /// - Returns: The arguments without the program's name; no shell sees them.
  func arguments(page: String, pdf: String, profile: String, isRoot: Bool) -> [String] {
    let address = URL(fileURLWithPath: page).absoluteString
    guard kind == .chromium else { return [address, pdf] }
    return Self.chromiumFlags + (isRoot ? ["--no-sandbox"] : []) + [
      "--user-data-dir=\(profile)", "--print-to-pdf=\(pdf)", address,
    ]
  }

  /// No window, no header with date and address, nothing asked of any network.
  private static let chromiumFlags = [
    "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--no-default-browser-check", "--disable-extensions", "--disable-sync",
    "--disable-default-apps", "--disable-component-update", "--disable-background-networking",
    "--disable-breakpad", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
  ]

  /// The environment of the program: the caller's, with a home of its own and no proxy that answers.
  static func environment(_ given: [String: String], home: String) -> [String: String] {
    var made = given
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"] {
      made[name] = home
    }
    for name in ["http_proxy", "https_proxy", "ftp_proxy"] { made[name] = deadProxy }
    return made
  }

  /// Port 9 discards what it is sent, where anything listens there at all.
  private static let deadProxy = "http://127.0.0.1:9"
}
