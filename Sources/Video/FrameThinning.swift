internal import Settings

/// Chooses the moments that a camera of a lower frame rate would have taken.
///
/// Of a regular row of due times each gets the moment nearest to it, so that the mean rate holds whatever the
/// two rates are, and nothing is averaged: a slower camera samples less often, it does not see less sharply.
struct FrameThinning {
  /// Time between two due moments, s.
  private let interval: Double
  private var due: Double?
  private var previous: Double?

  /// - Parameter settings: The highest rate; the upper end of its range keeps every moment, however close
  ///   two of them are.
  init(_ settings: VideoSettings) {
    let isLimited = settings.highestRate < settings.$highestRate.range.upperBound
    interval = isLimited ? 1 / settings.highestRate : 0
  }

  /// Whether the moment is kept; moments come in order of their time, s.
  mutating func keeps(_ time: Double) -> Bool {
    let step = previous.map { time - $0 } ?? 0
    previous = time
    guard let due else {
      self.due = time + interval
      return true
    }
    // The next moment, as far away as the one before, would be farther from the due time.
    guard time + step / 2 >= due else { return false }
    self.due = due + interval > time ? due + interval : time + interval
    return true
  }
}
