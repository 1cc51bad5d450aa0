/// Rotation of the head against the camera, degrees.
public struct HeadPose: Hashable, Codable, Sendable {
  /// Turn about the vertical axis; positive towards the patient's left.
  public let yaw: Double
  /// Nod; positive with the chin down.
  public let pitch: Double
  /// Tilt in the image plane; positive towards the patient's left shoulder, clockwise in the image.
  public let roll: Double

  /// A pose from its three angles, degrees.
  public init(yaw: Double, pitch: Double, roll: Double) {
    self.yaw = yaw
    self.pitch = pitch
    self.roll = roll
  }
}
