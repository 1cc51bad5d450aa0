import Anatomy
import Contractions
import Landmarks
import Signals
import TestSupport
import Testing

/// Invariances that hold whatever the face does.
@Suite struct DetectionPropertyTests {
  static let duration = 40.0
  static let motion = ScriptedMotion(
    ScriptedMotion.blinks(from: 1, to: 39)
      + ScriptedMotion.burst(at: 6.5, jerks: 5, rate: 4, side: .left, eye: 0.7, mouth: 0.1)
      + [
        ScriptedMovement(at: 14.1, lasting: 2.6, side: .left, eye: 0.6, mouth: 0.1),
        ScriptedMovement(at: 23, lasting: 0.3, side: .left, eye: 0.8),
        ScriptedMovement(at: 30.2, lasting: 2, side: .both, mouth: 0.25),
      ])

  static func events(
    _ motion: ScriptedMotion = motion, at framesPerSecond: Double = 30, face: SchematicFace = noisy
  ) -> [FacialEvent] {
    let times = SchematicFace.times(framesPerSecond, for: duration)
    return detectEvents(in: measureSignals(in: face.track(motion, at: times), scheme: .schematic))
  }

  static var noisy: SchematicFace {
    var face = SchematicFace()
    face.noise = 0.15
    return face
  }

  /// Kind, side and regions in order of onset.
  static func outline(_ events: [FacialEvent]) -> [String] {
    events.map { "\($0.kind.rawValue) \($0.side.rawValue) \($0.pattern?.rawValue ?? "-")" }
  }

  @Test(arguments: [12.0, 15, 24, 25, 30, 50, 60, 120, 240])
  func `The same motion gives the same events at any frame rate`(framesPerSecond: Double) {
    let (reference, events) = (Self.events(at: 60), Self.events(at: framesPerSecond))
    #expect(Self.outline(events) == Self.outline(reference))
    for (one, other) in zip(events, reference) {
      #expect(abs(one.interval.start - other.interval.start) < max(0.04, 1 / framesPerSecond))
    }
  }

  @Test func `A mirrored recording has the same events on the other side`() {
    let (plain, mirrored) = (Self.events(), Self.events(Self.motion.mirrored))
    #expect(plain.count == mirrored.count)
    for (one, other) in zip(plain, mirrored) {
      #expect(one.kind == other.kind)
      #expect(one.side.side?.opposite == other.side.side)
      #expect(abs(one.interval.start - other.interval.start) < 0.03)
    }
  }

  @Test(arguments: [(20.0, 0.0), (150, 30), (60, -45)])
  func `Size of the face and tilt of the head change no event`(scale: Double, roll: Double) {
    var face = Self.noisy
    face.noise *= scale / face.scale
    face.scale = scale
    let tilted = ScriptedMotion(
      Self.motion.movements, pose: { _ in HeadPose(yaw: 0, pitch: 0, roll: roll) })
    #expect(Self.outline(Self.events(tilted, face: face)) == Self.outline(Self.events()))
  }

  @Test func `Nothing is reported inside a gap`() {
    let gap = Interval(6, 16)
    let events = Self.events(ScriptedMotion(Self.motion.movements, hidden: [gap]))
    #expect(events.allSatisfy { !$0.interval.overlaps(Interval(6.1, 15.9)) })
    #expect(events.contains { $0.kind == .spasm && $0.interval.start > 16 })
  }

  @Test func `A longer recording keeps the events of its first part`() {
    let first = Self.events().filter { $0.interval.end < 20 }
    let times = SchematicFace.times(30, for: 2 * Self.duration)
    let track = Self.noisy.track(Self.motion, at: times)
    let longer = detectEvents(in: measureSignals(in: track, scheme: .schematic))
      .filter { $0.interval.end < 20 }
    #expect(Self.outline(first) == Self.outline(longer))
  }

  @Test func `The same signals give the same events`() {
    #expect(Self.events() == Self.events())
  }
}
