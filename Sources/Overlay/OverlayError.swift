public import Video
public import VideoEncoding

/// Why an overlay could not be drawn. No part of it is left, and nothing else is lost.
public enum OverlayError: Error, Equatable, Sendable {
  /// The recording cannot be decoded again.
  case video(VideoError)
  /// The file cannot be written.
  case encoding(EncodingError)
  /// Its frames are no longer those that were measured.
  case changed(path: String)
}

extension OverlayError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .video(let error): "\(error)"
    case .encoding(let error): "\(error)"
    case .changed(let path):
      "\(path) changed after it was examined, so that no overlay was drawn. "
        + "Examine it again when nothing writes to it."
    }
  }
}
