public import Anatomy

/// What kind of movement an event is.
public enum EventKind: String, CaseIterable, Codable, Sendable {
  /// One-sided and unprovoked.
  case spasm
  /// Brief and bilateral.
  case blink
  /// One-sided co-movement locked to a blink or a voluntary movement.
  case synkinesis
  /// Long or forceful closure of both eyes.
  case bilateralClosure = "bilateral_closure"
  /// Bilateral movement such as smile, speech or brow lift.
  case voluntary
  /// Seen, but not to be told apart.
  case uncertain
}

/// Course of a one-sided contraction.
public enum ContractionPattern: String, CaseIterable, Codable, Sendable {
  case clonic
  case tonic
}

/// Whether an expert has looked at an event.
public enum ReviewState: String, CaseIterable, Codable, Sendable {
  case notReviewed = "n/a"
  case accepted
  case rejected
  case edited
}

/// Ends of an event that a gap or the end of the recording cut off.
public enum EventCut: String, CaseIterable, Codable, Sendable {
  case none
  case start
  case end
  case both
}

/// One movement of the face: a row of the event table.
public struct FacialEvent: Codable, Equatable, Sendable {
  /// From onset to offset, s.
  public var interval: Interval
  public var kind: EventKind
  public var side: Laterality
  /// Regions that took part, in the order of ``FacialRegion``.
  public var regions: [FacialRegion]
  /// Clonic or tonic; `nil` for events that are not one-sided contractions.
  public var pattern: ContractionPattern?
  /// Single contractions in the event, at least 1.
  public var jerks: Int
  /// Time of the deepest moment, s.
  public var peakTime: Double
  /// Peak closure on the event's side, fraction; the larger one where both take part.
  public var eyeClosure: Double?
  /// Peak commissure excursion on the event's side, ICD.
  public var mouthExcursion: Double?
  /// Peak brow excursion on the event's side, ICD, negative where the brow falls.
  public var browExcursion: Double?
  /// Peak cheek excursion on the event's side, ICD.
  public var cheekExcursion: Double?
  /// Peak chin excursion on the event's side, ICD.
  public var chinExcursion: Double?
  /// Peak closure of the other side during the event, fraction; `nil` for bilateral events.
  public var contralateralClosure: Double?
  /// How sure the kind and side are, 0–1.
  public var confidence: Double
  public var cut: EventCut
  public var review: ReviewState

  public init(
    interval: Interval, kind: EventKind, side: Laterality, regions: [FacialRegion],
    pattern: ContractionPattern? = nil, jerks: Int = 1, peakTime: Double,
    eyeClosure: Double? = nil, mouthExcursion: Double? = nil, browExcursion: Double? = nil,
    cheekExcursion: Double? = nil, chinExcursion: Double? = nil,
    contralateralClosure: Double? = nil, confidence: Double, cut: EventCut = .none,
    review: ReviewState = .notReviewed
  ) {
    self.interval = interval
    self.kind = kind
    self.side = side
    self.regions = regions
    self.pattern = pattern
    self.jerks = jerks
    self.peakTime = peakTime
    self.eyeClosure = eyeClosure
    self.mouthExcursion = mouthExcursion
    self.browExcursion = browExcursion
    self.cheekExcursion = cheekExcursion
    self.chinExcursion = chinExcursion
    self.contralateralClosure = contralateralClosure
    self.confidence = confidence
    self.cut = cut
    self.review = review
  }
}
