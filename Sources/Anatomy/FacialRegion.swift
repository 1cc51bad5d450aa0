/// A part of one side of the face whose contraction is reported by name.
public enum FacialRegion: String, CaseIterable, Codable, Sendable {
  /// Orbicularis oculi: the palpebral fissure closes.
  case eye
  /// Lower lid alone, without closure.
  case lowerLid = "lowerlid"
  /// Frontalis or corrugator.
  case brow
  /// Zygomaticus and malar skin.
  case cheek
  /// Pre-auricular skin.
  case ear
  /// Oral commissure.
  case mouth
  /// Mentalis.
  case chin
  /// Platysma, when in view.
  case neck
}
