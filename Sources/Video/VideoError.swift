/// Why a recording cannot be read.
///
/// Messages name the file, never its content: recordings are patient data.
public enum VideoError: Error, Equatable, Sendable {
  /// There is no file at this path.
  case missing(path: String)
  /// The system refuses to read the file.
  case unreadable(path: String, reason: String)
  /// A folder, pipe or device.
  case notAFile(path: String)
  case empty(path: String)
  /// No known container, or one whose index is lost.
  case unrecognised(path: String, reason: String)
  /// A container that holds no video of its own, such as a playlist, an image or a sound file.
  case notVideo(path: String, container: String)
  /// A container without a video track.
  case noVideoTrack(path: String)
  case unsupportedCodec(path: String, codec: String)
  /// Larger than any camera's picture.
  case tooLarge(path: String, size: String)
  /// Not one frame could be decoded.
  case undecodable(path: String)
  /// The decoder failed for a reason that is not the file's.
  case decoderFailed(path: String, reason: String)

  /// Whether the input is missing rather than unusable: exit code 66 rather than 65.
  public var isMissing: Bool {
    switch self {
    case .missing, .unreadable: true
    default: false
    }
  }

  /// Whether the fault lies outside the file: exit code 70 rather than 65.
  public var isInternal: Bool {
    if case .decoderFailed = self { true } else { false }
  }
}

extension VideoError: CustomStringConvertible {
  /// What is wrong with which file, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "Cannot find \(name(path)). Check the path."
    case .unreadable(let path, let reason):
      "Cannot read \(name(path)): \(reason). Check its permissions."
    case .notAFile(let path):
      "\(name(path)) is a folder or device, not a file. Give the path of one recording."
    case .empty(let path):
      "\(name(path)) is empty. Copy it from the camera again."
    case .unrecognised(let path, let reason):
      "\(name(path)) is no video file, or its index is lost (\(reason)). "
        + "Copy it from the camera again; a recording cut off while filming may need repair."
    case .notVideo(let path, let container):
      "\(name(path)) holds no video of its own (\(container)). Give the recording itself."
    case .noVideoTrack(let path):
      "\(name(path)) has no video track. Give a recording with a picture."
    case .unsupportedCodec(let path, let codec):
      "Cannot decode \(name(path)): no decoder for it (\(codec)). Convert it with ffmpeg."
    case .tooLarge(let path, let size):
      "The picture of \(name(path)) is too large (\(size) pixels). Scale it down to 8K or less."
    case .undecodable(let path):
      "Not one frame of \(name(path)) can be decoded. Copy it from the camera again."
    case .decoderFailed(let path, let reason):
      "The video decoder failed on \(name(path)): \(reason). Try again; if it stays, report it."
    }
  }

  private func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? "“\(path)”"
  }
}
