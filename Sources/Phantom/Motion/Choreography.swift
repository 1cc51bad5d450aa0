public import Anatomy

/// Everything that happens before the camera, in order of time.
struct Choreography: Equatable, Sendable {
  var movements: [Movement] = []
  var covers: [Cover] = []
  /// Stretches without the patient.
  var absences: [Interval] = []
  var bystanders: [Bystander] = []

  /// Stretches near which nothing is sprinkled.
  var taken: [Interval] {
    movements.filter { $0.kind != nil }.map { Interval($0.start, $0.end) } + absences
      + covers.map(\.interval)
  }
}

/// Something held before the face.
public struct Cover: Equatable, Sendable {
  /// What is held.
  public enum Kind: String, CaseIterable, Sendable {
    case hand
    case paper
  }

  /// What it hides.
  public enum Target: String, CaseIterable, Sendable {
    case eyes
    case leftEye = "left_eye"
    case rightEye = "right_eye"
    case mouth
    case face
  }

  public let kind: Kind
  public let over: Target
  /// From entering the picture to leaving it, s.
  public let interval: Interval
  /// Height, eye distances.
  public let size: Double
}

/// A second person in the background.
public struct Bystander: Equatable, Sendable {
  /// Decides who it is.
  public let person: UInt64
  public let interval: Interval
  /// Place of the eyes, shares of the picture's width and height.
  public let center: SIMD2<Double>
  /// Size of the head, as a share of the patient's.
  public let size: Double
}
