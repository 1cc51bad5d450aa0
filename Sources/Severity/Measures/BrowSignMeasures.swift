internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// The other Babinski sign: the brow rises while the eye of that side closes.
  ///
  /// Source: Pawlowski et al. 2013, doi:10.1002/mds.25472.
  static let browSigns: [SeverityMeasure] = [otherBabinski, otherBabinskiOpposite, browNull]

  static let otherBabinski = SeverityMeasure(
    id: "other_babinski", title: "Other Babinski sign", unit: "%",
    definition: "Spasms in which the brow of that side rises above its own null while the eye is "
      + "more than half closed and the other brow does not, among spasms that close the eye so far.",
    sides: eachSide
  ) { input, side in browSign(input, side) { $0 } }

  static let otherBabinskiOpposite = SeverityMeasure(
    id: "other_babinski_opposite", title: "Other Babinski sign, opposite brow", unit: "%",
    definition: "The same spasms in which the opposite brow alone rises above its own null: what "
      + "chance and the landmark model give where no spasm is.", sides: eachSide
  ) { input, side in browSign(input, side) { $0.opposite } }

  static let browNull = SeverityMeasure(
    id: "brow_null", title: "Brow lift of blinks (null)", unit: "ICD",
    definition:
      "Level that the median lift of that brow, while the eye is more than half closed in "
      + "the patient's own blinks, passes once in twenty; the largest lift with under 19 blinks.",
    sides: eachSide
  ) { input, side in
    guard let side = side.side, let lifts = input.browLifts else {
      return .notEvaluable(noSignals)
    }
    guard let null = lifts.null(side) else { return .notEvaluable(lifts.tooFewBlinks(side)) }
    return .estimate(
      Estimate(
        value: null, lower: nil, upper: nil, level: input.settings.intervalLevel,
        method: "none: it is a limit itself", count: lifts.blinkLifts[side].count))
  }

  private static func browSign(
    _ input: SeverityInput, _ side: Laterality, brow: (Side) -> Side
  ) -> Evaluation {
    guard let side = side.side, let lifts = input.browLifts else {
      return .notEvaluable(noSignals)
    }
    for side in Side.allCases where lifts.null(side) == nil {
      return .notEvaluable(lifts.tooFewBlinks(side))
    }
    let signs = input.events(.spasm, on: Laterality(side))
      .compactMap { lifts.isLifted(brow(side), in: $0.interval, closing: side) }
    return proportion(
      signs.count { $0 }, of: signs.count, named: "spasm that half closes the eye", in: input)
  }
}

/// Lifts of the brows while an eye is closed, and what blinks give of the same.
struct BrowLifts: Sendable {
  private let view: SignalView
  private let closure: Bilateral<[Double?]>
  private let brow: Bilateral<[Double?]>
  /// Median lift of each brow in every blink that stands alone, ICD.
  let blinkLifts: Bilateral<[Double]>
  private let nulls: Bilateral<Double?>
  private let least: Int
  private let halfClosed: Double

  init(_ events: [FacialEvent], _ view: SignalView, _ settings: SeveritySettings) {
    self.view = view
    closure = Bilateral { view.course(.closure, $0) }
    brow = Bilateral { view.course(.brow, $0) }
    halfClosed = settings.halfClosed
    least = Int(settings.leastNull.rounded())
    let (closure, brow) = (closure, brow)
    let blinks = Self.lonelyBlinks(events, settings)
    let lifts = Bilateral { side in
      blinks.compactMap { blink in
        Self.lift(
          brow[side], while: closure[side], in: view.indices(in: blink), over: settings.halfClosed)
      }
    }
    let fewest = least
    let isBusy = view.mask(of: events.map { $0.interval.widened(by: settings.restMargin) })
    blinkLifts = lifts
    nulls = Bilateral { side in
      let atRest = isBusy.indices.compactMap { index in
        isBusy[index] || !view.isEvaluable[index] ? nil : brow[side][index]
      }
      // A landmark model draws the brow down with the lids: what passes that null may still be still.
      guard lifts[side].count >= fewest,
        let blink = upperLevel(settings.nullLevel, of: lifts[side]),
        let still = quantile(settings.nullLevel, of: atRest)
      else { return nil }
      return max(blink, still)
    }
  }

  /// Blinks away from movements of one side.
  private static func lonelyBlinks(_ events: [FacialEvent], _ settings: SeveritySettings)
    -> [Interval]
  {
    let spasms = events.filter { $0.kind == .spasm || $0.kind == .synkinesis }
      .map { $0.interval.widened(by: settings.restMargin) }
    return events.filter { $0.kind == .blink && $0.side == .both }.map(\.interval)
      .filter { blink in !spasms.contains { $0.overlaps(blink) } }
  }

  func null(_ side: Side) -> Double? { nulls[side] }

  func tooFewBlinks(_ side: Side) -> String {
    "only \(blinkLifts[side].count) blinks half close the \(side.rawValue) eye away from spasms; "
      + "\(least) are needed for the null"
  }

  /// Whether a brow rises above its null while an eye is closed and the other brow does not; `nil`
  /// where the eye closes too little or a brow was not seen.
  func isLifted(_ brow: Side, in span: Interval, closing eye: Side) -> Bool? {
    func lift(_ brow: Side) -> Double? {
      Self.lift(
        self.brow[brow], while: closure[eye], in: view.indices(in: span), over: halfClosed)
    }
    guard let own = lift(brow), let other = lift(brow.opposite), let null = nulls[brow],
      let otherNull = nulls[brow.opposite]
    else { return nil }
    return own > null && other <= otherNull
  }

  /// The median, not the peak: a peak grows with the length of the span even where nothing moves.
  private static func lift(
    _ brow: [Double?], while closure: [Double?], in span: Range<Int>, over halfClosed: Double
  ) -> Double? {
    median(
      span.compactMap { index in
        guard let closed = closure[index], closed > halfClosed else { return nil }
        return brow[index]
      })
  }
}

/// The value that a further one of the same kind exceeds with probability 1 − `level` at most, or the
/// largest where there are too few for that; `nil` without values.
///
/// Of n + 1 exchangeable values the last is as likely to hold any rank, so that it passes the one of
/// rank r with probability (n + 1 − r) / (n + 1).
func upperLevel(_ level: Double, of values: [Double]) -> Double? {
  let rank = Int((level * Double(values.count + 1)).rounded(.up))
  return rank <= values.count ? values.sorted()[max(0, rank - 1)] : values.max()
}
