public import Anatomy

/// How the tracker and the signals made of it answer to known poses of one drawn face.
///
/// Every pose is read against the rest beside it, so that slow drift does not count. A value is `nil`
/// where frames without a face leave too few poses.
public struct TrackerResponse: Codable, Equatable, Sendable {
  /// How one eye's opening follows the programmed one while that eye alone closes.
  public struct Eye: Codable, Equatable, Sendable {
    /// Slope of the measured opening, as a fraction of that at rest, on the programmed one.
    public let gain: Double?
    /// Largest distance of a step from the straight line, fraction.
    public let deviation: Double?
    /// Largest rise of the opening from one step to the next deeper one, fraction; 0 where it never
    /// rises.
    public let worstRise: Double?
    /// Opening left at full closure, fraction.
    public let residual: Double?
  }

  /// How a movement of the skin on one side is seen.
  public struct Skin: Codable, Equatable, Sendable {
    /// Slope of the measured movement on the programmed one.
    public let gain: Double?
    /// Slope of what the other side seems to move.
    public let cross: Double?
  }

  /// What else seems to move while one eye closes without squeeze, per unit of closure.
  public struct ClosureLeak: Codable, Equatable, Sendable {
    /// Closure of the other eye, fraction.
    public let otherEye: Double?
    /// Excursions of mouth and brow, ICD: of the side where it is larger.
    public let mouth: Double?
    public let brow: Double?
  }

  public let identity: String
  public let frames: Int
  public let trackedFrames: Int
  /// Lowest presence score of the mesh in a tracked frame.
  public let lowestPresence: Double?
  /// The mesh's opening, channel `aperture`.
  public let aperture: Bilateral<Eye>
  /// The opening by the channel `closure`, which reads two models against each eye's own levels.
  public let closure: Bilateral<Eye>
  public let leak: Bilateral<ClosureLeak>
  public let mouth: Bilateral<Skin>
  public let brow: Bilateral<Skin>
  /// Motion of the skin, followed in the picture.
  public let cheek: Bilateral<Skin>
  public let chin: Bilateral<Skin>
  /// Standard deviation at rest in the first second, by channel; the side where it is larger.
  public let restingNoise: [String: Double]
}
