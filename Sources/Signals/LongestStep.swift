internal import Anatomy
public import Settings

/// Longest time between two values with nothing missing between them, s.
///
/// A step of the recording's own plus what is bridged: at 30 frames a second a single missed frame
/// leaves a step of 0.067 s. Slow recordings have long steps of their own: one and a half of them is
/// no gap.
public func longestStep(between times: [Double], settings: SignalSettings) -> Double {
  let usual = median(zip(times, times.dropFirst()).map { $1 - $0 }) ?? 0
  return usual + max(settings.bridgedGap, usual / 2)
}
