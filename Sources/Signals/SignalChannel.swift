/// What a signal measures.
public struct SignalChannel: Hashable, Sendable {
  /// Name in files, such as `closure`.
  public let name: String
  /// Title in reports.
  public let title: String
  /// Unit in files and reports: "1" for a fraction, "ICD" for intercanthal distances.
  public let unit: String
  /// One sentence that defines the quantity.
  public let definition: String

  public init(name: String, title: String, unit: String, definition: String) {
    self.name = name
    self.title = title
    self.unit = unit
    self.definition = definition
  }

  /// Palpebral fissure height.
  public static let aperture = SignalChannel(
    name: "aperture", title: "Palpebral fissure height", unit: "ICD",
    definition: "Distance between the upper and lower lid margins, mean over five lid pairs, "
      + "pose-corrected.")
  /// Closure of the palpebral fissure.
  public static let closure = SignalChannel(
    name: "closure", title: "Eye closure", unit: "1",
    definition: "Fall of the palpebral fissure height below that eye's own open resting level, "
      + "as a fraction of that level: 0 open, 1 closed.")
  /// Oral commissure excursion.
  public static let mouth = SignalChannel(
    name: "mouth_excursion", title: "Oral commissure excursion", unit: "ICD",
    definition: "Movement of the oral commissure from its own resting place, positive outwards and "
      + "upwards (the pull of zygomaticus major).")
  /// Brow elevation.
  public static let brow = SignalChannel(
    name: "brow_excursion", title: "Brow elevation", unit: "ICD",
    definition: "Rise of the brow above its own resting height; negative where it falls.")

  /// Lift of the lower lid's skin.
  public static let lowerLid = skin(
    "lowerlid_excursion", "Lower lid", "Rise of the lower lid's skin")
  /// Lift of the malar skin.
  public static let cheek = skin("cheek_excursion", "Cheek", "Rise of the malar skin")
  /// Pull of the skin before the ear.
  public static let ear = skin(
    "ear_excursion", "Pre-auricular skin", "Outward movement of the skin before the ear")
  /// Pull of the skin around the oral commissure.
  public static let mouthSkin = skin(
    "mouth_skin_excursion", "Skin of the oral commissure",
    "Movement of the skin around the oral commissure, positive outwards and upwards,")
  /// Lift of the brow's skin.
  public static let browSkin = skin(
    "brow_skin_excursion", "Skin of the brow", "Rise of the brow's skin")
  /// Lift of one half of the chin's skin.
  public static let chin = skin(
    "chin_excursion", "Chin", "Rise of the skin of that half of the chin")

  /// A channel of skin motion.
  private static func skin(_ name: String, _ title: String, _ movement: String) -> SignalChannel {
    SignalChannel(
      name: name, title: title, unit: "ICD",
      definition:
        "\(movement) from its own resting place, followed in the picture, the head's motion "
        + "removed.")
  }

  /// Channels read from landmarks.
  public static let landmarks: [SignalChannel] = [.closure, .aperture, .mouth, .brow]
  /// Channels read from the motion of the skin.
  public static let skin: [SignalChannel] = [.lowerLid, .cheek, .ear, .mouthSkin, .browSkin, .chin]
  /// Every channel, in the order of files and reports.
  public static let all: [SignalChannel] = landmarks + skin
}
