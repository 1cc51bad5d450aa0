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
  _ candidates: [Candidate], weakPulls: [Candidate], on side: Side, evidence: FaceEvidence,
  asymmetry: AsymmetryEvidence, excluded: [Bool], settings: AnalysisSettings
) -> [Episode] {
  let gap = evidence.steps(settings.episode.mergeGap)
  let own = candidates.filter { $0.side == side }
    .sorted { $0.span.lowerBound < $1.span.lowerBound }
    .map { Episode(side: side, span: $0.span, members: [$0]) }
  let jerks = weakJerks(
    on: side, evidence: evidence, asymmetry: asymmetry, excluded: excluded, settings: settings)
  let pulls = weakPulls.filter { $0.side == side }.map { WeakJerk(span: $0.span, height: $0.pull) }
  let share = settings.episode.extensionShare
  let grown = merged(own, within: gap).map { episode in
    let byEye = extended(
      episode, by: jerks.filter { $0.height >= share * min(episode.height, 1) }, within: gap)
    guard let lower = episode.lowerFace else { return byEye }
    return extended(byEye, by: pulls.filter { $0.height >= share * lower.pull }, within: gap)
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
  guard let lower = episode.lowerFace else { return episode }
  // Weak pulls come to notice well above that share, which they reached before.
  return widened(episode, to: lower, over: pull.map { $0 >= share * strength })
}

/// The episode with the whole of a contraction of the lower face that belongs to it.
private func widened(_ episode: Episode, to lower: Candidate, over isHigh: [Bool]) -> Episode {
  var (first, last) = (lower.peak, lower.peak)
  while first > 0, isHigh[first - 1] { first -= 1 }
  while last + 1 < isHigh.count, isHigh[last + 1] { last += 1 }
  var episode = episode
  episode.span = min(episode.span.lowerBound, first)..<max(episode.span.upperBound, last + 1)
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

/// A stretch that is too weak to stand alone.
private struct WeakJerk {
  let span: Range<Int>
  /// Its greatest value.
  let height: Double
}

/// Stretches of this side's excess that are too weak to stand alone.
private func weakJerks(
  on side: Side, evidence: FaceEvidence, asymmetry: AsymmetryEvidence, excluded: [Bool],
  settings: AnalysisSettings
) -> [WeakJerk] {
  let fast = asymmetry.fast[side]
  return spans(where: fast.indices.map { fast[$0] > asymmetry.low[$0] }).compactMap { span in
    let height = span.map { fast[$0] }.max() ?? 0
    let least = settings.episode.weakShare * (span.map { asymmetry.high[$0] }.min() ?? .infinity)
    let hidden = span.count { excluded[$0] || !evidence.isValid[$0] }
    let isJerk =
      height > least && Double(hidden) <= settings.episode.hiddenShare * Double(span.count)
      && evidence.duration(span) >= max(settings.blink.blinkShortest, evidence.frameInterval)
    return isJerk ? WeakJerk(span: span, height: height) : nil
  }
}

private func extended(_ episode: Episode, by neighbours: [WeakJerk], within gap: Int) -> Episode {
  let strong = neighbours.map(\.span)
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
