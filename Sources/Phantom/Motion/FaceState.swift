public import Anatomy

/// What the face and head of an invented person do at one instant; everything is 0 at rest.
///
/// Sides are the patient's. An eye's opening is exactly (1 − closure) of the one at rest.
public struct FaceState: Equatable, Sendable {
  private static let rest = Bilateral(left: 0.0, right: 0.0)

  /// Closure of the palpebral fissure, fraction.
  public var closure = rest
  /// Squeeze of orbicularis oculi, 0 to 1: crow's feet and a bunched lower lid. No blink has it.
  public var squeeze = rest
  /// Lower lid skin, ICD upwards.
  public var lowerLid = rest
  /// Oral commissure, ICD along the pull of zygomaticus major.
  public var mouth = rest
  /// Brow, ICD upwards.
  public var brow = rest
  /// Malar skin, ICD upwards.
  public var cheek = rest
  /// Chin skin, ICD upwards.
  public var chin = rest
  /// Skin before the ear, ICD backwards.
  public var ear = rest
  /// Skin of the neck drawn up by platysma, ICD.
  public var neck = rest
  /// Jaw, ICD downwards.
  public var jaw = 0.0
  /// Jaw, ICD towards the patient's left.
  public var jawSideways = 0.0
  /// Lips drawn together and forward, 0 to 1.
  public var pucker = 0.0
  /// Upper lip raised off the teeth, 0 to 1.
  public var teeth = 0.0
  /// Eyes against the head towards the patient's left, degrees.
  public var gazeLeft = 0.0
  /// Eyes against the head upwards, degrees.
  public var gazeUp = 0.0
  /// Turn of the eyeballs up and out behind closing lids, degrees at full closure.
  public var bell = 0.0
  /// Head towards the image's right, eye distances.
  public var shiftX = 0.0
  /// Head downwards, eye distances.
  public var shiftY = 0.0
  /// Degrees, towards the patient's left.
  public var yaw = 0.0
  /// Degrees, chin down.
  public var pitch = 0.0
  /// Degrees, towards the patient's left shoulder.
  public var roll = 0.0
  /// Relative change of size.
  public var zoom = 0.0

  /// The state at rest.
  public init() {}

  /// The same state as its mirror image would have it.
  public var mirrored: FaceState {
    var other = self
    for control in SidedControl.allCases {
      other[keyPath: control.path] = self[keyPath: control.path].mirrored
    }
    for path in [\FaceState.jawSideways, \.gazeLeft, \.shiftX, \.yaw, \.roll] {
      other[keyPath: path] = -self[keyPath: path]
    }
    return other
  }
}
