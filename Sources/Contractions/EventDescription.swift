internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

extension Findings {
  /// Every finding as an event.
  func events(_ evidence: FaceEvidence, settings: AnalysisSettings) -> [FacialEvent] {
    let odds = settings.confidence
    return blinks.map { blinkEvent($0, evidence, odds) }
      + closures.map { closureEvent($0, evidence, settings) }
      + episodes.map { spasmEvent($0, evidence, settings) }
      + synkineses.map { synkinesisEvent($0, evidence, odds) }
      + voluntary.filter { isFree($0) }.map { voluntaryEvent($0, evidence, odds) }
  }

  private func isFree(_ movement: VoluntaryMovement) -> Bool {
    !episodes.contains { $0.span.overlaps(movement.span) }
  }

  private func blinkEvent(
    _ blink: ConjugateDip, _ evidence: FaceEvidence, _ odds: ConfidenceSettings
  ) -> FacialEvent {
    FacialEvent(
      interval: evidence.interval(blink.span), kind: .blink, side: .both, regions: [.eye],
      peakTime: evidence.grid.time(blink.peak),
      eyeClosure: Side.allCases.map { evidence.closure[$0][blink.peak] }.max(),
      confidence: confidence(margin: blink.margin, oddsAtBorder: odds.blinkOdds),
      cut: evidence.cut(blink.span))
  }

  private func closureEvent(
    _ span: Range<Int>, _ evidence: FaceEvidence, _ settings: AnalysisSettings
  ) -> FacialEvent {
    let mean = span.map { (evidence.closure[.left][$0] + evidence.closure[.right][$0]) / 2 }
    let peak = mean.indices.max { mean[$0] < mean[$1] } ?? 0
    return FacialEvent(
      interval: evidence.interval(span), kind: .bilateralClosure, side: .both, regions: [.eye],
      peakTime: evidence.grid.time(span.lowerBound + peak),
      eyeClosure: Side.allCases.compactMap { side in evidence.peakClosure(side, in: span) }.max(),
      confidence: confidence(
        margin: (mean.max() ?? 0) / settings.blink.closureDepth,
        oddsAtBorder: settings.confidence.closureOdds),
      cut: evidence.cut(span))
  }

  private func spasmEvent(
    _ episode: Episode, _ evidence: FaceEvidence, _ settings: AnalysisSettings
  ) -> FacialEvent {
    let (side, span) = (episode.side, episode.span)
    // While the other eye blinks, this one tells nothing of the contraction.
    let alone = span.filter { !evidence.dips(side.opposite, at: $0, settings.blink) }
    let depth = (alone.isEmpty ? Array(span) : alone).map { evidence.closure[side][$0] }.max()
    let course = self.course(of: episode, evidence, settings)
    return FacialEvent(
      interval: evidence.interval(span),
      kind: evidence.hasBaseline(settings.episode) ? .spasm : .uncertain, side: Laterality(side),
      regions: regions(of: episode, evidence, settings),
      pattern: isHeld(course, settings.episode, evidence) ? .tonic : .clonic,
      jerks: jerks(in: course, of: episode, evidence, settings),
      peakTime: evidence.grid.time(peak(of: episode)), eyeClosure: depth,
      mouthExcursion: span.map { asymmetry.mouth[side][$0] }.max(),
      browExcursion: extreme(span.map { evidence.brow[side][$0] }),
      cheekExcursion: evidence.excursion(.cheek, side, in: span),
      chinExcursion: evidence.excursion(.chin, side, in: span),
      contralateralClosure: evidence.peakClosure(side.opposite, in: span),
      confidence: confidence(
        margin: margin(of: episode, settings), oddsAtBorder: settings.confidence.spasmOdds),
      cut: evidence.cut(span, within: settings.episode.mergeGap))
  }

  /// How far an episode exceeds what is needed, by the evidence that speaks loudest for it.
  private func margin(of episode: Episode, _ settings: AnalysisSettings) -> Double {
    max(
      episode.height / asymmetry.stillHigh, episode.mouthHeight / asymmetry.mouthHigh,
      (episode.lowerFace?.pull ?? 0) / settings.skin.jointEvidence)
  }

  /// Instant of the greatest closure, or of the greatest pull where the eye takes no part.
  private func peak(of episode: Episode) -> Int {
    if let lower = episode.lowerFace, episode.height < asymmetry.stillHigh { return lower.peak }
    let excess = asymmetry.excess[episode.side]
    return episode.span.max { excess[$0] < excess[$1] } ?? episode.span.lowerBound
  }

  /// The course of an episode: this eye's excess, the other eye's blinks passed over, or the pull of the
  /// lower face where the eye takes no part.
  private func course(
    of episode: Episode, _ evidence: FaceEvidence, _ settings: AnalysisSettings
  ) -> EpisodeCourse {
    let side = episode.side
    if episode.lowerFace != nil, episode.height < asymmetry.stillHigh {
      let pull = episode.span.map { asymmetry.pulls.lowerFace[side][$0] }
      return EpisodeCourse(jerks: pull, held: pull)
    }
    var excess: [Double] = []
    for index in episode.span {
      let isBlink = evidence.dips(side.opposite, at: index, settings.blink)
      excess.append(isBlink ? excess.last ?? 0 : asymmetry.excess[side][index])
    }
    return EpisodeCourse(
      jerks: excess,
      held: episode.span.map { evidence.closure[side][$0] })
  }

  /// Single contractions in an episode.
  private func jerks(
    in course: EpisodeCourse, of episode: Episode, _ evidence: FaceEvidence,
    _ settings: AnalysisSettings
  ) -> Int {
    let noise = evidence.differenceNoise(peak(of: episode))
    return countPeaks(
      in: course.jerks,
      partedBy: max(
        settings.episode.jerkProminence * (course.jerks.max() ?? 0),
        settings.episode.jerkNoiseFactor * noise))
  }

