internal import CPhantomRenderer
public import VideoEncoding

/// Why a phantom could not be drawn or written. No part of a clip is left.
public enum PhantomError: Error, Equatable, Sendable {
  /// The renderer cannot use what it was given.
  case unusable(reason: String)
  /// Drawing failed on usable input.
  case drawingFailed(reason: String)
  case outOfMemory(reason: String)
  /// The clip could not be written.
  case encoding(EncodingError)
  /// The caller asked to stop.
  case cancelled
}

extension PhantomError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unusable(let reason):
      "The phantom cannot be drawn as asked: \(reason) Change identity or camera in the script."
    case .drawingFailed(let reason):
      "Drawing the phantom failed: \(reason) Try again; if it stays, report it."
    case .outOfMemory(let reason):
      "There is too little memory to draw the phantom: \(reason) Choose a smaller picture or fewer threads."
    case .encoding(let error): "\(error)"
    case .cancelled: "Drawing was stopped. Nothing was written."
    }
  }

  /// Throws where a call of the C library did not succeed.
  static func check(_ status: pr_status, _ failure: pr_failure) throws(PhantomError) {
    let reason = withUnsafeBytes(of: failure.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch status {
    case .ok: return
    case .badInput: throw .unusable(reason: reason)
    case .drawingFailed: throw .drawingFailed(reason: reason)
    case .outOfMemory: throw .outOfMemory(reason: reason)
    }
  }
}
