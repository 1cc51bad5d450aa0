import Examination
package import Files
import Foundation
package import Signals

/// Writes the files of one phantom into a folder: all of them, or none.
package struct PhantomWriter {
  /// Folder of the files; made where it does not exist.
  package let folder: String
  private let hash: (String) throws -> String

  /// A writer into `folder` that takes the SHA-256, hexadecimal, of a file from `hash`.
  package init(folder: String, hash: @escaping (_ path: String) throws -> String) {
    self.folder = folder
    self.hash = hash
  }

  /// Finds out whether the folder can be made and written, without making it.
  ///
  /// - Throws: ``OutputError``.
  package func checkFolder() throws(OutputError) { try OutputFolder(path: folder).check() }

  /// Finds out whether the phantom `name`, with its clip in the file `clip`, would take the place of
  /// something that cannot be drawn anew: a recording, or the examination of one.
  ///
  /// - Throws: ``OutputError``.
  package func checkPlace(for name: String, clip: String) throws(OutputError) {
    let record = "\(folder)/\(PhantomRecord.fileName(for: name))"
    guard !FileManager.default.fileExists(atPath: record) else { return }
    let others = [
      (clip, clip, "a video that is no phantom"),
      (
        ExaminationJSON().fileName(for: name), EventsTable().fileName(for: name),
        "the examination of a recording"
      ),
    ]
    for (file, replaced, meaning) in others
    where FileManager.default.fileExists(atPath: "\(folder)/\(file)") {
      throw OutputError(path: "\(folder)/\(replaced)", reason: .wouldReplace(meaning))
    }
  }

  /// Makes the folder and clears it of what killed programs left.
  package func prepareFolder() throws(OutputError) {
    try OutputFolder(path: folder).make()
    LeftoverFiles.remove(from: folder)
  }

  /// Writes events, dictionary, signals and the record, and gives them and the clip their names, the
  /// record last: it holds the hash of every other file, so that a set which a power cut split between
  /// two runs can be told.
  ///
  /// - Parameters:
  ///   - record: What is planted, with its events.
  ///   - signals: The programmed signals.
  ///   - clip: The clip under its temporary name and its file name; `nil` for the truth alone.
  /// - Returns: The files written, the record last.
  /// - Throws: ``OutputError``, or `CancellationError` where the task was cancelled.
  @discardableResult
  package func write(
    _ record: PhantomRecord, signals: FacialSignals, clip: (file: TemporaryFile, name: String)?
  ) throws -> [OutputFile] {
    try prepareFolder()
    let staged = StagedFiles(folder: folder, hash: hash)
    defer { staged.discard() }
    let name = record.name
    if let clip { try staged.add(clip.file, name: clip.name) }
    try staged.add(EventsTable().fileName(for: name)) { file in
      try EventsTable().write(record.planted.map(\.event), to: file)
    }
    try staged.add(EventsDictionary().fileName(for: name)) { try EventsDictionary().write(to: $0) }
    try staged.add(SignalsTable().fileName(for: name)) { try SignalsTable().write(signals, to: $0) }
    let others = staged.files
    try staged.add(PhantomRecord.fileName(for: name)) { try record.write(with: others, to: $0) }
    try staged.commit()
    return staged.files
  }
}
