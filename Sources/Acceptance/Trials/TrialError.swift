public import Examination
public import Landmarks
public import Phantom
public import Video

/// Why a trial could not be made; none of them says anything about accuracy.
public enum TrialError: Error, Equatable, CustomStringConvertible {
  /// A built-in or given script cannot be carried out.
  case script(ScriptError)
  /// The clip could not be drawn or written.
  case phantom(PhantomError)
  /// The clip could not be examined.
  case examination(ExaminationError)
  /// The face models cannot be used.
  case tracking(TrackingError)
  /// The clip just written cannot be read.
  case video(VideoError)

  /// The list of what must be found cannot be used.
  case expectations(path: String, reason: String)

  public var description: String {
    switch self {
    case .script(let error): "\(error)"
    case .phantom(let error): "\(error)"
    case .examination(let error): "\(error)"
    case .tracking(let error): "\(error)"
    case .video(let error): "\(error)"
    case .expectations(let path, let reason):
      "\(path) is \(reason); write it with `spasmeter phantom SCRIPT… -o DIR --expected FILE`."
    }
  }
}
