internal import Foundation
public import Landmarks
public import Video

/// Why a recording could not be examined.
public enum ExaminationError: Error, Equatable, CustomStringConvertible {
  /// The recording cannot be read.
  case video(VideoError)
  /// The face models or networks failed.
  case tracking(TrackingError)
  /// The file became unreadable while it was examined.
  case unreadable(path: String, reason: String)

  init(_ error: any Error, path: String) {
    switch error {
    case let error as VideoError: self = .video(error)
    case let error as TrackingError: self = .tracking(error)
    case let error as ExaminationError: self = error
    default: self = .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  public var description: String {
    switch self {
    case .video(let error): error.description
    case .tracking(let error): error.description
    case .unreadable(let path, let reason):
      "\(path.split(separator: "/").last.map(String.init) ?? path) became unreadable: \(reason). "
        + "Check that the disk is still there."
    }
  }
}
