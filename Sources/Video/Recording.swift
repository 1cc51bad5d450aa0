public import Anatomy

/// Whether a camera stored the scene as seen or as in a mirror.
public enum Mirroring: String, Codable, Sendable, CaseIterable {
  case unmirrored
  case mirrored
}

/// One recording to examine and what the user says of it.
///
/// ``mirroring`` and the landmark scheme are the only two places that know which side of the image
/// shows which side of the patient.
public struct Recording: Sendable, Equatable {
  /// Path of the file.
  public let path: String
  public let mirroring: Mirroring
  /// The part to examine, s from the first frame; `nil` for all of it.
  public let span: Interval?

  public init(path: String, mirroring: Mirroring = .unmirrored, span: Interval? = nil) {
    self.path = path
    self.mirroring = mirroring
    self.span = span
  }
}
