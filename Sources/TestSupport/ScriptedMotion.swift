public import Anatomy
internal import Foundation

/// One programmed movement of a schematic face.
public struct ScriptedMovement: Sendable {
  public var onset: Double
  /// Full length, s; rise and fall take a third each of at most 0.12 s, the rest is held.
  public var duration: Double
  public var side: Laterality
  /// Closure at the top, fraction.
  public var eye: Double
  /// Pull of the commissure at the top, ICD.
  public var mouth: Double
  /// Rise of the brow at the top, ICD.
  public var brow: Double

  public init(
    at onset: Double, lasting duration: Double, side: Laterality, eye: Double = 0,
    mouth: Double = 0, brow: Double = 0
  ) {
    self.onset = onset
    self.duration = duration
    self.side = side
    self.eye = eye
    self.mouth = mouth
    self.brow = brow
  }

  /// Share of the full movement at `time`, 0–1: smooth rise, hold, smooth fall.
  func share(at time: Double) -> Double {
    let ramp = min(0.12, duration / 3)
    let (rising, falling) = ((time - onset) / ramp, (onset + duration - time) / ramp)
    let level = max(0, min(1, rising, falling))
    return level * level * (3 - 2 * level)
  }
}

/// What a schematic face does and how its head moves.
public struct ScriptedMotion: Sendable {
  public var movements: [ScriptedMovement]
  /// Head pose in degrees at a time in s.
  public var pose: @Sendable (Double) -> HeadPose
  /// Gap between the lips beyond that at rest, ICD, at a time in s.
  public var lips: @Sendable (Double) -> Double = { _ in 0 }
  /// Stretches in which no face is seen.
  public var hidden: [Interval]

  public init(
    _ movements: [ScriptedMovement],
    pose: @escaping @Sendable (Double) -> HeadPose = { _ in HeadPose(yaw: 0, pitch: 0, roll: 0) },
    hidden: [Interval] = []
  ) {
    self.movements = movements
    self.pose = pose
    self.hidden = hidden
  }

  /// The same script as a mirror shows it.
  public var mirrored: ScriptedMotion {
    let flipped = movements.map { movement in
      var other = movement
      other.side = movement.side.side.map { Laterality($0.opposite) } ?? .both
      return other
    }
    let pose = pose
    var mirrored = ScriptedMotion(
      flipped,
      pose: { time in
        let own = pose(time)
        return HeadPose(yaw: -own.yaw, pitch: own.pitch, roll: -own.roll)
      }, hidden: hidden)
    mirrored.lips = lips
    return mirrored
  }

  /// Closure of one eye at `time`: overlapping movements close what is still open.
  func closure(_ side: Side, at time: Double) -> Double {
    1 - active(side).reduce(1) { $0 * (1 - $1.eye * $1.share(at: time)) }
  }

  /// Pull of one commissure at `time`, ICD.
  public func mouth(_ side: Side, at time: Double) -> Double {
    active(side).reduce(0) { $0 + $1.mouth * $1.share(at: time) }
  }

  func brow(_ side: Side, at time: Double) -> Double {
    active(side).reduce(0) { $0 + $1.brow * $1.share(at: time) }
  }

  private func active(_ side: Side) -> [ScriptedMovement] {
    movements.filter { $0.side.includes(side) }
  }

  /// Ordinary blinks of both eyes every few seconds, uneven in time, from `start` to `end`.
  public static func blinks(from start: Double, to end: Double, every period: Double = 4)
    -> [ScriptedMovement]
  {
    stride(from: start, to: end, by: period).enumerated().map { number, time in
      ScriptedMovement(
        at: time + [0, 0.7, -0.4, 0.3][number % 4], lasting: 0.24, side: .both, eye: 0.95)
    }
  }

  /// A clonic burst: `count` jerks at `rate` a second.
  public static func burst(
    at onset: Double, jerks count: Int, rate: Double, side: Side, eye: Double, mouth: Double = 0
  ) -> [ScriptedMovement] {
    (0..<count).map { number in
      ScriptedMovement(
        at: onset + Double(number) / rate, lasting: 0.8 / rate, side: Laterality(side), eye: eye,
        mouth: mouth)
    }
  }
}
