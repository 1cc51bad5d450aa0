internal import Anatomy
internal import Contractions

/// Describes movements as events.
struct EventPlanting {
  /// Step in which the other eye is watched during an event, s.
  private static let watchStep = 0.005

  let motion: FaceMotion
  let head: PhantomHead

  /// The event of a movement; `nil` for gaze and head.
  func planted(_ movement: Movement) -> PlantedEvent? {
    guard let kind = movement.kind else { return nil }
    let event = FacialEvent(
      interval: movement.interval, kind: kind, side: movement.side, regions: movement.regions,
      pattern: movement.pattern, jerks: movement.jerks, peakTime: movement.peakTime,
      eyeClosure: movement.closure, mouthExcursion: excursion(.mouth, of: movement),
      browExcursion: excursion(.brow, of: movement),
      cheekExcursion: excursion(.cheek, of: movement),
      chinExcursion: excursion(.chin, of: movement),
      contralateralClosure: movement.side.side.map { otherClosure($0.opposite, movement.interval) },
      confidence: 1)
    return PlantedEvent(
      event: event, recipe: movement.recipe, line: movement.line, causeOnset: movement.causeOnset,
      latency: movement.latency)
  }

  /// Furthest excursion that the event alone makes; `nil` where the region takes no part.
  private func excursion(_ reading: SkinReading, of movement: Movement) -> Double? {
    guard movement.regions.contains(reading.region) else { return nil }
    let excursions = movement.parts.map(\.course.peakTime).flatMap { time in
      var alone = FaceState()
      movement.apply(to: &alone, at: time)
      return Side.allCases.filter(movement.side.includes).map {
        reading.excursion(of: head, $0, in: alone)
      }
    }
    return excursions.max { abs($0) < abs($1) }
  }

  /// Deepest closure of an eye in a stretch, whatever made it.
  private func otherClosure(_ side: Side, _ interval: Interval) -> Double {
    stride(from: interval.start, through: interval.end, by: Self.watchStep)
      .map { motion.state(at: $0).closure[side] }.max() ?? 0
  }
}
