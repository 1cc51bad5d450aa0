internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// The face between events.
  static let restingState: [SeverityMeasure] = [restingAsymmetry]

  static let restingAsymmetry = SeverityMeasure(
    id: "resting_asymmetry", title: "Resting asymmetry of the eyes", unit: "%",
    definition: "Palpebral fissure height of that side less that of the other, over their mean, on "
      + "average between all events: negative where that eye is the narrower one at rest.",
    sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let busy = view.mask(
      of: input.events.map { $0.interval.widened(by: input.settings.restMargin) })
    let (owns, others) = (view.course(.aperture, side), view.course(.aperture, side.opposite))
    return averageOverTime(
      in: view, input, Average(events: 0, scale: 100, needsEvents: false)
    ) { index in
      guard !busy[index], let own = owns[index], let other = others[index], own + other > 0
      else { return nil }
      return 2 * (own - other) / (own + other)
    }
  }
}
