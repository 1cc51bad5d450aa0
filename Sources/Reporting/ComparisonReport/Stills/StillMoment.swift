import Anatomy

/// What a still shows.
public enum StillKind: String, CaseIterable, Sendable {
  /// The quiet face.
  case rest
  /// The peak of a spasm of middle depth.
  case event
}

/// A moment of one visit of which a picture is wanted.
public struct StillMoment: Equatable, Sendable {
  /// Number of the visit, from 0.
  public let visit: Int
  public let kind: StillKind
  /// s.
  public let time: Double
  /// Measured closure of each eye; `nil` where there is none.
  let closure: Bilateral<Double?>
  let pose: HeadPose

  public static func == (one: StillMoment, other: StillMoment) -> Bool {
    one.visit == other.visit && one.kind == other.kind && one.time == other.time
  }
}

/// A picture of the patient's face.
public struct Still: Sendable {
  let moment: StillMoment
  /// Pixels a side.
  let size: Int
  /// The picture as a PNG file.
  let png: [UInt8]

  /// A picture of a moment, `size` pixels a side, as the bytes of a PNG file.
  public init(_ moment: StillMoment, size: Int, png: [UInt8]) {
    self.moment = moment
    self.size = size
    self.png = png
  }
}

/// Pictures for the page of a comparison.
public enum VisitStills: Sendable {
  /// None were asked for: the usual, since they identify the patient.
  case notAsked
  /// Those that could be taken, and the numbers of visits whose recording is not at hand.
  case taken([Still], withoutRecording: [Int])
}
