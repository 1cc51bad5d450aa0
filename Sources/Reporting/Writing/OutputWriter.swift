public import Examination
public import Files
import Foundation

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

  /// Makes the folder and clears it of what killed programs left, for files that are made before the others.
  ///
  /// - Throws: ``OutputError``.
  package func makeFolder() throws(OutputError) {
    try OutputFolder(path: folder).make()
    LeftoverFiles.remove(from: folder)
  }

  /// Writes the result in every one of `formats`, then the provenance made from those files.
  ///
  /// - Returns: The files written, the provenance last.
  /// - Throws: ``OutputError``, as ``checkPlace(for:)`` or while writing, or `CancellationError` where
  ///   the task was cancelled.
  @discardableResult
  public func write(
    _ result: ExaminationResult, as formats: [any OutputFormat],
    provenance: ([OutputFile]) -> Provenance
  ) throws -> [OutputFile] {
    try write(result, as: formats, videos: [], provenance: provenance)
  }

  /// The same with videos that stand in the folder under temporary names and get their own with the others.
  ///
  /// - Throws: As ``write(_:as:provenance:)``.
  @discardableResult
  package func write(
    _ result: ExaminationResult, as formats: [any OutputFormat], videos: [TemporaryFile],
    provenance: ([OutputFile]) -> Provenance
  ) throws -> [OutputFile] {
    let recording = result.examination.recording.name
    try checkPlace(for: recording)
    try makeFolder()
    let staged = StagedFiles(folder: folder, hash: hash)
    defer { staged.discard() }
    for format in formats {
      try staged.add(format.fileName(for: recording)) { try format.write(result, to: $0) }
    }
    for video in videos {
      let name = video.destination.split(separator: "/").last.map(String.init)
      try staged.add(video, name: name ?? video.destination)
    }
    let record = provenance(staged.files)
    try staged.add(Provenance.fileName(for: recording)) { try record.write(to: $0) }
    try staged.commit()
    return staged.files
  }

  /// Finds out whether the files of a recording can have their names in the folder.
  ///
  /// - Throws: ``OutputError`` where the name cannot be one of a file, or where the folder holds the
  ///   truth of a phantom of that name, whose files are called the same.
  public func checkPlace(for recording: String) throws(OutputError) {
    let isUsable = !recording.isEmpty && !recording.contains("/") && !recording.contains("\0")
    guard isUsable else { throw OutputError(path: recording, reason: .unusableName) }
    let record = "\(folder)/\(PhantomRecord.fileName(for: recording))"
    guard !FileManager.default.fileExists(atPath: record) else {
      throw OutputError(
        path: "\(folder)/\(EventsTable().fileName(for: recording))",
        reason: .wouldReplace("the truth of the phantom \(recording)"))
    }
  }
}
