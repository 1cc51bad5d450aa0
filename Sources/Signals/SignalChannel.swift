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

  /// Every channel, in the order of files and reports.
  public static let all: [SignalChannel] = [.closure, .aperture, .mouth, .brow]
}
