internal import Anatomy
internal import Settings

/// Why each frame holds no observation, gathered into spans of time.
struct GapRecord {
  /// One entry a frame; `nil` where there is an observation.
  var reasons: [GapReason?] = []
  /// Whether a frame repeats the one before.
  var isRepeat: [Bool] = []

  /// The repeats of freezes longer than `longest`, s, by number.
  func longFreezes(times: [Double], longest: Double) -> [Int] {
    var frozen: [Int] = []
    var start = 0
    for index in times.indices {
      let isLast = index + 1 == times.count || !isRepeat[index + 1]
      if !isRepeat[index] { start = index }
      if isLast, times[index] - times[start] > longest { frozen += (start + 1)...index }
    }
    return frozen
  }

  /// Spans of equal reason, each up to the next frame outside it, and the steps in which frames are missing.
  func gaps(times: [Double], settings: TrackingSettings) -> [Gap] {
    var gaps: [Gap] = []
    var start: Int?
    for index in times.indices {
      guard let reason = reasons[index] else { continue }
      let first = start ?? index
      start = first
      if index + 1 == times.count || reasons[index + 1] != reason {
        gaps.append(Gap(Interval(times[first], times[min(index + 1, times.count - 1)]), reason))
        start = nil
      }
    }
    return (gaps + missingFrames(times, settings)).sorted { $0.interval.start < $1.interval.start }
  }

  private func missingFrames(_ times: [Double], _ settings: TrackingSettings) -> [Gap] {
    let steps = zip(times.dropFirst(), times).map { $0 - $1 }
    guard !steps.isEmpty else { return [] }
    let median = steps.sorted()[steps.count / 2]
    let limit = max(settings.missingFramesStep, settings.missingFramesRatio * median)
    return steps.indices.filter { steps[$0] > limit }.map {
      Gap(Interval(times[$0], times[$0 + 1]), .missingFrames)
    }
  }
}
