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
  let least = leastPull(pull, evidence: evidence, blinks: blinks, busy: busy, settings: settings)
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

/// The pull that counts: above the least, the noise, and the face's own pulls away from blinks.
private func leastPull(
  _ pull: [Double], evidence: FaceEvidence, blinks: [ConjugateDip], busy: [Bool],
  settings: MouthSettings
) -> Double {
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
  let unrest =
    Double(null.count) >= settings.synkinesisNullCount
    ? quantile(settings.mouthNullQuantile, of: null) : nil
  return max(
    settings.synkinesisLeast,
    settings.synkinesisNoiseFactor * evidence.mouthNoise * 2.0.squareRoot(),
    unrest.map { settings.synkinesisNullFactor * $0 } ?? settings.mouthLeast)
}

private func coMovement(
  with blink: ConjugateDip, pull: [Double], least: Double, evidence: FaceEvidence,
  asymmetry: AsymmetryEvidence, settings: MouthSettings
) -> CoMovement? {
  let window = evidence.widened(
    blink.span, before: settings.leakSpan, after: settings.synkinesisLead)
  let lead =
    max(
      0, blink.span.lowerBound - evidence.steps(settings.synkinesisLead))..<max(
      1, blink.span.lowerBound)
  guard let rest = median(lead.map { pull[$0] }),
    let peak = window.max(by: { abs(pull[$0] - rest) < abs(pull[$1] - rest) })
  else { return nil }
  let height = abs(pull[peak] - rest)
  let side: Side = pull[peak] > rest ? .left : .right
  let moved = Bilateral { side in
    abs(
      asymmetry.mouth[side][peak] - (median(lead.map { asymmetry.mouth[side][$0] }) ?? 0))
  }
  guard height > least, moved[side.opposite] < settings.synkinesisOther * moved[side] else {
    return nil
  }
  let border = settings.synkinesisBorder * height
  var (first, last) = (peak, peak)
  let reach = evidence.steps(settings.synkinesisReach)
  while first > max(0, peak - reach), abs(pull[first - 1] - rest) > border { first -= 1 }
  while last + 1 < min(pull.count, peak + reach), abs(pull[last + 1] - rest) > border { last += 1 }
  return CoMovement(side: side, blink: blink, span: first..<(last + 1), peak: peak, height: height)
}
