import Foundation

/// Why an output file could not be written. The files of an earlier run are still in place.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  /// File or folder that could not be written.
  public let path: String
  public let reason: Reason

  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    case noSpace
    /// Larger than the limit that the file system or the shell sets.
    case fileTooLarge
    case noPermission
    case notAFolder
    case noSuchFolder
    case isAFolder
    case nameTooLong
    case unusableName
    case noFolderNamed
    /// Another file would be lost: what it is, in words.
    case wouldReplace(String)
    /// The program is ending.
    case interrupted
    /// The content could not be made.
    case content(String)
    /// Any other refusal, in the words of the operating system.
    case system(String)
  }

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The refusal behind an error number of the operating system.
  package init(path: String, code: Int32) {
    let reason: Reason =
      switch code {
      case ENOSPC, EDQUOT: .noSpace
      case EFBIG: .fileTooLarge
      case EACCES, EPERM, EROFS: .noPermission
      case ENOTDIR, EEXIST: .notAFolder
      case ENOENT: .noSuchFolder
      case EISDIR: .isAFolder
      case ENAMETOOLONG: .nameTooLong
      default: .system(String(cString: strerror(code)))
      }
    self.init(path: path, reason: reason)
  }

  public var description: String {
    "Cannot write \(path): \(cause)"
  }

  private var cause: String {
    switch reason {
    case .noSpace: "no space is left. Free some space or choose another folder."
    case .fileTooLarge:
      "the file would be larger than is allowed here. Raise the limit (ulimit -f) or choose "
        + "another folder."
    case .noPermission: "no permission. Choose a folder in which you may write."
    case .notAFolder: "a part of the path is a file, not a folder. Choose another folder."
    case .noSuchFolder: "its folder is not there. Make it or choose another."
    case .isAFolder: "a folder has that name. Move it or choose another place."
    case .nameTooLong: "the name is too long. Choose a shorter one."
    case .unusableName: "the name cannot be a file name. Rename the recording."
    case .noFolderNamed: "no folder is named. Name one with -o."
    case .wouldReplace(let what): "it would replace \(what). Choose another folder with -o."
    case .interrupted: "the program was interrupted. Start it again."
    case .content(let text): "\(text). Please report this with the recording's settings."
    case .system(let text): "\(text). Choose another folder and try again."
    }
  }
}
