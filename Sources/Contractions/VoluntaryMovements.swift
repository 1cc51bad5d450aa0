internal import Anatomy
internal import Settings
internal import Signals

/// A movement of both sides together, such as a smile or a lift of the brows.
struct VoluntaryMovement {
  let span: Range<Int>
  let peak: Int
  let region: FacialRegion
  /// Greatest excursion of each side, ICD.
  let excursion: Bilateral<Double>
  /// The smaller of them over the least that counts.
  let margin: Double
}

/// One kind of movement that both sides make together.
private struct VoluntarySign: Sendable {
  let region: FacialRegion
  let signal: @Sendable (FaceEvidence) -> Bilateral<[Double]>
  /// Least excursion of both sides, ICD.
  let least: @Sendable (MouthSettings) -> Double

  static let all = [
    VoluntarySign(region: .mouth, signal: \.mouth, least: \.smileExcursion),
    VoluntarySign(region: .brow, signal: \.brow, least: \.browLift),
  ]
}

/// Finds smiles and lifts of the brows: movements that both sides make together and hold.
func findVoluntaryMovements(
  in evidence: FaceEvidence, settings: MouthSettings
) -> [VoluntaryMovement] {
  VoluntarySign.all.flatMap { find($0, in: evidence, settings: settings) }
}

private func find(
  _ sign: VoluntarySign, in evidence: FaceEvidence, settings: MouthSettings
) -> [VoluntaryMovement] {
  let signal = sign.signal(evidence)
  let least = sign.least(settings)
  let shared = gaussianSmoothed(
    zip(signal[.left], signal[.right]).map { min($0, $1) },
    deviation: settings.mouthSmoothing / evidence.grid.step)
  return spans(of: shared, reaching: least, above: least / 2)
    .filter { span in
      evidence.duration(span) >= settings.smileDuration && span.allSatisfy { evidence.isValid[$0] }
    }
    .compactMap { span in
      span.max { shared[$0] < shared[$1] }.map { peak in
        VoluntaryMovement(
          span: span, peak: peak, region: sign.region,
          excursion: signal.map { values in span.map { values[$0] }.max() ?? 0 },
          margin: shared[peak] / least)
      }
    }
}
