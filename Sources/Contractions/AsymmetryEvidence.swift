internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

/// How much more each side contracts than the other, against the face's own unrest.
struct AsymmetryEvidence {
  /// Closure of this eye over the other's, resting difference and pose removed.
  let excess: Bilateral<[Double]>
  /// The same above its level of the moment.
  let fast: Bilateral<[Double]>
  /// Excess that is a contraction, and at which it begins and ends.
  let high: [Double]
  let low: [Double]
  /// Threshold on a still head.
  let stillHigh: Double
  /// Rise of the threshold for the head's turning.
  let gate: [Double]
  /// Commissure excursion of this side over the other's, ICD; its fast part; its threshold.
  let mouthExcess: Bilateral<[Double]>
  let mouthFast: Bilateral<[Double]>
  let mouthHigh: Double
  /// Commissure excursion without what closure alone gives it, ICD.
  let mouth: Bilateral<[Double]>
  /// Pulls of the regions beside the eye.
  let pulls: PullEvidence

  /// Evidence outside the instants already known to be `busy` with contractions.
  init(
    _ evidence: FaceEvidence, blinks: [ConjugateDip], busy: [Bool], settings: AnalysisSettings
  ) {
    let own = settings.asymmetry
    let inBlink = evidence.mask(
      blinks.map(\.span), before: settings.blink.blinkMargin,
      after: settings.blink.blinkMargin)
    let isQuiet = evidence.isValid.indices.map { index in
      evidence.isValid[index] && !busy[index] && !inBlink[index]
        && Side.allCases.allSatisfy { evidence.closure[$0][index] < own.openLimit }
    }
    let difference = levelled(
      zip(evidence.closure[.left], evidence.closure[.right]).map { $0 - $1 },
      evidence: evidence, isQuiet: isQuiet, settings: own)
    gate = turnGate(evidence, settings: own)
    excess = Bilateral(left: difference, right: difference.map { -$0 })
    let width = evidence.steps(own.asymmetryWindow, least: 3)
    fast = excess.map { values in
      zip(values, topHat(values, width: width)).map { min($1, $0 + own.levelTolerance) }
    }
    let noise = evidence.grid.indices.map { evidence.differenceNoise($0) }
    let calm = calmest(isQuiet, gate: gate, border: own.calmGate)
    let unrest =
      unrestLevel(
        of: excess, evidence: evidence, where: calm, quantile: own.nullQuantile,
        rate: own.falseAlarmRate) ?? own.leastExcess
    let least = max(own.leastExcess, min(own.greatestExcess, unrest))
    let still = noise.map { max(least, own.excessNoiseFactor * $0) }
    stillHigh = median(still) ?? least
    high = zip(still, gate).map { $0 + $1 }
    low = zip(still, noise).map { max(min(own.excessFloor, own.floorShare * $0), 2 * $1) }
    let free = zip(evidence.isValid, busy).map { $0 && !$1 }
    mouth = withoutLeak(evidence, blinks: blinks, settings: settings.mouth)
    let pull = mouthDifference(mouth, evidence: evidence, free: free, settings: settings)
    mouthExcess = Bilateral(left: pull, right: pull.map { -$0 })
    mouthFast = mouthExcess.map { topHat($0, width: width) }
    let turning = gate
    pulls = PullEvidence(
      RegionSign.all.compactMap { sign in
        evidence.regions[sign.channel].map {
          RegionPull(
            sign, $0, evidence: evidence, blinks: blinks, gate: turning, free: free,
            settings: settings)
        }
      }, count: evidence.grid.count)
    let mouthNoise = evidence.mouthNoise * 2.0.squareRoot()
    let mouthUnrest =
      unrestLevel(
        of: mouthExcess, evidence: evidence, where: free, quantile: own.nullQuantile,
        rate: own.falseAlarmRate) ?? 0
    mouthHigh = max(
      settings.mouth.mouthLeast,
      min(
        settings.mouth.mouthGreatest,
        max(mouthUnrest, settings.mouth.mouthNoiseFactor * mouthNoise)))
  }
}

