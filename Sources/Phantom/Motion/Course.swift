internal import Foundation

/// One rise, plateau and fall with half-cosine flanks; times in seconds.
struct Jerk: Equatable, Sendable {
  var start: Double
  let rise: Double
  let hold: Double
  let fall: Double
  /// Height of the plateau.
  var depth = 1.0

  var end: Double { start + rise + hold + fall }

  /// 0 at rest to `depth` on the plateau.
  func level(at time: Double) -> Double {
    guard time > start, time < end else { return 0 }
    let share = min(1, (time - start) / rise, (end - time) / fall)
    return depth * (1 - cos(.pi * share)) / 2
  }

  /// When the rise passes a level below `depth`.
  func rises(through level: Double) -> Double { start + rise * Self.share(of: level / depth) }

  /// When the fall passes a level below `depth`.
  func falls(through level: Double) -> Double { end - fall * Self.share(of: level / depth) }

  /// Part of a flank that reaches this part of the height.
  private static func share(of height: Double) -> Double { acos(1 - 2 * height) / .pi }
}

/// How one control moves during an event: jerks in order of time, the deeper one counts.
struct Course: Equatable, Sendable {
  /// An event lasts while its movement exceeds this part of its own peak.
  static let onsetShare = 0.1

  /// At least one.
  let jerks: [Jerk]

  init(_ jerks: [Jerk]) { self.jerks = jerks.sorted { $0.start < $1.start } }

  /// A slow movement from `start` to `end` whose flanks take at most a third each.
  init(from start: Double, lasting duration: Double, flank: Double) {
    let flank = min(flank, duration / 3)
    self.init([Jerk(start: start, rise: flank, hold: duration - 2 * flank, fall: flank)])
  }

  var start: Double { jerks.first?.start ?? 0 }
  var end: Double { jerks.map(\.end).max() ?? 0 }
  var peak: Double { jerks.map(\.depth).max() ?? 0 }

  func level(at time: Double) -> Double { jerks.reduce(0) { max($0, $1.level(at: time)) } }

  /// The same course, `delay` seconds later and `factor` times as deep.
  func delayed(by delay: Double, scaled factor: Double = 1) -> Course {
    Course(
      jerks.map { jerk in
        var later = jerk
        later.start += delay
        later.depth *= factor
        return later
      })
  }

  /// When the course first rises above the onset's share of its peak.
  var onset: Double { reaching.map { $0.rises(through: threshold) }.min() ?? start }

  /// When it last falls below that.
  var offset: Double { reaching.map { $0.falls(through: threshold) }.max() ?? end }

  /// The middle of the first of the deepest plateaus.
  var peakTime: Double {
    jerks.first { $0.depth == peak }.map { $0.start + $0.rise + $0.hold / 2 } ?? start
  }

  private var threshold: Double { Self.onsetShare * peak }
  private var reaching: [Jerk] { jerks.filter { $0.depth > threshold } }
}
