extension PhantomScript {
  /// Furthest that a frame of a wholly uneven camera lies from its even place, share of a step.
  private static let largestJitter = 0.45
  /// Share of frames that a wholly uneven camera drops.
  private static let dropShare = 0.12
  /// Ticks of a second in which frame times are kept, as most containers do.
  private static let ticks = 90_000.0

  /// Presentation time of every frame, s: the first at 0, strictly increasing, before the end.
  public var frameTimes: [Double] {
    let count = max(1, Int((duration * camera.rate - 1e-6).rounded(.up)))
    guard camera.variable > 0 else { return (0..<count).map { Double($0) / camera.rate } }
    var chance = RandomStream(seed: seed, for: "frame times")
    var times = [0.0]
    for number in 1..<max(1, count) {
      let jitter = chance.number(in: -1...1) * Self.largestJitter * camera.variable
      let isDropped = chance.happens(Self.dropShare * camera.variable)
      let time = (Double(number) + jitter) / camera.rate
      if !isDropped, time < duration { times.append((time * Self.ticks).rounded() / Self.ticks) }
    }
    return times
  }
}
