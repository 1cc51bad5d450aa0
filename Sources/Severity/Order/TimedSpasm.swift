public import Anatomy
internal import Contractions
internal import Settings
internal import Signals

/// When a region of a spasm started.
public struct RegionStart: Codable, Equatable, Sendable {
  public let region: FacialRegion
  /// Time at which its signal has first made half of its way, s.
  public let time: Double

  public init(region: FacialRegion, time: Double) {
    (self.region, self.time) = (region, time)
  }
}

/// When the regions of one spasm started: the eye, and at least one beside it.
public struct TimedSpasm: Codable, Equatable, Sendable {
  /// Onset of the event, s.
  public let onset: Double
  /// The eye first, then the others in the order of ``FacialRegion``.
  public let starts: [RegionStart]

  public init(onset: Double, starts: [RegionStart]) {
    (self.onset, self.starts) = (onset, starts)
  }

  /// Time from the start of one region to that of another, s; `nil` where either is not known.
  func lag(of region: FacialRegion, behind other: FacialRegion = .eye) -> Double? {
    func time(_ region: FacialRegion) -> Double? { starts.first { $0.region == region }?.time }
    return time(region).flatMap { late in time(other).map { late - $0 } }
  }
}

extension TimedSpasm {
  /// Times the regions of each spasm of one side that is not cut and that the eye takes part in.
  static func all(
    in events: [FacialEvent], on side: Side, _ view: SignalView, _ settings: SeveritySettings
  ) -> [TimedSpasm] {
    let rise = HalfRise(view: view, settings: settings, side: side)
    return events.compactMap { event in
      guard event.kind == .spasm, event.side == Laterality(side), event.cut == .none,
        event.regions.contains(.eye),
        let eye = rise.time(of: .closure, in: event.interval, isOneWay: true)
      else { return nil }
      let others = TimedRegion.all.filter { event.regions.contains($0.region) }.compactMap {
        timed in
        rise.time(of: timed.channel, in: event.interval).map {
          RegionStart(region: timed.region, time: $0)
        }
      }
      guard !others.isEmpty else { return nil }
      return TimedSpasm(
        onset: event.interval.start, starts: [RegionStart(region: .eye, time: eye)] + others)
    }
  }
}
