public import Landmarks
public import Video

/// The landmarks of one recording, with what an examination says of the file they come from.
public struct TrackedRecording: Sendable {
  public let track: LandmarkTrack
  public let facts: RecordingFacts
  /// Where every packet of the file went.
  public let ledger: FrameLedger
  /// The models that found the landmarks.
  public let models: [ModelFact]

  public init(
    track: LandmarkTrack, facts: RecordingFacts, ledger: FrameLedger, models: [ModelFact]
  ) {
    self.track = track
    self.facts = facts
    self.ledger = ledger
    self.models = models
  }
}
