internal import Anatomy
internal import Settings

/// The open aperture of each eye over time, ICD.
///
/// Each eye has a fixed share of a common level that follows the more open eye: slow change of light,
/// gaze or fatigue opens or narrows both eyes, so a contraction of one side, however long, cannot pull
/// its own level down. A closure of both eyes can, but no lower than a set share of the usual level.
///
/// - Returns: One level an instant and side; `nil` where an eye was never seen open.
func openLevel(
  of aperture: Bilateral<[Double]>, on grid: UniformGrid, where isValid: [Bool],
  settings: SignalSettings
) -> Bilateral<[Double]>? {
  guard let shares = openShares(of: aperture, where: isValid, settings: settings) else {
    return nil
  }
  let opener = isValid.indices.map { index in
    Side.allCases.map { aperture[$0][index] / shares[$0] }.max() ?? 0
  }
  guard
    let common = rollingQuantile(
      settings.restingQuantile, of: opener, window: settings.restingWindow, on: grid,
      where: isValid)
  else { return nil }
  let usual = quantile(
    settings.sideQuantile, of: zip(opener, isValid).compactMap { $1 ? $0 : nil })
  let lowest = settings.lowestOpenLevel * (usual ?? 1)
  return shares.map { share in common.map { max($0, lowest) * share } }
}

/// Each eye's share of the open level: its own upper quantile over the recording.
///
/// An eye whose quantile lies much further below its widest than the other's was closed for most of the time, as in
/// a long tonic contraction: it takes the other's proportion.
private func openShares(
  of aperture: Bilateral<[Double]>, where isValid: [Bool], settings: SignalSettings
) -> Bilateral<Double>? {
  func level(_ fraction: Double) -> Bilateral<Double>? {
    let levels = aperture.map { values in
      quantile(fraction, of: zip(values, isValid).compactMap { $1 ? $0 : nil })
    }
    guard let left = levels[.left], let right = levels[.right], left > 0, right > 0 else {
      return nil
    }
    return Bilateral<Double>(left: left, right: right)
  }
  guard let usual = level(settings.sideQuantile), let widest = level(settings.widestQuantile)
  else { return nil }
  let reach = Bilateral { usual[$0] / widest[$0] }
  return Bilateral { side in
    let other = reach[side.opposite]
    return reach[side] < settings.leastReach * other ? widest[side] * other : usual[side]
  }
}

/// The aperture that the landmarks show when that eye is closed, as a fraction of open.
///
/// Read from the recording's own bilateral blinks and drawn towards the assumed value while there
/// are few of them: the patient's blinks give the amplitude scale.
func closedFraction(
  of relative: Bilateral<[Double]>, on grid: UniformGrid, where isValid: [Bool],
  settings: SignalSettings
) -> Bilateral<Double> {
  let width = grid.steps(settings.blinkWindow, least: 3)
  let falls = relative.map { topHat($0.map { -$0 }, width: width) }
  let shared = isValid.indices.map { index in
    Side.allCases.map { falls[$0][index] }.min() ?? 0
  }
  let blinks = spans(of: shared, reaching: settings.blinkFall, above: settings.blinkFall / 2)
    .filter { span in
      Double(span.count) * grid.step < settings.blinkWindow && span.allSatisfy { isValid[$0] }
    }
  return relative.map { values in
    let depths = blinks.compactMap { span in span.map { values[$0] }.min() }
    let weight = Double(depths.count)
    let own = median(depths) ?? settings.closedAperture
    let drawn =
      (own * weight + settings.closedAperture * settings.closedApertureWeight)
      / max(weight + settings.closedApertureWeight, .leastNonzeroMagnitude)
    return min(drawn, settings.largestClosedAperture)
  }
}
