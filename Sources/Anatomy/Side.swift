/// A side of the face, always the patient's own.
///
/// In an unmirrored frontal video the patient's left is on the image's right.
public enum Side: String, CaseIterable, Codable, Sendable {
  case left
  case right

  /// The other side of the same face.
  public var opposite: Side { self == .left ? .right : .left }
}

/// Which sides of the face an event involves.
public enum Laterality: String, CaseIterable, Codable, Sendable {
  case left
  case right
  case both

  /// The laterality of an event of one side.
  public init(_ side: Side) { self = side == .left ? .left : .right }

  /// The one side involved, or `nil` where both are.
  public var side: Side? { Side(rawValue: rawValue) }

  /// Whether `side` takes part.
  public func includes(_ side: Side) -> Bool { self == .both || self.side == side }
}
