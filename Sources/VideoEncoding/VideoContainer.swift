internal import CVideoEncoder

/// What a clip is wrapped in.
///
/// mp4 and mov keep times to half a microsecond and can say that the picture is to be turned. mkv and
/// webm keep whole milliseconds. avi keeps a constant rate only.
public enum VideoContainer: String, CaseIterable, Codable, Sendable {
  case mp4, mov, mkv, webm, avi

  /// What the name of such a file ends in, such as "mp4".
  public var fileExtension: String { rawValue }

  /// Whether presentation times may be at any distance from each other.
  public var storesVariableRate: Bool { self != .avi }

  /// Whether the file can say that its picture is to be turned or flipped.
  public var storesRotation: Bool { self == .mp4 || self == .mov }

  var identifier: ve_container {
    switch self {
    case .mp4: .mp4
    case .mov: .mov
    case .mkv: .mkv
    case .webm: .webm
    case .avi: .avi
    }
  }
}
