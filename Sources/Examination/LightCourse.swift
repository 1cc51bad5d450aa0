internal import Anatomy
internal import Landmarks
internal import Settings

/// The light on the face over a recording, frames without it left out.
struct LightCourse {
  private let times: [Double]
  private let lights: [FaceLight]

  init(_ track: LandmarkTrack) {
    let seen = zip(track.times, track.lights).compactMap { time, light in light.map { (time, $0) } }
    times = seen.map(\.0)
    lights = seen.map(\.1)
  }

  /// Median brightness of the face, 0–255; `nil` without frames.
  var luma: Double? { median(lights.map { Double($0.luma) }) }

  /// Sharpness that the best frames reach; `nil` without frames.
  ///
  /// The best frames show focus, compression and size; movement blurs the others.
  func bestSharpness(_ settings: QualitySettings) -> Double? {
    quantile(settings.bestSharpness, of: lights.map { Double($0.sharpness) })
  }

  /// Share of the frames far less sharp than the recording's own best, 0–1.
  ///
  /// A face of any size and compression is its own measure.
  func blurredShare(_ settings: QualitySettings) -> Double? {
    bestSharpness(settings).map { best in
      let limit = settings.blurRatio * best
      return Double(lights.count { Double($0.sharpness) < limit }) / Double(lights.count)
    }
  }

  /// Share of the frames with glare on an eye, 0–1.
  func glareShare(_ settings: QualitySettings) -> Double? {
    guard !lights.isEmpty else { return nil }
    return Double(lights.count { Double($0.glare) >= settings.glareShare }) / Double(lights.count)
  }

  /// Amplitude of the light's oscillation as a share of its mean; `nil` where no frame has a whole span
  /// about it or the face is black.
  ///
  /// From the median of what is left of each frame's luma less the mean of the time about it, which has no
  /// lag and follows slow change; half of a sine lies beyond its amplitude over √2. Flicker that the frame rate
  /// folds to less than about one period a second looks like slow change and is not counted.
  func flicker(_ settings: QualitySettings) -> Double? {
    let lumas = lights.map { Double($0.luma) }
    let half = settings.flickerSpan / 2
    guard let first = times.first, let last = times.last else { return nil }
    var sums = [0.0]
    for luma in lumas { sums.append((sums.last ?? 0) + luma) }
    var (low, high) = (0, 0)
    let rests = lumas.indices.compactMap { index -> Double? in
      while times[low] < times[index] - half { low += 1 }
      while high < times.count, times[high] <= times[index] + half { high += 1 }
      guard times[index] - half >= first, times[index] + half <= last, high - low > 2 else {
        return nil
      }
      return abs(lumas[index] - (sums[high] - sums[low]) / Double(high - low))
    }
    let mean = (sums.last ?? 0) / Double(max(1, lumas.count))
    return median(rests).flatMap { mean > 0 ? 2.0.squareRoot() * $0 / mean : nil }
  }
}
