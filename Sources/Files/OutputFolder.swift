import Foundation

/// A folder that takes output files.
package struct OutputFolder {
  package let path: String

  package init(path: String) { self.path = path }

  /// Finds out whether the folder can be made and written; leaves nothing behind.
  package func check() throws(OutputError) {
    guard !path.isEmpty else { throw OutputError(path: "“”", reason: .noFolderNamed) }
    var place = URL(fileURLWithPath: path).standardizedFileURL
    while true {
      guard place.lastPathComponent.utf8.count <= NAME_MAX else {
        throw OutputError(path: path, reason: .nameTooLong)
      }
      if try isWritableFolder(place.path) { return }
      place.deleteLastPathComponent()
    }
  }

  /// Whether a place is there; where it is, it must be a folder in which files can be made.
  private func isWritableFolder(_ place: String) throws(OutputError) -> Bool {
    var facts = stat()
    guard stat(place, &facts) == 0 else {
      let code = errno
      // A link that leads nowhere can neither be entered nor replaced by a folder.
      let isDeadLink = code == ENOENT && lstat(place, &facts) == 0
      guard code == ENOENT, !isDeadLink, place != "/" else {
        throw OutputError(path: path, code: isDeadLink ? ENOTDIR : code)
      }
      return false
    }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      throw OutputError(path: path, reason: .notAFolder)
    }
    // Permissions alone do not tell: the system refuses new folders in some places to everyone.
    let trial = "\(place)/\(LeftoverFiles.name(process: getpid(), number: 0))"
    guard mkdir(trial, 0o700) == 0 || errno == EEXIST else {
      throw OutputError(path: path, code: errno)
    }
    rmdir(trial)
    return true
  }

  /// Makes the folder where it does not exist.
  package func make() throws(OutputError) {
    guard !path.isEmpty else { throw OutputError(path: "“”", reason: .noFolderNamed) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw OutputError(path: path, reason: .notAFolder) }
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch let error as CocoaError {
      let code = (error.underlying as? POSIXError)?.code.rawValue
      throw OutputError(path: path, code: code ?? ENOTDIR)
    } catch {
      throw OutputError(path: path, reason: .system("\(error)"))
    }
  }

  /// Gives finished files their names in one go, in their order, after a look whether each can have it.
  ///
  /// - Throws: ``OutputError``, or `CancellationError` where the task was cancelled.
  package func take(_ files: [TemporaryFile]) throws {
    try Task.checkCancellation()
    for file in files {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file.destination, isDirectory: &isFolder)
      if exists && isFolder.boolValue {
        throw OutputError(path: file.destination, reason: .isAFolder)
      }
    }
    try OpenTemporaryFiles.withRenames(in: path) {
      for file in files { try file.becomeOutput() }
      try sync()
    }
  }

  /// Forces the names of the files to the disk.
  package func sync() throws(OutputError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    defer { close(descriptor) }
    // A file system that cannot sync a folder says EINVAL; there is nothing more to be done then.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw OutputError(path: path, code: errno)
    }
  }
}
