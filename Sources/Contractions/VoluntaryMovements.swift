internal import Anatomy
internal import Settings
internal import Signals

/// A movement of both commissures together, such as a smile.
struct VoluntaryMovement {
  let span: Range<Int>
  let peak: Int
  /// Greatest excursion of each commissure, ICD.
  let mouth: Bilateral<Double>
}

/// Finds movements that draw both commissures outwards and upwards.
func findVoluntaryMovements(in evidence: FaceEvidence, settings: MouthSettings)
  -> [VoluntaryMovement]
{
  let shared = gaussianSmoothed(
    zip(evidence.mouth[.left], evidence.mouth[.right]).map { min($0, $1) },
    deviation: 0.05 / evidence.grid.step)
  return spans(
    of: shared, reaching: settings.smileExcursion, above: settings.smileExcursion / 2
  )
  .filter { span in
    evidence.duration(span) >= settings.smileDuration
      && span.allSatisfy { evidence.isValid[$0] }
  }
  .compactMap { span in
    span.max { shared[$0] < shared[$1] }.map { peak in
      VoluntaryMovement(
        span: span, peak: peak,
        mouth: evidence.mouth.map { values in span.map { values[$0] }.max() ?? 0 })
    }
  }
}
