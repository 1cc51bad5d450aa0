public import Examination
public import Files

/// How the files of several recordings are laid out under the folder that a user names.
public enum OutputLayout: Equatable, Sendable {
  /// All in that folder, called after the recordings.
  case flat
  /// As a BIDS derivative dataset: the name of a recording whose file does not bear one, and the URI of
  /// the dataset of the recordings, where they are known.
  case bids(BIDSName?, source: String?)

  /// Where the files of a recording go.
  ///
  /// - Parameters:
  ///   - recording: Name of the recording.
  ///   - folder: The folder that the user names.
  /// - Returns: The place of its files.
  /// - Throws: ``BIDSNameError`` where the name says too little for the layout.
  public func place(for recording: String, in folder: String) throws(BIDSNameError) -> OutputPlace {
    switch self {
    case .flat: return OutputPlace(folder: folder, base: recording, dataset: nil)
    case .bids(let given, let source):
      let name = if let given { given } else { try BIDSName(recording) }
      return OutputPlace(
        folder: "\(folder)/\(name.folder)", base: name.base,
        dataset: BIDSDataset(folder: folder, source: source))
    }
  }
}

/// Where the files of one recording go.
public struct OutputPlace: Equatable, Sendable {
  public let folder: String
  /// What every file is called before its suffix.
  public let base: String
  /// The dataset that the folder is part of, if any.
  public let dataset: BIDSDataset?

  /// The result with the recording called as its files are, so that none of them tells another name.
  public func named(_ result: ExaminationResult) -> ExaminationResult {
    var examination = result.examination
    examination.recording.name = base
    return ExaminationResult(examination: examination, signals: result.signals)
  }

  /// Finds out whether the files can be written, without making a folder.
  ///
  /// - Throws: ``OutputError``.
  public func check() throws(OutputError) {
    try dataset?.check()
    try OutputFolder(path: folder).check()
  }
}
