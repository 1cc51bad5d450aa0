public import Anatomy
internal import Foundation
public import Landmarks
public import Video

/// Why a recording could not be examined.
public enum ExaminationError: Error, Equatable, CustomStringConvertible {
  /// The recording cannot be read.
  case video(VideoError)
  /// The face models or networks failed.
  case tracking(TrackingError)
  /// The tasks file does not fit the recording.
  case tasks(TasksFileError)
  /// The file became unreadable while it was examined.
  case unreadable(path: String, reason: String)

  /// The file was written, replaced or removed while it was examined.
  case changed(path: String)
  /// No frame lies within the part to examine; the length, s, where the recording declares one.
  case nothingInSpan(path: String, span: Interval, length: Double?)

  init(_ error: any Error, path: String) {
    switch error {
    case let error as VideoError: self = .video(error)
    case let error as TrackingError: self = .tracking(error)
    case let error as TasksFileError: self = .tasks(error)
    case let error as ExaminationError: self = error
    default: self = .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  public var description: String {
    switch self {
    case .video(let error): error.description
    case .tracking(let error): error.description
    case .tasks(let error): error.description
    case .unreadable(let path, let reason):
      "\(name(path)) became unreadable: \(withoutStop(reason)). Check that the disk is still there."
    case .changed(let path):
      "\(name(path)) changed while it was examined; examine it again when it is complete."
    case .nothingInSpan(let path, let span, let length):
      nothing(in: span, of: name(path), length: length)
    }
  }

  private func nothing(in span: Interval, of name: String, length: Double?) -> String {
    if let length, span.start >= length {
      return
        "\(name) is \(seconds(length)) s long; --from \(seconds(span.start)) lies beyond its end."
    }
    let end = span.end < .greatestFiniteMagnitude ? " to \(seconds(span.end)) s" : " on"
    return "\(name) holds no frame from \(seconds(span.start)) s\(end). Choose another part."
  }

  private func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The system's words may end in a full stop of their own.
  private func withoutStop(_ reason: String) -> String {
    reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }

  /// At most two decimals, no needless ones.
  private func seconds(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    guard let whole = Int(exactly: rounded) else { return "\(rounded)" }
    return "\(whole)"
  }
}
