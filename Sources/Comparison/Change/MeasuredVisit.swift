package import Anatomy
package import Contractions
package import Settings
package import Severity

/// What the change of a measure is computed from at one visit.
package struct MeasuredVisit: Sendable {
  /// Events in order.
  package let events: [FacialEvent]
  /// Stretches in which contractions could be seen, in order, s.
  package let evaluable: [Interval]
  package let results: [MeasureResult]

  package init(events: [FacialEvent], evaluable: [Interval], results: [MeasureResult]) {
    self.events = events
    self.evaluable = evaluable
    self.results = results
  }

  /// The change of every measure of a side, and of both sides together, to a later visit filmed alike.
  ///
  /// - Parameters:
  ///   - later: The later visit.
  ///   - side: Compared side.
  ///   - settings: Thresholds of the comparison.
  /// - Returns: One change a measure.
  package func changes(to later: MeasuredVisit, on side: Side, settings: ComparisonSettings)
    -> [MeasureChange]
  {
    results.filter { [Laterality(side), .both].contains($0.side) }.compactMap { result in
      MeasuredPair(
        before: measured(result, settings),
        after: later.measured(result, settings), settings: settings, withheldBy: []
      ).change
    }
  }

  private func measured(_ known: MeasureResult, _ settings: ComparisonSettings)
    -> (result: MeasureResult?, events: EventSelection)
  {
    (
      results.first { $0.measure == known.measure && $0.side == known.side },
      EventSelection(
        events, evaluable: evaluable, on: known.side, blockDuration: settings.blockDuration)
    )
  }
}
