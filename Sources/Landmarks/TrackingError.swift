/// Why no landmarks could be had.
public enum TrackingError: Error, Equatable, CustomStringConvertible {
  /// No folder of models was found in any of these places.
  case modelsNotFound(searched: [String])
  case modelMissing(path: String)
  /// A model file is not the one that the manifest names.
  case modelAltered(path: String)
  case manifestUnreadable(path: String, reason: String)
  /// A file is the one that the manifest names, yet no network can be made of it.
  case modelUnreadable(reason: String)
  case unusablePicture(reason: String)
  case inferenceFailed(reason: String)
  case outOfMemory(reason: String)

  public var description: String {
    switch self {
    case .modelsNotFound(let searched):
      "The face models were not found in \(searched.joined(separator: ", ")). "
        + "Run `scripts/fetch-models`, or name their folder in SPASMETER_MODELS."
    case .modelMissing(let path):
      "The face model \(path) is missing. Run `scripts/fetch-models`."
    case .modelAltered(let path):
      "The face model \(path) is not the one that the manifest names. "
        + "Delete it and run `scripts/fetch-models`."
    case .manifestUnreadable(let path, let reason):
      "The list of models \(path) cannot be read: \(reason). Restore it from the repository."
    case .modelUnreadable(let reason):
      "\(reason) Run `scripts/fetch-models`."
    case .unusablePicture(let reason):
      "A picture cannot be searched for faces: \(reason) Convert the recording to H.264 and try again."
    case .inferenceFailed(let reason):
      "A face network failed: \(reason) Report it with the recording's format."
    case .outOfMemory(let reason):
      "\(reason) Close other programs, or examine a shorter or smaller recording."
    }
  }
}
