internal import Anatomy
internal import Settings
internal import Signals

/// A co-movement of one commissure with a blink.
struct CoMovement {
  let side: Side
  let blink: ConjugateDip
  let span: Range<Int>
  let peak: Int
  /// Commissure excess, ICD.
  let height: Double
}

/// Finds the blinks that one commissure follows, where it does so again and again.
///
/// A movement that happens away from blinks as often is speech; one that both corners share is the
/// landmark model's leak or a smile.
func findSynkineses(
  in evidence: FaceEvidence, asymmetry: AsymmetryEvidence, blinks: [ConjugateDip], busy: [Bool],
  settings: MouthSettings
) -> [CoMovement] {
  let pull = gaussianSmoothed(
    asymmetry.mouthExcess[.left], deviation: settings.mouthSmoothing / evidence.grid.step)
  let least = leastPull(
    pull, evidence: evidence, asymmetry: asymmetry, blinks: blinks, busy: busy, settings: settings)
  let found = blinks.compactMap { blink in
    coMovement(
      with: blink, pull: pull, least: least, evidence: evidence, asymmetry: asymmetry,
      settings: settings)
  }
  for side in Side.allCases {
    let own = found.filter { $0.side == side }
    let needed = max(settings.synkinesisCount, settings.synkinesisShare * Double(blinks.count))
    if Double(own.count) >= needed,
      Double(found.count - own.count) <= settings.synkinesisWrongSide * Double(own.count)
    {
      return own
    }
  }
  return []
}

/// The pull that counts: above the least, the noise, and the face's own unrest.
private func leastPull(
  _ pull: [Double], evidence: FaceEvidence, asymmetry: AsymmetryEvidence, blinks: [ConjugateDip],
  busy: [Bool], settings: MouthSettings
) -> Double {
  let unrest =
    unrest(of: pull, evidence: evidence, blinks: blinks, busy: busy, settings: settings)
    ?? calmerUnrest(
      during: blinks, pull: pull, evidence: evidence, asymmetry: asymmetry, settings: settings)
  return max(
    settings.synkinesisLeast,
    settings.synkinesisNoiseFactor * evidence.mouthNoise * 2.0.squareRoot(),
    unrest.map { settings.synkinesisNullFactor * $0 } ?? settings.mouthLeast)
}

/// The face's own pulls away from blinks; `nil` where blinks leave too few stretches between them.
private func unrest(
  of pull: [Double], evidence: FaceEvidence, blinks: [ConjugateDip], busy: [Bool],
  settings: MouthSettings
) -> Double? {
  let inBlink = evidence.mask(
    blinks.map(\.span), before: settings.leakSpan, after: settings.leakSpan)
  let (lead, length) = (evidence.steps(settings.leakSpan), evidence.steps(settings.synkinesisReach))
  let null = stride(from: 2 * lead, to: pull.count - length - lead, by: 2 * lead)
    .compactMap { start -> Double? in
      let window = (start - lead)..<(start + length)
      guard window.allSatisfy({ evidence.isValid[$0] && !inBlink[$0] && !busy[$0] }),
        let rest = median((start - lead..<start).map { pull[$0] })
      else { return nil }
      return window.map { abs(pull[$0] - rest) }.max()
    }
  return Double(null.count) >= settings.synkinesisNullCount
    ? quantile(settings.mouthNullQuantile, of: null) : nil
}

/// How far the commissure that moves less goes during the blinks; `nil` with too few of them.
///
/// A face that blinks without pause shows its unrest on the side that has no synkinesis.
private func calmerUnrest(
  during blinks: [ConjugateDip], pull: [Double], evidence: FaceEvidence,
  asymmetry: AsymmetryEvidence, settings: MouthSettings
) -> Double? {
  let moves = blinks.compactMap { blink in
    BlinkPull(blink, pull: pull, evidence: evidence, asymmetry: asymmetry, settings: settings)?
      .moved
  }
  guard Double(moves.count) >= settings.synkinesisNullCount else { return nil }
  return Side.allCases
    .compactMap { side in quantile(settings.mouthNullQuantile, of: moves.map { $0[side] }) }.min()
    .map { $0 * 2.0.squareRoot() }
}

/// The greatest pull about a blink, from where the commissures rested before it.
private struct BlinkPull {
  /// Pull before the blink and at its peak, ICD, positive to the left.
  let rest: Double
  let height: Double
  let peak: Int
  let side: Side
  /// Movement of each commissure at the peak, ICD.
  let moved: Bilateral<Double>

  init?(
    _ blink: ConjugateDip, pull: [Double], evidence: FaceEvidence, asymmetry: AsymmetryEvidence,
    settings: MouthSettings
  ) {
    let window = evidence.widened(
      blink.span, before: settings.leakSpan, after: settings.synkinesisLead)
    let onset = blink.span.lowerBound
    let lead = max(0, onset - evidence.steps(settings.synkinesisLead))..<max(1, onset)
    guard let rest = median(lead.map { pull[$0] }),
      let peak = window.max(by: { abs(pull[$0] - rest) < abs(pull[$1] - rest) })
    else { return nil }
    self.rest = rest
    self.peak = peak
    height = abs(pull[peak] - rest)
    side = pull[peak] > rest ? .left : .right
    moved = Bilateral { side in
      abs(asymmetry.mouth[side][peak] - (median(lead.map { asymmetry.mouth[side][$0] }) ?? 0))
    }
  }
}

private func coMovement(
  with blink: ConjugateDip, pull: [Double], least: Double, evidence: FaceEvidence,
  asymmetry: AsymmetryEvidence, settings: MouthSettings
) -> CoMovement? {
  guard
    let own = BlinkPull(
      blink, pull: pull, evidence: evidence, asymmetry: asymmetry, settings: settings),
    own.height > least,
    own.moved[own.side.opposite] < settings.synkinesisOther * own.moved[own.side]
  else { return nil }
  let border = settings.synkinesisBorder * own.height
  var (first, last) = (own.peak, own.peak)
  let reach = evidence.steps(settings.synkinesisReach)
  while first > max(0, own.peak - reach), abs(pull[first - 1] - own.rest) > border { first -= 1 }
  while last + 1 < min(pull.count, own.peak + reach), abs(pull[last + 1] - own.rest) > border {
    last += 1
  }
  return CoMovement(
    side: own.side, blink: blink, span: first..<(last + 1), peak: own.peak, height: own.height)
}
