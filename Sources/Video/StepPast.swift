internal import Settings

/// The shares of new steps in the latest pictures of one kind, and what is usual among them.
///
/// Codecs without a deblocking filter show some in every picture, and more of them when the rate
/// control saves bits or the head moves.
struct StepPast {
  private typealias Shares = [(time: Double, share: Double)]

  private let settings: VideoSettings
  /// Pictures within ``VideoSettings/suspectMemory`` that nothing is held against, oldest first.
  private var sound: Shares = []
  /// All pictures within ``VideoSettings/suspectRise``, doubted or not, oldest first.
  private var latest: Shares = []
  private var start: Double?

  init(settings: VideoSettings) { self.settings = settings }

  /// Largest share that counts as usual at `time`.
  func limit(at time: Double) -> Double {
    let usual = max(rank(settings.suspectRank, of: sound), sustained(at: time))
    return settings.suspectStepShare + settings.suspectStepRatio * usual
  }

  /// Adds a picture, after its own judgement.
  mutating func add(_ share: Double, at time: Double) {
    start = start ?? time
    latest.removeFirst(latest.prefix { $0.time <= time - settings.suspectRise }.count)
    latest.append((time, share))
  }

  /// Adds a picture that nothing is held against.
  mutating func addSound(_ share: Double, at time: Double) {
    sound.removeFirst(sound.prefix { $0.time < time - settings.suspectMemory }.count)
    sound.append((time, share))
  }

  /// What half of the latest pictures exceed: a share that stays high is no damage. 0 before they
  /// fill their span.
  private func sustained(at time: Double) -> Double {
    guard let start, time - start >= settings.suspectRise else { return 0 }
    return rank(0.5, of: latest)
  }

  private func rank(_ rank: Double, of shares: Shares) -> Double {
    guard !shares.isEmpty else { return 0 }
    let index = min(shares.count - 1, Int(rank * Double(shares.count)))
    return shares.map(\.share).sorted()[index]
  }
}
