public import Anatomy

/// How the hair of an invented person is worn.
public enum HairStyle: String, CaseIterable, Sendable {
  case bald
  case short
  case long
}

/// Spectacles of an invented person.
public enum Spectacles: String, CaseIterable, Sendable {
  case none
  case rectangular
  case round
}

/// An invented person: nobody's likeness, drawn from these numbers alone.
///
/// Lengths are in eye distances: between the centres of the two palpebral fissures at rest.
public struct PhantomIdentity: Equatable, Sendable {
  /// Decides whatever the other fields leave open, such as where a freckle sits.
  public var seed: UInt64
  /// 0 very light to 1 very dark.
  public var skin = 0.3
  /// -1 pink to 1 olive.
  public var undertone = 0.0
  /// Years.
  public var age = 50.0
  /// Relative to the average face.
  public var faceWidth = 1.0
  /// Relative to the average face.
  public var jawWidth = 1.0
  /// Relative to the average face.
  public var noseWidth = 1.0
  /// Relative to the average face.
  public var noseLength = 1.0
  /// Relative to the average face.
  public var lipFullness = 1.0
  /// Open height of the palpebral fissure.
  public var fissureHeight = 0.165
  /// Length of the palpebral fissure, canthus to canthus.
  public var fissureLength = 0.46
  /// How much higher the outer canthus lies than the inner one.
  public var canthalTilt = 0.02
  /// Height of the lid crease above the open margin; 0 draws a single lid.
  public var lidCrease = 0.06
  /// Relative to the average brow.
  public var browThickness = 1.0
  /// Height of the brow above the line of the eyes.
  public var browHeight = 0.345
  public var iris = PhantomColor(0x5a3c22)
  public var hair = PhantomColor(0x463428)
  public var shirt = PhantomColor(0x465a78)
  public var hairStyle = HairStyle.short
  /// 0 none to 1 full.
  public var beard = 0.0
  /// 0 none to 1 strong.
  public var lipstick = 0.0
  public var spectacles = Spectacles.none
  /// Freckles and spots, 0 none to 1 many.
  public var freckles = 0.2
  /// Resting extra closure of each eye, fraction of the open height.
  public var ptosis = Bilateral(left: 0.0, right: 0.0)
  /// Resting droop of each mouth corner, ICD.
  public var mouthDroop = Bilateral(left: 0.0, right: 0.0)
  /// Resting droop of each brow, ICD.
  public var browDroop = Bilateral(left: 0.0, right: 0.0)

  /// The person of average proportions.
  public static func average(seed: UInt64) -> PhantomIdentity { PhantomIdentity(average: seed) }

  private init(average seed: UInt64) { self.seed = seed }
}
