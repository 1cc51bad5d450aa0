public import Contractions
public import Signals

/// What a clip shows, exactly: its events and its signals as an ideal examination would give them.
public struct PhantomTruth: Sendable {
  /// Facial events by onset. Movements of gaze and head, covers and absences are none.
  public let planted: [PlantedEvent]
  /// The programmed values at every frame's own time; nothing in absences.
  public let signals: FacialSignals

  /// The events alone, as an examination lists them.
  public var events: [FacialEvent] { planted.map(\.event) }
}

extension PhantomClip {
  /// Eye distance of the head that only measures, pixels: it is never drawn.
  static let measuringEyeDistance = 32.0

  /// The truth of the clip.
  ///
  /// - Throws: ``PhantomError`` where the head cannot be built.
  public func truth() throws(PhantomError) -> PhantomTruth {
    let head = try PhantomHead(script.identity, eyeDistance: Self.measuringEyeDistance)
    let planting = EventPlanting(motion: motion, head: head)
    return PhantomTruth(
      planted: script.choreography.movements.compactMap(planting.planted),
      signals: ProgrammedSignals(clip: self, head: head).signals)
  }
}
