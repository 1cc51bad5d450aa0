internal import Anatomy
internal import Settings

/// Closure of each eye, from the attention mesh and the eye model together.
///
/// Each model's aperture is first read against its own open and closed levels, so that both speak of
/// the same quantity. Their errors are nearly independent on real faces, so the mean of the two,
/// weighted by what each one's difference between the sides wanders, is steadier than either.
///
/// - Returns: `nil` where neither model saw an open eye.
func eyelidClosure(
  mesh: Bilateral<Signal>?, contour: [Bilateral<Double>?], clock: Clock, settings: SignalSettings
) -> Bilateral<Signal>? {
  let sources = [
    mesh?.map(\.values), Bilateral { side in contour.map { $0?[side] } },
  ].compactMap { $0 }
  let opinions = sources.compactMap { closure(of: $0, clock: clock, settings: settings) }
  guard !opinions.isEmpty else { return nil }
  let weights = opinions.map { 1 / max(wander($0), settings.leastWander) }
    .map { $0 * $0 }
  let trusted = clock.times.indices.map { frame in
    trust(in: opinions.map { $0.map { $0[frame] } }, upTo: settings.lidDisagreement)
  }
  return Bilateral { side in
    Signal(
      clock.times.indices.map { frame in
        weightedMean(
          opinions.indices.map {
            (opinions[$0][side][frame], weights[$0] * trusted[frame][$0])
          })
      })
  }
}

/// How far each model is believed in one frame, 0 to 1.
///
/// Where the models disagree about how much more one eye is closed than the other, the one that
/// sees the eyes more alike is believed and the other the less, the further it goes beyond what may
/// differ: a contraction of one side is seen by both, while glare, a lash or a fold of the lid misleads one of
/// them, on one eye.
private func trust(in opinions: [Bilateral<Double?>], upTo disagreement: Double) -> [Double] {
  let differences = opinions.map { opinion in
    opinion[.left].flatMap { left in opinion[.right].map { left - $0 } }
  }
  guard let least = differences.compactMap({ $0 }).min(by: { abs($0) < abs($1) }) else {
    return opinions.map { _ in 1 }
  }
  return differences.map { difference in
    let beyond = abs((difference ?? least) - least)
    return beyond > disagreement ? (disagreement / beyond) * (disagreement / beyond) : 1
  }
}

/// Closure by one model: 0 at that eye's open level, 1 at its closed level.
private func closure(
  of aperture: Bilateral<[Double?]>, clock: Clock, settings: SignalSettings
) -> Bilateral<[Double?]>? {
  let grid = clock.grid
  let isSeen = zip(aperture[.left], aperture[.right])
    .map { left, right in left != nil && right != nil ? 1.0 : nil }
  let valid = grid.validity(of: isSeen, times: clock.times, bridging: clock.longestStep)
  guard let left = grid.resample(aperture[.left], times: clock.times),
    let right = grid.resample(aperture[.right], times: clock.times)
  else { return nil }
  let even = Bilateral(left: left, right: right)
  guard let open = openLevel(of: even, on: grid, where: valid, settings: settings) else {
    return nil
  }
  let relative = Bilateral { side in zip(even[side], open[side]).map { $0 / $1 } }
  let closed = closedFraction(of: relative, on: grid, where: valid, settings: settings)
  return Bilateral { side in
    zip(clock.times, aperture[side]).map { time, value in
      value.map { (1 - $0 / open[side][grid.index(time)]) / (1 - closed[side]) }
    }
  }
}

/// How much the difference between the sides wanders, robust against contractions.
private func wander(_ closure: Bilateral<[Double?]>) -> Double {
  let differences = zip(closure[.left], closure[.right]).compactMap { left, right in
    left.flatMap { left in right.map { left - $0 } }
  }
  return robustDeviation(differences) ?? 0
}

private func weightedMean(_ values: [(Double?, Double)]) -> Double? {
  let known = values.compactMap { value, weight in value.map { ($0 * weight, weight) } }
  guard !known.isEmpty else { return nil }
  return known.reduce(0) { $0 + $1.0 } / known.reduce(0) { $0 + $1.1 }
}
