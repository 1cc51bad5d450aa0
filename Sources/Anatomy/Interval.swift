/// A span of time in seconds from the recording's first frame, `start` included.
public struct Interval: Hashable, Codable, Sendable {
  /// First instant, s.
  public let start: Double
  /// Last instant, s; never before `start`.
  public let end: Double

  /// A span between two instants given in either order.
  public init(_ start: Double, _ end: Double) {
    self.start = min(start, end)
    self.end = max(start, end)
  }

  /// Length, s.
  public var duration: Double { end - start }

  /// Whether `time` lies within, both ends included.
  public func contains(_ time: Double) -> Bool { time >= start && time <= end }

  /// Whether the two spans share more than an instant.
  public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

  /// The shared span, or `nil` where the two do not overlap.
  public func intersection(_ other: Interval) -> Interval? {
    overlaps(other) ? Interval(max(start, other.start), min(end, other.end)) : nil
  }

  /// The same span with `margin` seconds added at either end.
  public func widened(by margin: Double) -> Interval { Interval(start - margin, end + margin) }

  /// The smallest span that holds both.
  public func union(_ other: Interval) -> Interval {
    Interval(min(start, other.start), max(end, other.end))
  }
}

extension Sequence<Interval> {
  /// Total length, s, with overlapping parts counted once.
  public var coveredDuration: Double { merged(bridging: 0).reduce(0) { $0 + $1.duration } }

  /// The spans in order, those at most `gap` seconds apart joined.
  public func merged(bridging gap: Double) -> [Interval] {
    sorted { $0.start < $1.start }.reduce(into: []) { merged, next in
      if let last = merged.last, next.start - last.end <= gap {
        merged[merged.count - 1] = last.union(next)
      } else {
        merged.append(next)
      }
    }
  }
}
