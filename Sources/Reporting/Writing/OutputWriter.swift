public import Examination
public import Files
import Foundation

extension TemporaryFile: ByteSink {}

/// Writes the files of one examination into a folder: all of them, or none.
///
/// Every file is complete and on the disk under a temporary name before the first is renamed. On an
/// error or a cancellation the temporary files go and the files of an earlier run stay. The provenance
/// is renamed last and holds the hash of every other file, so that a set which a power cut split
/// between two runs can be told.
public struct OutputWriter {
  /// Folder of the files; made where it does not exist.
  public let folder: String
  private let hash: (String) throws -> String

  /// A writer into `folder` that takes the SHA-256, hexadecimal, of a file from `hash`.
  public init(folder: String, hash: @escaping (_ path: String) throws -> String) {
    self.folder = folder
    self.hash = hash
  }

  /// Finds out whether the folder can be made and written, without making it: a long examination
  /// should not end in a refusal that could be known before.
  ///
  /// - Throws: ``OutputError``.
  public func checkFolder() throws(OutputError) { try OutputFolder(path: folder).check() }

  /// Writes the result in every one of `formats`, then the provenance made from those files.
  ///
  /// - Returns: The files written, the provenance last.
  /// - Throws: ``OutputError``, or `CancellationError` where the task was cancelled.
  @discardableResult
  public func write(
    _ result: ExaminationResult, as formats: [any OutputFormat],
    provenance: ([OutputFile]) -> Provenance
  ) throws -> [OutputFile] {
    let recording = result.examination.recording.name
    try check(recording)
    try OutputFolder(path: folder).make()
    LeftoverFiles.remove(from: folder)
    var staged: [TemporaryFile] = []
    defer { staged.forEach { $0.discard() } }
    var files: [OutputFile] = []
    for format in formats {
      let name = format.fileName(for: recording)
      let file = try stage(name) { try format.write(result, to: $0) }
      staged.append(file)
      files.append(try described(file, name: name))
    }
    let name = Provenance.fileName(for: recording)
    let record = provenance(files)
    let file = try stage(name) { try record.write(to: $0) }
    staged.append(file)
    files.append(try described(file, name: name))
    try commit(staged)
    return files
  }

  private func check(_ recording: String) throws(OutputError) {
    let isUsable = !recording.isEmpty && !recording.contains("/") && !recording.contains("\0")
    guard isUsable else { throw OutputError(path: recording, reason: .unusableName) }
  }

  private func stage(_ name: String, _ write: (TemporaryFile) throws -> Void) throws
    -> TemporaryFile
  {
    let destination = "\(folder)/\(name)"
    guard name.utf8.count <= NAME_MAX else {
      throw OutputError(path: destination, reason: .nameTooLong)
    }
    let file = try TemporaryFile(for: destination, in: folder)
    do {
      try write(file)
      try file.sync()
      return file
    } catch let error as JSONTreeError {
      throw OutputError(path: destination, reason: .content("\(error)"))
    } catch let error as GzipError {
      throw OutputError(path: destination, reason: .content("zlib status \(error.status)"))
    }
  }

  private func described(_ file: TemporaryFile, name: String) throws -> OutputFile {
    OutputFile(name: name, sha256: try hash(file.path), bytes: file.byteCount)
  }

  /// Renames every file, after a look whether each can be.
  private func commit(_ files: [TemporaryFile]) throws {
    try Task.checkCancellation()
    for file in files {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file.destination, isDirectory: &isFolder)
      if exists && isFolder.boolValue {
        throw OutputError(path: file.destination, reason: .isAFolder)
      }
    }
    try OpenTemporaryFiles.withRenames(in: folder) {
      for file in files { try file.becomeOutput() }
      try OutputFolder(path: folder).sync()
    }
  }
}
