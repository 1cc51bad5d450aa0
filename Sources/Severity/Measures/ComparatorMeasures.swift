internal import Anatomy
internal import Contractions
internal import Settings
internal import Signals

extension SeverityMeasure {
  /// Numbers of other groups, computed as those define them, to line results up.
  ///
  /// Nomura & Sakai, doi:10.5281/zenodo.18845312: relative difference and tonic mean. Their script
  /// averages the tonic part over the whole recording, as here; their text speaks of the time in
  /// which the patient purses the lips. Blinks are left out before, as in their chart. Their tonic
  /// elevation, clonic rate and clonic coverage come from modules that their repository does not
  /// hold, and so are left out.
  static let comparators: [SeverityMeasure] = [relativeDifference, tonicMean]

  static let relativeDifference = SeverityMeasure(
    id: "relative_difference", title: "Relative difference (Nomura & Sakai)", unit: "1",
    definition: "Palpebral fissure height of the other eye less that of this one, over that of the "
      + "other, on average outside blinks: 0 alike, 1 this eye closed. Takes this side for the "
      + "affected one. doi:10.5281/zenodo.18845312.", sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let course = relativeDifference(of: side, input, view)
    return averageOverTime(in: view, input, asTime) { course[$0] }
  }

  static let tonicMean = SeverityMeasure(
    id: "tonic_mean", title: "Tonic mean (Nomura & Sakai)", unit: "1",
    definition:
      "Mean of the relative difference smoothed by a Savitzky–Golay filter of second order "
      + "over 3 s (severity.comparatorWindow), outside blinks. doi:10.5281/zenodo.18845312.",
    sides: eachSide
  ) { input, side in
    guard let side = side.side, let view = input.view else { return .notEvaluable(noSignals) }
    let smooth = QuadraticSmoother(
      relativeDifference(of: side, input, view),
      reach: view.grid.steps(input.settings.comparatorWindow / 2, least: 1))
    return averageOverTime(in: view, input, asTime) { smooth.value(at: $0) }
  }

  private static let asTime = Average(events: 0, needsEvents: false)

  /// The course of the relative difference; `nil` in blinks, gaps and where the other eye is shut.
  private static func relativeDifference(
    of side: Side, _ input: SeverityInput, _ view: SignalView
  ) -> [Double?] {
    let margin = input.settings.comparatorMargin
    let closures = input.events(.blink, on: .both) + input.events(.bilateralClosure, on: .both)
    let hidden = view.mask(of: closures.map { $0.interval.widened(by: margin) })
    let (owns, others) = (view.course(.aperture, side), view.course(.aperture, side.opposite))
    return hidden.indices.map { index in
      guard !hidden[index], let own = owns[index], let other = others[index], other > 0 else {
        return nil
      }
      return (other - own) / other
    }
  }
}

/// A second-order Savitzky–Golay filter that passes over missing values.
///
/// At each instant the parabola that fits the known values around it best. Source: Savitzky & Golay
/// 1964, doi:10.1021/ac60214a047.
struct QuadraticSmoother {
  private let values: [Double?]
  /// Instants on either side of the centre.
  private let reach: Int

  init(_ values: [Double?], reach: Int) { (self.values, self.reach) = (values, reach) }

  /// The smoothed value; `nil` where there is none to smooth or too few around it for a parabola.
  func value(at index: Int) -> Double? {
    guard values[index] != nil else { return nil }
    // Sums of the powers 0 to 4 of the place, in units of the reach, and of the value times 0 to 2.
    var sums = SIMD8<Double>.zero
    for near in max(0, index - reach)..<min(values.count, index + reach + 1) {
      guard let value = values[near] else { continue }
      let place = Double(near - index) / Double(reach)
      let square = place * place
      sums += SIMD8(
        1, place, square, square * place, square * square, value, value * place, value * square)
    }
    return constantTerm(sums)
  }

  /// Cramer's rule for the constant term of the normal equations.
  private func constantTerm(_ s: SIMD8<Double>) -> Double? {
    let whole = determinant([s[0], s[1], s[2]], [s[1], s[2], s[3]], [s[2], s[3], s[4]])
    guard s[0] > 2, whole > .ulpOfOne * s[0] else { return nil }
    return determinant([s[5], s[1], s[2]], [s[6], s[2], s[3]], [s[7], s[3], s[4]]) / whole
  }

  private func determinant(_ a: [Double], _ b: [Double], _ c: [Double]) -> Double {
    a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
      + a[2] * (b[0] * c[1] - b[1] * c[0])
  }
}
