internal import Anatomy
internal import Settings
internal import Signals

/// A brief fall of both lids together.
struct ConjugateDip {
  let span: Range<Int>
  let peak: Int
  /// Depth of each eye's fall, as closure.
  let depth: Bilateral<Double>
  /// Mean depth over the least depth that counts.
  let margin: Double
}

/// Finds the blinks of a recording: both lids fall together and briefly.
func findBlinks(in evidence: FaceEvidence, settings: BlinkSettings) -> [ConjugateDip] {
  let mean = zip(evidence.dip[.left], evidence.dip[.right]).map { ($0 + $1) / 2 }
  let noise = mean.indices.map { evidence.differenceNoise($0) / 2 }
  let high = noise.map { max(settings.blinkDepth, settings.blinkNoiseFactor * $0) }
  let low = noise.map { max(settings.blinkFloor, 2 * $0) }
  return spans(of: mean, reaching: high, above: low)
    .flatMap { parted($0, of: mean, evidence: evidence, settings: settings) }
    .compactMap { span in
      dip(in: span, of: mean, high: high, low: low, evidence: evidence, settings: settings)
    }
}

/// Parts a stretch at reopenings between two peaks.
private func parted(
  _ span: Range<Int>, of mean: [Double], evidence: FaceEvidence, settings: BlinkSettings
) -> [Range<Int>] {
  let apart = evidence.steps(settings.blinkApart)
  var cuts: [Int] = []
  var last: Int?
  for peak in peaks(of: mean, in: span) where mean[peak] >= settings.blinkDepth / 2 {
    guard let previous = last else {
      last = peak
      continue
    }
    let valley = (previous...peak).min { mean[$0] < mean[$1] } ?? previous
    if mean[valley] < settings.blinkValley * min(mean[previous], mean[peak]),
      peak - previous > apart
    {
      cuts.append(valley)
      last = peak
    } else if mean[peak] > mean[previous] {
      last = peak
    }
  }
  let bounds = [span.lowerBound] + cuts + [span.upperBound]
  return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
}

/// Local maxima within a stretch; of a level top its first instant.
func peaks(of values: [Double], in span: Range<Int>) -> [Int] {
  span.filter { index in
    let before = index > span.lowerBound ? values[index - 1] : -Double.infinity
    let after = index + 1 < span.upperBound ? values[index + 1] : -Double.infinity
    return values[index] > before && values[index] >= after
  }
}

private func dip(
  in span: Range<Int>, of mean: [Double], high: [Double], low: [Double], evidence: FaceEvidence,
  settings: BlinkSettings
) -> ConjugateDip? {
  guard let peak = span.max(by: { mean[$0] < mean[$1] }), mean[peak] >= high[peak] else {
    return nil
  }
  let depth = evidence.dip.map { dips in span.map { dips[$0] }.max() ?? 0 }
  let (shallow, deep) = (min(depth[.left], depth[.right]), max(depth[.left], depth[.right]))
  guard deep > 0, shallow / deep >= settings.blinkConjugacy else { return nil }
  let border = max(low[peak], settings.blinkBorder * mean[peak])
  var (first, last) = (peak, peak)
  while first > span.lowerBound, mean[first - 1] > border { first -= 1 }
  while last + 1 < span.upperBound, mean[last + 1] > border { last += 1 }
  let extent = first..<(last + 1)
  let duration = evidence.duration(extent)
  guard duration >= settings.blinkShortest, duration <= settings.blinkLongest,
    extent.allSatisfy({ evidence.isValid[$0] })
  else { return nil }
  return ConjugateDip(span: extent, peak: peak, depth: depth, margin: mean[peak] / high[peak])
}
