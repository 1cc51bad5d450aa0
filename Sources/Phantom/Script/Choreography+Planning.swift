internal import Anatomy
internal import Contractions

extension Choreography {
  /// Most people in the background of one clip: each is built like the patient.
  private static let largestBystanderCount = 3

  /// Most jerks of all events and regions together, so that a small script cannot fill the memory.
  private static let largestJerkCount = 500_000

  /// Plans all events of a script.
  ///
  /// - Throws: ``ScriptError`` for an event that moves nothing, ends after the clip, or clashes with
  ///   another.
  init(of events: [ScriptEvent], duration: Double, seed: UInt64) throws(ScriptError) {
    var jerkCount = 0
    for stage in EventRecipe.Stage.allCases {
      for (number, event) in events.enumerated() {
        guard let recipe = EventRecipe.all.first(where: { $0.name == event.recipe }),
          recipe.stage == stage
        else { continue }
        let call = EventCall(
          recipe: recipe, values: event.values, duration: duration,
          chance: RandomStream(seed: seed, for: "event \(number) \(recipe.name)"))
        let before = extents
        try recipe.plan(call, &self)
        jerkCount += movements[before[0].count...].reduce(0) { $0 + $1.jerkCount }
        guard jerkCount <= Self.largestJerkCount else {
          throw ScriptError(
            line: event.line, "Up to here the events are too many; split the script into several.")
        }
        try refuseLateEnd(of: event, before: before, duration: duration)
      }
    }
    movements = movements.filter { !$0.parts.isEmpty }.sorted {
      ($0.interval.start, $0.line) < ($1.interval.start, $1.line)
    }
    guard bystanders.count <= Self.largestBystanderCount else {
      throw ScriptError(
        line: events.last { $0.recipe == EventRecipe.bystander.name }?.line,
        "At most \(Self.largestBystanderCount) bystanders fit a clip; remove some.")
    }
    try refuseOverlappingTonics()
    try refuseHiddenEvents(events)
  }

  /// How many things there are, and when the last of each ends.
  private var extents: [(count: Int, end: Double)] {
    [
      (movements.count, movements.last?.end ?? 0), (covers.count, covers.last?.interval.end ?? 0),
      (absences.count, absences.last?.end ?? 0),
      (bystanders.count, bystanders.last?.interval.end ?? 0),
    ]
  }

  private func refuseLateEnd(
    of event: ScriptEvent, before: [(count: Int, end: Double)], duration: Double
  ) throws(ScriptError) {
    let ends = zip(extents, before).filter { $0.count > $1.count }.map(\.0.end)
    guard let end = ends.max(), end > duration + 1e-9 else { return }
    throw ScriptError(
      line: event.line,
      "This \(event.recipe) event ends at \(end.tidy) s, after the clip's end at \(duration.tidy) s; "
        + "move it or lengthen the clip.")
  }

  private func refuseOverlappingTonics() throws(ScriptError) {
    for side in Side.allCases {
      let tonics = movements.filter { $0.pattern == .tonic && $0.side.side == side }
      for (one, next) in zip(tonics, tonics.dropFirst()) where next.start < one.end {
        throw ScriptError(
          line: max(one.line, next.line),
          "Two tonic events of the \(side) side overlap (lines \(min(one.line, next.line)) and "
            + "\(max(one.line, next.line))); let one end before the other begins.")
      }
    }
  }

  private func refuseHiddenEvents(_ events: [ScriptEvent]) throws(ScriptError) {
    let gone = absences.merged(bridging: 0)
    guard !gone.isEmpty else { return }
    for movement in movements where movement.kind != nil {
      let span = Interval(movement.start, movement.end)
      guard gone.contains(where: span.overlaps) else { continue }
      throw ScriptError(
        line: movement.line,
        "This \(movement.recipe) event falls into an absence, where nobody could see it; move it.")
    }
  }
}

extension Double {
  /// At most three decimals, for sentences.
  var tidy: String { ((self * 1000).rounded() / 1000).plain }
}