  private func synkinesisEvent(
    _ movement: CoMovement, _ evidence: FaceEvidence, _ odds: ConfidenceSettings
  ) -> FacialEvent {
    FacialEvent(
      interval: evidence.interval(movement.span), kind: .synkinesis,
      side: Laterality(movement.side), regions: [.mouth],
      peakTime: evidence.grid.time(movement.peak),
      eyeClosure: evidence.closure[movement.side][movement.blink.peak],
      mouthExcursion: asymmetry.mouth[movement.side][movement.peak],
      contralateralClosure: evidence.peakClosure(movement.side.opposite, in: movement.span),
      confidence: confidence(
        margin: movement.height / asymmetry.mouthHigh, oddsAtBorder: odds.synkinesisOdds),
      cut: evidence.cut(movement.span))
  }

  private func voluntaryEvent(
    _ movement: VoluntaryMovement, _ evidence: FaceEvidence, _ odds: ConfidenceSettings
  ) -> FacialEvent {
    let excursion = max(movement.excursion[.left], movement.excursion[.right])
    return FacialEvent(
      interval: evidence.interval(movement.span), kind: .voluntary, side: .both,
      regions: [movement.region], peakTime: evidence.grid.time(movement.peak),
      mouthExcursion: movement.region == .mouth ? excursion : nil,
      browExcursion: movement.region == .brow ? excursion : nil,
      confidence: confidence(margin: movement.margin, oddsAtBorder: odds.voluntaryOdds),
      cut: evidence.cut(movement.span))
  }

  private func regions(
    of episode: Episode, _ evidence: FaceEvidence, _ settings: AnalysisSettings
  ) -> [FacialRegion] {
    let (side, own) = (episode.side, settings.episode)
    let hasEye = episode.height >= asymmetry.low[episode.span.lowerBound]
    let hasMouth =
      episode.mouthHeight >= max(own.mouthRegion, own.mouthShare * asymmetry.mouthHigh)
    func isDrawn(_ region: FacialRegion) -> Bool {
      asymmetry.pulls.greatest(
        region, side, in: episode.span, closure: asymmetry.excess[side]) >= 1
    }
    return FacialRegion.allCases.filter { region in
      switch region {
      case .eye: hasEye
      case .mouth: hasMouth || isDrawn(region)
      default: isDrawn(region)
      }
    }
  }

  /// Whether a course stays above half of its peak for longer than a jerk lasts.
  ///
  /// An eye's is read from that eye alone: a blink of the other one does not end a tonic contraction.
  private func isHeld(
    _ course: EpisodeCourse, _ settings: EpisodeSettings, _ evidence: FaceEvidence
  ) -> Bool {
    let peak = course.held.max() ?? 0
    return spans(where: course.held.map { $0 > peak / 2 })
      .contains { evidence.duration($0) >= settings.tonicDuration }
  }
}

/// What an episode's jerks are counted in, and what tells whether it is held.
private struct EpisodeCourse {
  let jerks: [Double]
  let held: [Double]
}

/// The value furthest from 0; `nil` without values.
private func extreme(_ values: [Double]) -> Double? { values.max { abs($0) < abs($1) } }

/// Peaks of a course that are parted by at least `fall`; at least 1.
private func countPeaks(in course: [Double], partedBy fall: Double) -> Int {
  var count = 0
  var isRising = true
  var (top, valley) = (-Double.infinity, Double.infinity)
  for value in course {
    (top, valley) = (max(top, value), min(valley, value))
    if isRising, value < top - fall {
      (count, isRising, valley) = (count + 1, false, value)
    } else if !isRising, value > valley + fall {
      (isRising, top) = (true, value)
    }
  }
  return max(1, isRising && count > 0 ? count + 1 : count)
}

extension FaceEvidence {
  /// Greatest closure of one eye within a stretch; `nil` for an empty one.
  func peakClosure(_ side: Side, in span: Range<Int>) -> Double? {
    span.map { closure[side][$0] }.max()
  }

  /// Greatest excursion of a region within a stretch, ICD; `nil` where it was not measured there.
  func excursion(_ channel: SignalChannel, _ side: Side, in span: Range<Int>) -> Double? {
    guard let region = regions[channel] else { return nil }
    return extreme(span.filter { region.isValid[$0] }.map { region.course[side][$0] })
  }

  /// Whether one eye is in a brief fall of its own, as in a blink.
  func dips(_ side: Side, at index: Int, _ settings: BlinkSettings) -> Bool {
    dip[side][index] >= settings.blinkFloor
  }

  /// Whether enough of the face was seen for its usual state to be known.
  func hasBaseline(_ settings: EpisodeSettings) -> Bool {
    Double(isValid.count(where: { $0 })) * grid.step >= settings.leastBaseline
  }

  /// Which ends of a stretch touch a gap or an end of the recording, or come so close to a gap that
  /// what follows it may belong to the same event.
  func cut(_ span: Range<Int>, within reach: Double = 0) -> EventCut {
    let near = widened(span, before: reach, after: reach)
    let start = span.lowerBound == 0 || !isSeen(max(0, near.lowerBound - 1)..<span.lowerBound)
    let end =
      span.upperBound >= grid.count
      || !isSeen(span.upperBound..<min(grid.count, near.upperBound + 1))
    switch (start, end) {
    case (true, true): return .both
    case (true, false): return .start
    case (false, true): return .end
    case (false, false): return .none
    }
  }

  private func isSeen(_ span: Range<Int>) -> Bool { span.allSatisfy { isValid[$0] } }
}
