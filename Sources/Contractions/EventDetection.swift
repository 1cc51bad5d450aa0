internal import Anatomy
public import Settings
public import Signals

/// What detection found in a recording, and by which measure.
public struct Detection: Sendable {
  /// Events in order of onset; none inside a gap.
  public let events: [FacialEvent]
  /// What the recording itself asks of a contraction; `nil` where nothing was measured.
  public let border: DetectionBorder?

  public init(events: [FacialEvent] = [], border: DetectionBorder? = nil) {
    self.events = events
    self.border = border
  }
}

/// Finds and labels the movements of a recording.
///
/// - Parameters:
///   - signals: Side-resolved signals.
///   - settings: All thresholds.
/// - Returns: Events in order of onset; none inside a gap. Empty also where nothing was measured:
///   ``FacialSignals/evaluableDuration`` tells which.
public func detectEvents(
  in signals: FacialSignals, settings: AnalysisSettings = AnalysisSettings()
) -> [FacialEvent] {
  detect(in: signals, settings: settings).events
}

/// Finds and labels the movements of a recording, and says what it asked of them.
///
/// Works in two passes: the first finds the clear contractions, the second reads resting levels and
/// the face's own unrest without them and finds the rest.
///
/// - Parameters:
///   - signals: Side-resolved signals.
///   - settings: All thresholds.
/// - Returns: The events and the border of a contraction.
public func detect(
  in signals: FacialSignals, settings: AnalysisSettings = AnalysisSettings()
) -> Detection {
  guard let evidence = FaceEvidence(signals, settings: settings) else { return Detection() }
  let nothing = Array(repeating: false, count: evidence.grid.count)
  let first = Findings(in: evidence, busy: nothing, settings: settings)
  let busy = evidence.mask(
    first.episodes.map(\.span), before: settings.episode.busyBefore,
    after: settings.episode.busyAfter)
  let isReadable =
    Double(busy.count(where: { $0 })) < settings.episode.largestBusy * Double(busy.count)
  let second = Findings(in: evidence, busy: isReadable ? busy : nothing, settings: settings)
  return Detection(
    events: second.events(evidence, settings: settings)
      .sorted { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) },
    border: DetectionBorder(second.asymmetry, settings: settings.asymmetry))
}

/// What one pass finds.
struct Findings {
  let asymmetry: AsymmetryEvidence
  let blinks: [ConjugateDip]
  let closures: [Range<Int>]
  let episodes: [Episode]
  let synkineses: [CoMovement]
  let voluntary: [VoluntaryMovement]

  init(in evidence: FaceEvidence, busy: [Bool], settings: AnalysisSettings) {
    let closures = findLongClosures(in: evidence, settings: settings.blink)
    let closed = evidence.mask(
      closures, before: settings.blink.closureMargin,
      after: settings.blink.closureMargin)
    let dips = findBlinks(in: evidence, settings: settings.blink).filter { !closed[$0.peak] }
    let asymmetry = AsymmetryEvidence(evidence, blinks: dips, busy: busy, settings: settings)
    let synkineses = findSynkineses(
      in: evidence, asymmetry: asymmetry, blinks: dips, busy: busy, settings: settings.mouth)
    let accepted = Side.allCases
      .flatMap { side in
        findCandidates(on: side, evidence: evidence, asymmetry: asymmetry, settings: settings)
      }
      .filter { candidate in
        let context = CandidateContext(
          candidate: candidate, evidence: evidence, asymmetry: asymmetry, blinks: dips,
          settings: settings)
        return AcceptanceRule.all(for: candidate.route).allSatisfy { $0.accepts(context) }
          && !candidate.span.contains { closed[$0] }
          && !isCoMovement(candidate, synkineses, evidence, settings.mouth)
      }
    let voluntary = findVoluntaryMovements(in: evidence, settings: settings.mouth)
    let weakPulls = Side.allCases
      .flatMap { side in
        findWeakPulls(
          on: side, evidence: evidence, asymmetry: asymmetry, settings: settings.skin)
      }
      .filter { pull in
        let context = CandidateContext(
          candidate: pull, evidence: evidence, asymmetry: asymmetry, blinks: dips,
          settings: settings)
        return AcceptanceRule.weakPull.allSatisfy { $0.accepts(context) }
          && !voluntary.contains { $0.span.overlaps(pull.span) }
      }
    let uneven = dips.filter { isOneSided($0, accepted, settings) }
    let blinks = dips.filter { dip in !uneven.contains { $0.peak == dip.peak } }
    let excluded = zip(evidence.mask(blinks.map(\.span)), closed).map { $0 || $1 }
    episodes = Side.allCases.flatMap { side in
      groupEpisodes(
        accepted, weakPulls: weakPulls, on: side, evidence: evidence, asymmetry: asymmetry,
        excluded: excluded,
        settings: settings)
    }
    self.asymmetry = asymmetry
    self.blinks = blinks
    self.closures = closures
    self.synkineses = synkineses
    self.voluntary = voluntary
  }
}

/// A joint finding on the synkinetic side during a blink is the synkinesis, not a spasm.
private func isCoMovement(
  _ candidate: Candidate, _ synkineses: [CoMovement], _ evidence: FaceEvidence,
  _ settings: MouthSettings
) -> Bool {
  [.joint, .lowerFace].contains(candidate.route)
    && synkineses.contains { movement in
      movement.side == candidate.side
        && evidence.widened(
          movement.blink.span, before: settings.leakSpan, after: settings.leakSpan
        ).contains(candidate.peak)
    }
}

/// A fall of both lids that is uneven and goes with an accepted contraction of the deeper side is that
/// contraction.
private func isOneSided(
  _ dip: ConjugateDip, _ accepted: [Candidate], _ settings: AnalysisSettings
) -> Bool {
  Side.allCases.contains { side in
    dip.depth[side.opposite] < settings.asymmetry.conjugateRatioWithMouth * dip.depth[side]
      && accepted.contains {
        $0.side == side && $0.span.overlaps(dip.span) && $0.mouthHeight > settings.mouth.mouthLeast
      }
  }
}
