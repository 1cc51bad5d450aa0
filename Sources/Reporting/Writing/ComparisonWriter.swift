import Comparison
public import Files
import Foundation

/// Writes the files of one comparison into a folder: all of them, or none.
public struct ComparisonWriter {
  /// Folder of the files; made where it does not exist.
  public let folder: String
  private let hash: (String) throws -> String

  /// A writer into `folder` that takes the SHA-256, hexadecimal, of a file from `hash`.
  public init(folder: String, hash: @escaping (_ path: String) throws -> String) {
    self.folder = folder
    self.hash = hash
  }

  /// Finds out whether the folder can be made and written, without making it.
  ///
  /// - Throws: ``OutputError``.
  public func checkFolder() throws(OutputError) { try OutputFolder(path: folder).check() }

  /// Writes the comparison in every one of `formats`, then the record of the run.
  ///
  /// - Returns: The files written, the record last.
  /// - Throws: ``OutputError``, or `CancellationError` where the task was cancelled.
  @discardableResult
  public func write(
    _ result: ComparedVisits, as formats: [any ComparisonFormat] = ComparisonFormats.all(),
    run: RunFacts
  ) throws -> [OutputFile] {
    let patient = result.comparison.patient
    try OutputFolder(path: folder).make()
    LeftoverFiles.remove(from: folder)
    let staged = StagedFiles(folder: folder, hash: hash)
    defer { staged.discard() }
    for format in formats {
      try staged.add(format.fileName(for: patient)) {
        try format.write(result, to: $0)
      }
    }
    let record = ComparisonProvenance(
      run: run, comparison: result.comparison, outputs: staged.files)
    try staged.add(ComparisonProvenance.fileName(for: patient)) {
      try record.write(to: $0)
    }
    try staged.commit()
    return staged.files
  }
}
