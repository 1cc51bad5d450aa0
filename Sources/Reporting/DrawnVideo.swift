/// A video drawn from an examination, by what its file's name ends in.
public enum DrawnVideo: String, CaseIterable, Sendable {
  /// The recording with what was measured drawn over it.
  case overlay = "_overlay.mp4"
  /// The face as lines, without a pixel of the recording.
  case anonymous = "_anonymous.mp4"

  /// Name of the file for the recording called `recording`.
  public func fileName(for recording: String) -> String { recording + rawValue }
}
