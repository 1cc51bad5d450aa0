internal import Anatomy
internal import Foundation
internal import Settings
internal import Signals

extension Findings {
  /// Every finding as an event.
  func events(_ evidence: FaceEvidence, settings: AnalysisSettings) -> [FacialEvent] {
    blinks.map { blinkEvent($0, evidence) }
      + closures.map { closureEvent($0, evidence, settings.blink) }
      + episodes.map { spasmEvent($0, evidence, settings) }
      + synkineses.map { synkinesisEvent($0, evidence) }
      + voluntary.filter { isFree($0) }.map { voluntaryEvent($0, evidence) }
  }

  private func isFree(_ movement: VoluntaryMovement) -> Bool {
    !episodes.contains { $0.span.overlaps(movement.span) }
  }

  private func blinkEvent(_ blink: ConjugateDip, _ evidence: FaceEvidence) -> FacialEvent {
    FacialEvent(
      interval: evidence.interval(blink.span), kind: .blink, side: .both, regions: [.eye],
      peakTime: evidence.grid.time(blink.peak),
      eyeClosure: Side.allCases.map { evidence.closure[$0][blink.peak] }.max(),
      confidence: confidence(margin: blink.margin), cut: evidence.cut(blink.span))
  }

  private func closureEvent(
    _ span: Range<Int>, _ evidence: FaceEvidence, _ settings: BlinkSettings
  ) -> FacialEvent {
    let mean = span.map { (evidence.closure[.left][$0] + evidence.closure[.right][$0]) / 2 }
    let peak = mean.indices.max { mean[$0] < mean[$1] } ?? 0
    return FacialEvent(
      interval: evidence.interval(span), kind: .bilateralClosure, side: .both, regions: [.eye],
      peakTime: evidence.grid.time(span.lowerBound + peak), eyeClosure: mean.max(),
      confidence: confidence(margin: (mean.max() ?? 0) / settings.closureDepth),
      cut: evidence.cut(span))
  }

  private func spasmEvent(
    _ episode: Episode, _ evidence: FaceEvidence, _ settings: AnalysisSettings
  ) -> FacialEvent {
    let side = episode.side
    let span = episode.span
    let closure = evidence.closure[side]
    let excess = asymmetry.excess[side]
    let peak = span.max { excess[$0] < excess[$1] } ?? span.lowerBound
    let jerks = countJerks(
      in: excess, span: span, settings: settings.episode,
      noise: hypot(evidence.closureNoise[.left], evidence.closureNoise[.right]))
    let margin = max(
      episode.height / asymmetry.stillHigh, episode.mouthHeight / asymmetry.mouthHigh)
    return FacialEvent(
      interval: evidence.interval(span), kind: .spasm, side: Laterality(side),
      regions: regions(of: episode, evidence, settings.episode),
      pattern: isTonic(episode, settings.episode, evidence) ? .tonic : .clonic, jerks: jerks,
      peakTime: evidence.grid.time(peak), eyeClosure: span.map { closure[$0] }.max(),
      mouthExcursion: span.map { asymmetry.mouth[side][$0] }.max(),
      browExcursion: extreme(span.map { evidence.brow[side][$0] }),
      contralateralClosure: evidence.closure[side.opposite][peak],
      confidence: confidence(margin: margin), cut: evidence.cut(span))
  }

  private func synkinesisEvent(_ movement: CoMovement, _ evidence: FaceEvidence) -> FacialEvent {
    FacialEvent(
      interval: evidence.interval(movement.span), kind: .synkinesis,
      side: Laterality(movement.side), regions: [.mouth],
      peakTime: evidence.grid.time(movement.peak),
      eyeClosure: evidence.closure[movement.side][movement.blink.peak],
      mouthExcursion: asymmetry.mouth[movement.side][movement.peak],
      contralateralClosure: evidence.closure[movement.side.opposite][movement.blink.peak],
      confidence: confidence(margin: movement.height / asymmetry.mouthHigh),
      cut: evidence.cut(movement.span))
  }

  private func voluntaryEvent(_ movement: VoluntaryMovement, _ evidence: FaceEvidence)
    -> FacialEvent
  {
    let excursion = max(movement.excursion[.left], movement.excursion[.right])
    return FacialEvent(
      interval: evidence.interval(movement.span), kind: .voluntary, side: .both,
      regions: [movement.region], peakTime: evidence.grid.time(movement.peak),
      mouthExcursion: movement.region == .mouth ? excursion : nil,
      browExcursion: movement.region == .brow ? excursion : nil,
      confidence: confidence(margin: movement.margin), cut: evidence.cut(movement.span))
  }

  private func regions(
    of episode: Episode, _ evidence: FaceEvidence, _ settings: EpisodeSettings
  ) -> [FacialRegion] {
    let side = episode.side
    let brow = episode.span.map { evidence.brow[side][$0] - evidence.brow[side.opposite][$0] }
    let hasEye = episode.height >= asymmetry.low[episode.span.lowerBound]
    let hasBrow = abs(extreme(brow) ?? 0) >= settings.browRegion
    let hasMouth =
      episode.mouthHeight >= max(settings.mouthRegion, 0.6 * asymmetry.mouthHigh)
    return [(FacialRegion.eye, hasEye), (.brow, hasBrow), (.mouth, hasMouth)]
      .compactMap { $1 ? $0 : nil }
  }

  /// Whether the deep part of the episode is held in one piece for longer than a clonic jerk lasts.
  private func isTonic(
    _ episode: Episode, _ settings: EpisodeSettings, _ evidence: FaceEvidence
  ) -> Bool {
    let excess = asymmetry.excess[episode.side]
    let peak = episode.span.map { excess[$0] }.max() ?? 0
    let held = spans(where: episode.span.map { excess[$0] > 0.5 * peak })
    return held.contains { evidence.duration($0) >= settings.tonicDuration }
  }
}

/// How sure an event is, from how far it exceeds what is needed: 0.5 at the border, 0.8 at twice it.
///
/// A monotone mark, not yet calibrated against the share of true events.
private func confidence(margin: Double) -> Double { margin * margin / (1 + margin * margin) }

/// The value furthest from 0; `nil` without values.
private func extreme(_ values: [Double]) -> Double? { values.max { abs($0) < abs($1) } }

/// Single contractions in an episode: peaks parted by a clear fall.
private func countJerks(
  in values: [Double], span: Range<Int>, settings: EpisodeSettings, noise: Double
) -> Int {
  let height = span.map { values[$0] }.max() ?? 0
  let fall = max(settings.jerkProminence * height, 4 * noise)
  var count = 0
  var (valley, top) = (-Double.infinity, -Double.infinity)
  var isRising = true
  for index in span {
    let value = values[index]
    if isRising {
      top = max(top, value)
      if value < top - fall {
        count += 1
        isRising = false
        valley = value
      }
    } else {
      valley = min(valley, value)
      if value > valley + fall {
        isRising = true
        top = value
      }
    }
  }
  return max(1, count + (isRising && count > 0 ? 1 : 0))
}

extension FaceEvidence {
  /// Which ends of a stretch lie at a gap or at an end of the recording.
  func cut(_ span: Range<Int>) -> EventCut {
    let start = span.lowerBound == 0 || !isValid[span.lowerBound - 1]
    let end = span.upperBound >= grid.count || !isValid[span.upperBound]
    switch (start, end) {
    case (true, true): return .both
    case (true, false): return .start
    case (false, true): return .end
    case (false, false): return .none
    }
  }
}
