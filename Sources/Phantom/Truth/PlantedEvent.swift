public import Contractions

/// An event of the truth with where it comes from.
public struct PlantedEvent: Equatable, Sendable {
  /// The event as an ideal examination would find it.
  public let event: FacialEvent
  /// Name of the event in the script.
  public let recipe: String
  /// Line of the script.
  public let line: Int
  /// Onset of the event that a synkinesis follows, s.
  public let causeOnset: Double?
  /// By how much a synkinesis follows it, s.
  public let latency: Double?
}
