internal import Anatomy
internal import Settings
internal import Signals

/// Contractions of one side close enough in time to be one spasm.
struct Episode {
  let side: Side
  var span: Range<Int>
  var members: [Candidate]

  /// Greatest excess of closure over the members.
  var height: Double { members.map(\.height).max() ?? 0 }
  /// Greatest commissure excess over the members, ICD.
  var mouthHeight: Double { members.map(\.mouthHeight).max() ?? 0 }
  /// The contraction of the lower face that is strongest, where there is one.
  var lowerFace: Candidate? {
    members.filter { $0.route == .lowerFace }.max { $0.pull < $1.pull }
  }
}

/// Groups the accepted candidates of one side and draws in the weaker jerks beside them.
func groupEpisodes(
  _ candidates: [Candidate], on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence,
  excluded: [Bool], settings: AnalysisSettings
) -> [Episode] {
  let gap = evidence.steps(settings.episode.mergeGap)
  let own = candidates.filter { $0.side == side }
    .sorted { $0.span.lowerBound < $1.span.lowerBound }
    .map { Episode(side: side, span: $0.span, members: [$0]) }
  let neighbours = weakJerks(
    on: side, evidence: evidence, asymmetry: asymmetry, excluded: excluded, settings: settings)
  let grown = merged(own, within: gap).map {
    extended($0, by: neighbours, asymmetry: asymmetry, within: gap, settings: settings.episode)
  }
  return merged(grown, within: gap).map {
    trimmed($0, asymmetry: asymmetry, share: settings.episode.borderShare)
  }
}

/// The episode from where it first reaches a share of its height to where it last does: the level of the
/// moment is known to less than that.
private func trimmed(_ episode: Episode, asymmetry: AsymmetryEvidence, share: Double) -> Episode {
  let excess = asymmetry.excess[episode.side]
  let pull = asymmetry.pulls.lowerFace[episode.side]
  let (height, strength) = (
    episode.span.map { excess[$0] }.max() ?? 0, episode.lowerFace?.pull ?? .infinity
  )
  let isHigh = { (index: Int) in
    (height >= asymmetry.stillHigh && excess[index] >= share * height)
      || pull[index] >= share * strength
  }
  guard let first = episode.span.first(where: isHigh), let last = episode.span.last(where: isHigh)
  else { return episode }
  var episode = episode
  episode.span = first..<(last + 1)
  return episode
}

private func merged(_ episodes: [Episode], within gap: Int) -> [Episode] {
  episodes.reduce(into: []) { result, next in
    if var last = result.last, next.span.lowerBound - last.span.upperBound < gap {
      last.span = last.span.lowerBound..<max(last.span.upperBound, next.span.upperBound)
      last.members += next.members
      result[result.count - 1] = last
    } else {
      result.append(next)
    }
  }
}

/// Stretches of this side's excess that are too weak to stand alone.
private func weakJerks(
  on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence, excluded: [Bool],
  settings: AnalysisSettings
) -> [Range<Int>] {
  let fast = asymmetry.fast[side]
  return spans(where: fast.indices.map { fast[$0] > asymmetry.low[$0] }).filter { span in
    let height = span.map { fast[$0] }.max() ?? 0
    let least = settings.episode.weakShare * (span.map { asymmetry.high[$0] }.min() ?? .infinity)
    let hidden = span.count { excluded[$0] || !evidence.isValid[$0] }
    return height > least && Double(hidden) <= settings.episode.hiddenShare * Double(span.count)
      && evidence.duration(span) >= max(settings.blink.blinkShortest, evidence.frameInterval)
  }
}

private func extended(
  _ episode: Episode, by neighbours: [Range<Int>], asymmetry: AsymmetryEvidence, within gap: Int,
  settings: EpisodeSettings
) -> Episode {
  let least = settings.extensionShare * min(episode.height, 1)
  let strong = neighbours.filter { span in
    (span.map { asymmetry.fast[episode.side][$0] }.max() ?? 0) >= least
  }
  var grown = episode
  for span in strong where span.lowerBound >= grown.span.lowerBound {
    if span.lowerBound - grown.span.upperBound < gap {
      grown.span = grown.span.lowerBound..<max(grown.span.upperBound, span.upperBound)
    }
  }
  for span in strong.reversed() where span.upperBound <= grown.span.upperBound {
    if grown.span.lowerBound - span.upperBound < gap {
      grown.span = min(grown.span.lowerBound, span.lowerBound)..<grown.span.upperBound
    }
  }
  return grown
}
