internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

/// What a rule may look at.
struct CandidateContext {
  let candidate: Candidate
  let evidence: FaceEvidence
  let asymmetry: AsymmetryEvidence
  let blinks: [ConjugateDip]
  let settings: AnalysisSettings

  var side: Side { candidate.side }
  var span: Range<Int> { candidate.span }

  /// Whether the commissure of this side is clearly drawn as well.
  var hasMouth: Bool {
    candidate.mouthHeight > asymmetry.mouthHigh
      && candidate.mouthHeight > settings.mouth.mouthLeast
  }

  /// Closure gained at the peak since just before the stretch.
  func gain(_ side: Side) -> Double {
    // What came before a gap is not known: an open eye then.
    if span.lowerBound == 0 || !evidence.isValid[span.lowerBound - 1] {
      return evidence.closure[side][candidate.peak]
    }
    let base = max(0, span.lowerBound - evidence.steps(settings.asymmetry.baselineSpan))
    let before = (base...span.lowerBound).map { evidence.closure[side][$0] }.min() ?? 0
    return evidence.closure[side][candidate.peak] - before
  }

  /// Blinks that touch the stretch.
  var touchingBlinks: [ConjugateDip] {
    let near = evidence.widened(
      span, before: settings.blink.blinkMargin, after: settings.blink.blinkMargin)
    return blinks.filter { $0.span.overlaps(near) }
  }
}

/// One reason not to believe a candidate.
struct AcceptanceRule: Sendable {
  let name: String
  /// Whether the candidate passes.
  let accepts: @Sendable (CandidateContext) -> Bool

  /// The rules for what came to notice in one way.
  static func all(for route: EvidenceRoute) -> [AcceptanceRule] {
    route == .lowerFace ? lowerFace : eyelid
  }

  private static let eyelid = [
    longEnough, headHeld, sustained, ownLidCloses, belowRest, oneSided, noBlink, noSmile,
  ]
  private static let lowerFace = [longEnough, headHeld, lowerFaceOneSided, lowerFaceAgreed]

  static let longEnough = AcceptanceRule(name: "long enough") { context in
    context.evidence.duration(context.span)
      >= max(context.settings.asymmetry.sustainedTime, context.evidence.frameInterval)
  }

  static let headHeld = AcceptanceRule(name: "head held") { context in
    let turns = context.evidence.widened(
      context.span, before: context.settings.asymmetry.turnSpan, after: 0
    )
    .map { context.evidence.turn[$0] }
    return (turns.max() ?? 0) - (turns.min() ?? 0) <= context.settings.asymmetry.largestTurn
  }

  static let sustained = AcceptanceRule(name: "sustained") { context in
    guard context.candidate.route != .joint else { return true }
    let own = context.settings.asymmetry
    let held = context.evidence.steps(max(own.sustainedTime, context.evidence.frameInterval))
    let sorted = context.candidate.course.sorted(by: >)
    return sorted[min(held, sorted.count) - 1] >= own.sustainedShare * context.asymmetry.stillHigh
  }

  static let ownLidCloses = AcceptanceRule(name: "own lid closes") { context in
    context.candidate.route == .slow
      || context.gain(context.side) >= context.settings.asymmetry.ownShare
        * context.candidate.height
  }

  static let belowRest = AcceptanceRule(name: "below rest") { context in
    context.evidence.closure[context.side][context.candidate.peak]
      >= context.settings.asymmetry.restShare
      * min(context.asymmetry.stillHigh, context.candidate.height)
  }

  static let oneSided = AcceptanceRule(name: "one-sided") { context in
    let own = context.settings.asymmetry
    let limit = context.hasMouth ? own.conjugateRatioWithMouth : own.conjugateRatio
    return otherShare(context) <= limit
  }

  static let noBlink = AcceptanceRule(name: "no uneven blink") { context in
    let touching = context.touchingBlinks
    guard !touching.isEmpty else { return true }
    let evenness = touching.map { $0.depth[context.side.opposite] / $0.depth[context.side] }.min()
    if context.hasMouth, let evenness,
      evenness < context.settings.asymmetry.conjugateRatioWithMouth
    {
      return true
    }
    return outlasts(touching, context) || staysShut(context)
  }

  static let noSmile = AcceptanceRule(name: "no smile") { context in
    guard context.candidate.route == .joint else { return true }
    let (side, asymmetry) = (context.side, context.asymmetry)
    guard
      let top = context.span.max(by: {
        asymmetry.mouthExcess[side][$0] < asymmetry.mouthExcess[side][$1]
      })
    else { return false }
    let before =
      max(
        0, context.span.lowerBound - context.evidence.steps(context.settings.mouth.synkinesisLead))...context
      .span.lowerBound
    let rise = asymmetry.mouth[side][top] - (before.map { asymmetry.mouth[side][$0] }.min() ?? 0)
    let rest = median(before.map { asymmetry.mouth[side.opposite][$0] }) ?? 0
    let other = abs(asymmetry.mouth[side.opposite][top] - rest)
    return rise >= context.settings.mouth.ownRise * context.candidate.mouthHeight
      && other <= context.settings.mouth.otherCommissure * rise
  }
}

/// How far the other eye closes, as a share of this one: the larger of gain and level.
func otherShare(_ context: CandidateContext) -> Double {
  let own = max(context.gain(context.side), .leastNormalMagnitude)
  let gained = context.candidate.route == .slow ? 0 : context.gain(context.side.opposite) / own
  let closure = context.evidence.closure
  let level =
    (closure[context.side.opposite][context.candidate.peak]
      - context.settings.asymmetry.openTolerance)
    / max(closure[context.side][context.candidate.peak], .leastNormalMagnitude)
  return max(gained, level)
}

/// Whether the excess holds outside the blinks that touch it.
private func outlasts(_ blinks: [ConjugateDip], _ context: CandidateContext) -> Bool {
  let covered = context.evidence.mask(
    blinks.map(\.span), before: context.settings.blink.blinkMargin,
    after: context.settings.blink.blinkRecovery)
  let share = context.candidate.route == .joint ? context.settings.unevenBlink.jointShare : 1
  let held = zip(context.span, context.candidate.course).count { index, value in
    !covered[index] && value > share * context.asymmetry.high[index]
  }
  return Double(held) * context.evidence.grid.step
    >= max(context.settings.unevenBlink.outlastTime, 2 * context.evidence.frameInterval)
}

/// Whether this eye stays shut while the other is open again.
private func staysShut(_ context: CandidateContext) -> Bool {
  let own = context.settings.unevenBlink
  let closure = context.evidence.closure
  let shut = zip(context.span, context.candidate.course).count { index, value in
    closure[context.side][index] > own.shutDepth
      && closure[context.side.opposite][index] < own.otherOpen && value > own.shutExcess
  }
  return Double(shut) * context.evidence.grid.step
    >= max(own.shutTime, 2 * context.evidence.frameInterval)
}
