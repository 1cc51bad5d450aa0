import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import Statistics
import TestSupport
import Testing

@testable import Severity

/// What moves along with tasks and blinks, on a schematic face.
@Suite struct CouplingTests {
  static let duration = 120.0
  /// Ten closures of two seconds, three seconds apart, from the sixtieth second on.
  static let closures = (0..<10).map { 60 + 5 * Double($0) }

  static func tasks(_ task: FacialTask = .gentleClosure, rest: Bool = true) -> [TaskInterval] {
    let rows = closures.map { TaskInterval(interval: Interval($0, $0 + 2), task: task) }
    return (rest ? [TaskInterval(interval: Interval(0, 58), task: .rest)] : []) + rows
  }

  /// Blinks, closures on request of which some draw one mouth corner, and spasms of the left at rest.
  static func motion(coMoving count: Int, side: Side = .left, spasms: [Double] = [])
    -> ScriptedMotion
  {
    let asked = closures.enumerated().flatMap { number, onset in
      [ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: .both, eye: 0.95)]
        + (number < count
          ? [ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: Laterality(side), mouth: 0.15)]
          : [])
    }
    let own = spasms.map {
      ScriptedMovement(at: $0, lasting: 0.4, side: Laterality(side), eye: 0.8, mouth: 0.12)
    }
    return ScriptedMotion(ScriptedMotion.blinks(from: 2, to: 58, every: 6) + asked + own)
  }

  static func profile(
    _ motion: ScriptedMotion, tasks: [TaskInterval]?, at framesPerSecond: Double = 30
  ) -> CouplingProfile {
    assessCoupling(input(motion, tasks: tasks, at: framesPerSecond))
  }

  static func input(
    _ motion: ScriptedMotion, tasks: [TaskInterval]?, at framesPerSecond: Double = 30
  ) -> CouplingInput {
    var face = SchematicFace()
    face.noise = 0.15
    let times = SchematicFace.times(framesPerSecond, for: duration)
    let signals = measureSignals(in: face.track(motion, at: times), scheme: .schematic)
    return CouplingInput(signals: signals, events: detectEvents(in: signals), tasks: tasks)
  }

  @Test func `Exchanged sides exchange couplings and rates`() {
    let motion = Self.motion(coMoving: 7, spasms: [20.5, 33])
    let plain = Self.profile(motion, tasks: Self.tasks())
    let mirrored = Self.profile(motion.mirrored, tasks: Self.tasks())
    for side in Side.allCases {
      for task in ["gentle_closure", "blink", "all_tasks"] {
        let (one, other) = (plain.result(task, side), mirrored.result(task, side.opposite))
        #expect(one?.moved == other?.moved && one?.repetitions == other?.repetitions)
      }
      let rates = [plain.unprovoked.first { $0.side == side }?.estimate?.count]
      #expect(rates == [mirrored.unprovoked.first { $0.side != side }?.estimate?.count])
    }
  }

  @Test(arguments: [15.0, 30, 60, 120])
  func `The frame rate does not change what moves along`(framesPerSecond: Double) {
    let profile = Self.profile(
      Self.motion(coMoving: 6), tasks: Self.tasks(), at: framesPerSecond)
    #expect(profile.result("gentle_closure", .left)?.moved == 6)
    #expect(profile.result("gentle_closure", .right)?.moved == 0)
  }

  @Test(arguments: [0, 4, 10])
  func `Repetitions with co-movement are counted with Wilson's interval`(count: Int) throws {
    let profile = Self.profile(Self.motion(coMoving: count), tasks: Self.tasks())
    let result = try #require(profile.result("gentle_closure", .left))
    #expect(result.moved == count && result.repetitions == 10 && result.unseen == 0)
    let estimate = try #require(result.estimate)
    let bounds = wilsonInterval(count, of: 10, level: 0.95)
    #expect(estimate.value == 10 * Double(count) && estimate.lower == 100 * bounds.lower)
    #expect(profile.summary(.left)?.moved == count)
  }

  @Test func `A mouth that both sides draw is no co-movement`() {
    let asked = Self.closures.flatMap { onset in
      [ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: .both, eye: 0.95, mouth: 0.15)]
    }
    let motion = ScriptedMotion(ScriptedMotion.blinks(from: 2, to: 58, every: 6) + asked)
    let profile = Self.profile(motion, tasks: Self.tasks())
    #expect(Side.allCases.allSatisfy { profile.result("gentle_closure", $0)?.moved == 0 })
  }

  @Test func `A pucker watches the eye, not the mouth`() throws {
    let asked = Self.closures.flatMap { onset in
      [
        ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: .both, mouth: -0.2),
        ScriptedMovement(at: onset + 0.3, lasting: 1.2, side: .right, eye: 0.5),
      ]
    }
    let motion = ScriptedMotion(ScriptedMotion.blinks(from: 2, to: 58, every: 6) + asked)
    let profile = Self.profile(motion, tasks: Self.tasks(.pucker))
    let result = try #require(profile.result("pucker", .right))
    #expect(result.regions == [.eye] && result.moved == 10)
    #expect(profile.result("pucker", .left)?.moved == 0)
  }

  @Test func `Only spasms at rest are unprovoked`() throws {
    let spasms = [9.5, 20.5, 33.0, 63.3, 68.5, 73.5]
    let motion = Self.motion(coMoving: 0, spasms: spasms)
    let profile = Self.profile(motion, tasks: Self.tasks())
    let rate = try #require(profile.unprovoked.first { $0.side == .left }?.estimate)
    #expect(rate.count == 3)
    #expect(abs(profile.restSeconds - 58) < 0.1)
  }

  @Test func `Without a tasks file blinks are the only task and all time is rest`() throws {
    let profile = Self.profile(Self.motion(coMoving: 0, spasms: [9.5, 33]), tasks: nil)
    #expect(profile.source == .blinks && profile.tasks.isEmpty)
    #expect(Set(profile.results.map(\.task)) == ["blink"])
    #expect(profile.restSeconds > 119)
    #expect(try #require(profile.unprovoked.first { $0.side == .left }?.estimate).count == 2)
  }

  @Test func `A tasks file without rest says that there is none`() {
    let profile = Self.profile(Self.motion(coMoving: 0), tasks: Self.tasks(rest: false))
    #expect(profile.restSeconds == 0)
    #expect(profile.unprovoked.allSatisfy { $0.estimate == nil && $0.reason != nil })
  }

  @Test func `Repetitions in a gap are unseen, not without co-movement`() throws {
    let motion = ScriptedMotion(
      Self.motion(coMoving: 10).movements, hidden: [Interval(59, 78)])
    let result = try #require(
      Self.profile(motion, tasks: Self.tasks()).result("gentle_closure", .left))
    #expect(result.unseen == 4 && result.repetitions == 6 && result.moved == 6)
  }

  @Test func `A face never seen has no coupling, with a reason`() {
    let motion = ScriptedMotion([], hidden: [Interval(-1, Self.duration + 1)])
    let profile = Self.profile(motion, tasks: Self.tasks())
    #expect(profile.results.allSatisfy { $0.estimate == nil && $0.reason != nil })
    #expect(profile.unprovoked.allSatisfy { $0.estimate == nil && $0.reason != nil })
  }
}
