internal import Anatomy
internal import Settings
internal import Signals

/// Finds long or forceful closures of both eyes.
///
/// Pieces that reopen only briefly are one closure, so that lid flutter does not part it.
func findLongClosures(in evidence: FaceEvidence, settings: BlinkSettings) -> [Range<Int>] {
  let shared = zip(evidence.closure[.left], evidence.closure[.right])
    .map { min(($0 + $1) / 2, 2 * min($0, $1)) }
  let smooth = gaussianSmoothed(shared, deviation: settings.closureSmoothing / evidence.grid.step)
  let pieces = spans(
    of: smooth, reaching: settings.closureDepth, above: settings.closureFloor)
  return grouped(pieces, evidence: evidence, settings: settings).compactMap { group in
    guard let first = group.first, let last = group.last else { return nil }
    let closed = group.reduce(0) { $0 + evidence.duration($1) }
    let longest = group.map { evidence.duration($0) }.max() ?? 0
    let span = first.lowerBound..<last.upperBound
    let seen = span.count { evidence.isValid[$0] }
    guard closed >= settings.closureDuration, longest > settings.closureJoin,
      Double(seen) > settings.closureSeen * Double(span.count)
    else { return nil }
    return span
  }
}

private func grouped(
  _ pieces: [Range<Int>], evidence: FaceEvidence, settings: BlinkSettings
) -> [[Range<Int>]] {
  pieces.reduce(into: []) { groups, piece in
    if let last = groups.last?.last {
      let reopened = Double(piece.lowerBound - last.upperBound) * evidence.grid.step
      let longest = max(evidence.duration(piece), evidence.duration(last))
      if reopened < settings.closureJoin, longest > settings.closureJoin {
        groups[groups.count - 1].append(piece)
        return
      }
    }
    groups.append([piece])
  }
}
