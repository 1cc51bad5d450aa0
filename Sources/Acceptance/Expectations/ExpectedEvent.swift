public import Agreement
public import Anatomy
public import Contractions
internal import Phantom

/// A planted event in the columns of an event table, with what may excuse that it is not found.
///
/// A column without value is `nil`.
public struct ExpectedEvent: Codable, Equatable, Sendable {
  /// Where 10 % of the event's own peak is crossed, s.
  public let onset: Double
  /// s
  public let duration: Double
  public let trialType: EventKind
  public let side: Laterality
  public let regions: [FacialRegion]
  public let pattern: ContractionPattern?
  public let jerks: Int
  /// s
  public let peakTime: Double
  /// Fraction.
  public let eyeClosure: Double?
  /// ICD, as every excursion.
  public let mouthExcursion: Double?
  public let browExcursion: Double?
  public let cheekExcursion: Double?
  public let chinExcursion: Double?
  /// Fraction.
  public let contralateralClosure: Double?
  /// The script's word for it.
  public let recipe: String
  /// Kinds as which it may also be found.
  public let tolerated: [EventKind]
  /// Why it may be missed; `nil` where it must be found.
  public let reason: String?

  init(_ planted: PlantedEvent, _ reference: ReferenceEvent) {
    let event = planted.event
    onset = rounded(event.interval.start)
    duration = rounded(event.interval.duration)
    trialType = event.kind
    side = event.side
    regions = event.regions
    pattern = event.pattern
    jerks = event.jerks
    peakTime = rounded(event.peakTime)
    eyeClosure = event.eyeClosure.map(rounded)
    mouthExcursion = event.mouthExcursion.map(rounded)
    browExcursion = event.browExcursion.map(rounded)
    cheekExcursion = event.cheekExcursion.map(rounded)
    chinExcursion = event.chinExcursion.map(rounded)
    contralateralClosure = event.contralateralClosure.map(rounded)
    recipe = planted.recipe
    tolerated = reference.toleratedKinds.sorted { $0.rawValue < $1.rawValue }
    reason = Self.reason(of: planted)
  }

  /// The event as a reference for ``EventMatching``.
  public var reference: ReferenceEvent {
    ReferenceEvent(
      FacialEvent(
        interval: Interval(onset, onset + duration), kind: trialType, side: side, regions: regions,
        pattern: pattern, jerks: jerks, peakTime: peakTime, eyeClosure: eyeClosure,
        mouthExcursion: mouthExcursion, browExcursion: browExcursion,
        cheekExcursion: cheekExcursion, chinExcursion: chinExcursion,
        contralateralClosure: contralateralClosure, confidence: 1),
      tolerating: Set(tolerated))
  }
}

extension ExpectedEvent {
  /// Closure from which a contraction is evident to an observer: half the eye.
  static let evidentClosure = 0.50
  /// Excursion of the mouth from which it stands clear of landmark noise and cross-talk, ICD: twice the
  /// 0.02 to 0.05 eye distances by which a plain blink moves the apparent corner.
  static let evidentExcursion = 0.08
  /// Excursion from which an expression is evident, ICD: most of a full smile or brow lift.
  static let evidentExpression = 0.15

  /// Why a planted event may be missed; `nil` where it must be found.
  static func reason(of planted: PlantedEvent) -> String? {
    let event = planted.event
    switch event.kind {
    case .spasm, .blink, .bilateralClosure:
      return (event.eyeClosure ?? 0) < evidentClosure
        ? "closure below \(evidentClosure): less than half of the eye" : nil
    case .synkinesis:
      return (event.mouthExcursion ?? 0) < evidentExcursion
        ? "mouth excursion below \(evidentExcursion) ICD, near the noise of the landmarks" : nil
    case .uncertain:
      return "\(planted.recipe) does not close the eye"
    case .voluntary:
      return reasonOfExpression(planted)
    }
  }

  private static func reasonOfExpression(_ planted: PlantedEvent) -> String? {
    let moving: Set = [EventRecipe.smile.name, EventRecipe.browLift.name]
    guard moving.contains(planted.recipe) else {
      return "\(planted.recipe) moves neither corners nor brows enough to be named"
    }
    let largest = [planted.event.mouthExcursion, planted.event.browExcursion].compactMap(\.self)
      .max()
    return (largest ?? 0) < evidentExpression ? "expression below \(evidentExpression) ICD" : nil
  }
}

/// Four decimals, as in an event table.
private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
