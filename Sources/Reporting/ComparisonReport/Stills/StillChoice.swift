import Anatomy
import Comparison
import Contractions
import Examination
import Foundation
import Signals

/// Chooses the moments of which pictures are shown: by rule, so that nobody picks the best or the worst one.
public enum StillChoice {
  /// Time, s, that a quiet face keeps from every event.
  static let margin = 1.0
  /// Spasms whose depth lies in this part of the sorted ones are of middle depth.
  static let middle = 0.4...0.6

  /// One quiet moment and one peak of a spasm for each visit, as far as it has them and its signals are known.
  ///
  /// The pose that they are to have is the middle of what the visits mostly have; of all candidates the one nearest to
  /// it in yaw and pitch is taken, the earliest of several.
  public static func moments(of result: ComparedVisits) -> [StillMoment] {
    let sides = result.comparison.side.compared
    let visits = zip(result.examinations, result.signals).map { examination, signals in
      Candidates(examination, signals, sides: sides)
    }
    guard let pose = middle(visits.compactMap { middle($0.rest.map(\.pose)) }) else { return [] }
    return visits.enumerated().flatMap { number, visit in
      [(StillKind.rest, visit.rest), (.event, visit.peaks)].compactMap { kind, frames in
        nearest(frames, to: pose).map {
          StillMoment(
            visit: number, kind: kind, time: $0.time, closure: $0.closure, pose: $0.pose)
        }
      }
    }
  }

  private static func middle(_ poses: [HeadPose]) -> HeadPose? {
    guard !poses.isEmpty else { return nil }
    func median(_ angle: KeyPath<HeadPose, Double>) -> Double {
      poses.map { $0[keyPath: angle] }.sorted()[(poses.count - 1) / 2]
    }
    return HeadPose(yaw: median(\.yaw), pitch: median(\.pitch), roll: median(\.roll))
  }

  private static func nearest(_ frames: [Frame], to pose: HeadPose) -> Frame? {
    frames.min { one, other in
      (distance(one.pose, pose), one.time) < (distance(other.pose, pose), other.time)
    }
  }

  private static func distance(_ one: HeadPose, _ other: HeadPose) -> Double {
    hypot(one.yaw - other.yaw, one.pitch - other.pitch)
  }

  /// A frame with its pose.
  private struct Frame {
    let time: Double
    let pose: HeadPose
    let closure: Bilateral<Double?>
  }

  /// What the moments of one visit are chosen from.
  private struct Candidates {
    /// Frames away from every event.
    let rest: [Frame]
    /// Peaks of the spasms of middle depth.
    let peaks: [Frame]

    init(_ examination: Examination, _ signals: VisitSignals, sides: [Side]) {
      guard case .known(let traces) = signals else {
        (rest, peaks) = ([], [])
        return
      }
      let closure = Bilateral { traces.values(.closure, $0) }
      func frame(_ index: Int) -> Frame? {
        traces.pose[index].map { pose in
          Frame(time: traces.times[index], pose: pose, closure: closure.map { $0[index] })
        }
      }
      let busy = examination.events.map { $0.interval.widened(by: StillChoice.margin) }
        .merged(bridging: 0)
      let quiet = examination.quality.evaluable.flatMap { seen in
        traces.times.rangeOfValues(in: seen)
      }
      rest = quiet.filter { index in !busy.contains { $0.contains(traces.times[index]) } }
        .compactMap(frame)
      peaks = Self.middleDeep(examination.events, sides: sides).compactMap { event in
        traces.times.rangeOfValues(in: event.interval).min {
          abs(traces.times[$0] - event.peakTime) < abs(traces.times[$1] - event.peakTime)
        }.flatMap(frame)
      }
    }

    private static func middleDeep(_ events: [FacialEvent], sides: [Side]) -> [FacialEvent] {
      let spasms = events.filter { event in
        event.kind == .spasm && event.eyeClosure != nil
          && sides.contains { event.side.includes($0) }
      }.sorted {
        ($0.eyeClosure ?? 0, $0.interval.start) < ($1.eyeClosure ?? 0, $1.interval.start)
      }
      guard !spasms.isEmpty else { return [] }
      let last = Double(spasms.count - 1)
      let first = Int((last * StillChoice.middle.lowerBound).rounded(.down))
      return Array(spasms[first...Int((last * StillChoice.middle.upperBound).rounded(.up))])
    }
  }
}
