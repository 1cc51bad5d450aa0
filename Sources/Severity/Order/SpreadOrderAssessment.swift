internal import Anatomy
internal import Settings

/// Puts the regions of one side in the order in which they start.
///
/// Neighbours by mean lag are compared within the spasms that show both. They are told apart where the
/// interval of the difference leaves 0 out, at a level shared out among the comparisons (Bonferroni), so
/// that regions which start together are given an order in no more than one recording of twenty, and
/// where the difference is at least one frame interval: averaging cannot take away that signals of
/// unlike kinds do not rise alike.
///
/// `results` are the measures of the same input, lags among them.
func spreadOrder(on side: Side, in input: SeverityInput, results: [MeasureResult]) -> SpreadOrder {
  let lags = TimedRegion.all.map { timed in
    (
      region: timed.region,
      result: results.first { $0.measure == timed.measure && $0.side == Laterality(side) }
    )
  }
  let barred = TimedRegion.all.filter { input.barred[$0.measure] != nil }.map(\.region)
  let comparison = StartComparison(
    spasms: input.timedSpasms[side].compactMap { $0.without(barred) },
    step: input.view?.frameStep ?? 0, settings: input.settings)
  let ranks = comparison.ranks(
    of: lags.compactMap { region, result in result?.estimate.map { (region, $0) } })
  return SpreadOrder(
    side: side, standing: standing(of: ranks), resolution: input.view.map { 1000 * $0.frameStep },
    ranks: ranks,
    untimed: lags.compactMap { region, result in
      result?.reason.map { UntimedRegion(region: region, reason: $0) }
    }, spasms: comparison.spasms)
}

private func standing(of ranks: [RegionRank]) -> SpreadStanding {
  guard let last = ranks.last else { return .notEvaluable }
  return last.rank > 1 ? .inOrder : .together
}

/// Compares the starts of regions in the same spasms.
private struct StartComparison {
  let spasms: [TimedSpasm]
  /// Time from one frame to the next, s.
  let step: Double
  let settings: SeveritySettings

  /// The eye and the regions by mean lag, each compared with the one before it.
  func ranks(of lags: [(region: FacialRegion, lag: Estimate)]) -> [RegionRank] {
    guard !lags.isEmpty else { return [] }
    let places = [(region: FacialRegion.eye, lag: Estimate?.none)] + lags.map { ($0, $1) }
    let order = places.indices.sorted { first, second in
      let (one, two) = (places[first].lag?.value ?? 0, places[second].lag?.value ?? 0)
      return (one, first) < (two, second)
    }
    let level = 1 - (1 - settings.intervalLevel) / Double(lags.count)
    return order.map { places[$0] }.reduce(into: []) { ranks, place in
      let gap = ranks.last.flatMap { difference(place.region, $0.region) }?.estimate(level: level)
      let isLater = gap.map(isToldApart) ?? false
      ranks.append(
        RegionRank(
          region: place.region, rank: (ranks.last?.rank ?? 1) + (isLater ? 1 : 0), lag: place.lag,
          standardError: place.lag == nil ? nil : error(of: place.region), behindPrevious: gap,
          isToldApart: ranks.isEmpty ? nil : isLater))
    }
  }

  private func isToldApart(_ gap: Estimate) -> Bool {
    gap.lower.map { $0 > 0 } ?? false && gap.value >= 1000 * step
  }

  private func difference(_ region: FacialRegion, _ other: FacialRegion) -> MeanLag? {
    let lags = spasms.compactMap { $0.lag(of: region, behind: other) }
    return Double(lags.count) >= settings.leastLags ? MeanLag(lags, step: step) : nil
  }

  private func error(of region: FacialRegion) -> Double? {
    difference(region, .eye).map { 1000 * $0.error }
  }
}

extension TimedSpasm {
  /// The spasm without the starts of some regions; `nil` where only the eye is left.
  fileprivate func without(_ regions: [FacialRegion]) -> TimedSpasm? {
    let kept = starts.filter { !regions.contains($0.region) }
    return kept.count > 1 ? TimedSpasm(onset: onset, starts: kept) : nil
  }
}