/// Rise of the excess threshold while the head is turned or turning, closure.
private func turnGate(_ evidence: FaceEvidence, settings: AsymmetrySettings) -> [Double] {
  let speed = runningMaximum(evidence.turnSpeed, reach: evidence.steps(settings.turnSpan / 2))
  return zip(evidence.turn, speed).map { turn, speed in
    settings.yawGain * max(abs(turn) - settings.yawTolerance, 0)
      + settings.turnGain * max(speed - settings.turnTolerance, 0)
  }
}

/// The difference between the sides without its slow level and without what yaw explains.
private func levelled(
  _ difference: [Double], evidence: FaceEvidence, isQuiet: [Bool], settings: AsymmetrySettings
) -> [Double] {
  guard isQuiet.count(where: { $0 }) >= evidence.steps(1) else { return difference }
  func level(_ values: [Double]) -> [Double] {
    rollingQuantile(
      0.5, of: values, window: settings.levelWindow, on: evidence.grid, where: isQuiet)
      ?? values.map { _ in 0 }
  }
  let rest = zip(difference, level(difference)).map { $0 - $1 }
  let slope = yawSlope(
    of: rest, turn: evidence.turn, where: isQuiet, settings: settings)
  let straight = zip(difference, evidence.turn).map { $0 - slope * $1 }
  return zip(straight, level(straight)).map { $0 - $1 }
}

/// Closure difference for each degree of yaw: robust, drawn towards 0 where the head hardly turned.
private func yawSlope(
  of rest: [Double], turn: [Double], where isQuiet: [Bool], settings: AsymmetrySettings
) -> Double {
  var (cross, square, count) = (0.0, 0.0, 0.0)
  for index in rest.indices where isQuiet[index] {
    let weight = 1 / (1 + pow(rest[index] / settings.slopeResidual, 2))
    cross += weight * rest[index] * turn[index]
    square += weight * turn[index] * turn[index]
    count += 1
  }
  // The prior weighs as much as a hundredth of the recording.
  let prior = settings.slopePrior * settings.slopePrior * count / 100
  let slope = cross / (square + prior + .leastNonzeroMagnitude)
  return max(-settings.largestSlope, min(settings.largestSlope, slope))
}

/// The quiet instants on a still head, or all quiet ones where few are.
private func calmest(_ isQuiet: [Bool], gate: [Double], border: Double) -> [Bool] {
  let calm = zip(isQuiet, gate).map { $0 && $1 < border }
  return 4 * calm.count(where: { $0 }) > isQuiet.count ? calm : isQuiet
}

/// Commissure excursions without the part that closure of the same eye leaks into them.
///
/// The leak is read from bilateral blinks as the smaller of the two sides': a leak of the landmark
/// model is symmetric, synkinesis is not.
private func withoutLeak(
  _ evidence: FaceEvidence, blinks: [ConjugateDip], settings: MouthSettings
) -> Bilateral<[Double]> {
  guard blinks.count >= 2 else { return evidence.mouth }
  let gain = Bilateral { side in
    median(
      blinks.map { blink in
        let before = max(0, blink.span.lowerBound - evidence.steps(settings.leakSpan))
        let rise = evidence.mouth[side][blink.peak] - evidence.mouth[side][before]
        return rise / max(blink.depth[side], settings.leakDepth)
      }) ?? 0
  }
  guard gain[.left] * gain[.right] > 0 else { return evidence.mouth }
  let size = min(abs(gain[.left]), abs(gain[.right]), settings.largestLeak)
  let leak = gain[.left] > 0 ? size : -size
  return Bilateral { side in
    zip(evidence.mouth[side], evidence.closure[side]).map { $0 - leak * max(0, min(1, $1)) }
  }
}

private func mouthDifference(
  _ mouth: Bilateral<[Double]>, evidence: FaceEvidence, free: [Bool], settings: AnalysisSettings
) -> [Double] {
  let pull = gaussianSmoothed(
    zip(mouth[.left], mouth[.right]).map { $0 - $1 },
    deviation: settings.mouth.mouthSmoothing / evidence.grid.step)
  let level = rollingQuantile(
    0.5, of: pull, window: settings.asymmetry.levelWindow, on: evidence.grid, where: free)
  return level.map { zip(pull, $0).map { $0 - $1 } } ?? pull
}
