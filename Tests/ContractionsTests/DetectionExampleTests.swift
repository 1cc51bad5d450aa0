import Anatomy
import Contractions
import Landmarks
import Signals
import TestSupport
import Testing

@Suite struct DetectionExampleTests {
  func events(
    _ movements: [ScriptedMovement], for duration: Double = 30, at framesPerSecond: Double = 30,
    pose: @escaping @Sendable (Double) -> HeadPose = { _ in HeadPose(yaw: 0, pitch: 0, roll: 0) },
    hidden: [Interval] = [], isDropped: (Int) -> Bool = { _ in false }
  ) -> [FacialEvent] {
    let all = SchematicFace.times(framesPerSecond, for: duration)
    let times = all.indices.filter { !isDropped($0) }.map { all[$0] }
    let motion = ScriptedMotion(
      ScriptedMotion.blinks(from: 1, to: duration - 1) + movements, pose: pose, hidden: hidden)
    return detectEvents(
      in: measureSignals(
        in: DetectionPropertyTests.noisy.track(motion, at: times), scheme: .schematic))
  }

  @Test(arguments: Side.allCases)
  func `A brief closure of one eye is a spasm of that side with its depth and time`(side: Side)
    throws
  {
    let found = events([ScriptedMovement(at: 10.8, lasting: 0.3, side: Laterality(side), eye: 0.8)])
      .filter { $0.kind == .spasm }
    let spasm = try #require(found.first)
    #expect(found.count == 1 && spasm.side == Laterality(side) && spasm.regions == [.eye])
    #expect(abs(spasm.interval.start - 10.8) < 0.06 && abs(spasm.interval.end - 11.1) < 0.08)
    #expect(abs((spasm.eyeClosure ?? 0) - 0.8) < 0.12)
    #expect(spasm.pattern == .clonic && spasm.jerks == 1)
  }

  @Test(arguments: [1.5, 5, 12, 30])
  func `A tonic contraction of any length is one event`(length: Double) throws {
    let found = events(
      [ScriptedMovement(at: 12, lasting: length, side: .right, eye: 0.65, mouth: 0.1)],
      for: length + 30
    ).filter { $0.kind == .spasm }
    let spasm = try #require(found.first)
    #expect(found.count == 1 && spasm.pattern == .tonic && spasm.side == .right)
    #expect(abs(spasm.interval.duration - length) < 0.25)
    #expect(spasm.regions.contains(.eye) && spasm.regions.contains(.mouth))
  }

  @Test(arguments: [(3, 3.0), (6, 4.0), (8, 5.0), (16, 8.0)])
  func `Jerks of a clonic burst are one event and are counted`(jerks: Int, rate: Double) throws {
    let found = events(
      ScriptedMotion.burst(at: 10.6, jerks: jerks, rate: rate, side: .left, eye: 0.7), at: 60
    ).filter { $0.kind == .spasm }
    #expect(found.count == 1)
    #expect(found.first?.jerks == jerks && found.first?.pattern == .clonic)
  }

  @Test(arguments: [1.6, 4, 20])
  func `A blink within a tonic contraction leaves it tonic, with one jerk and its own depth`(
    length: Double
  ) throws {
    let found = events(
      [ScriptedMovement(at: 10.9, lasting: length, side: .left, eye: 0.6, mouth: 0.1)]
        + [ScriptedMovement(at: 11.6, lasting: 0.24, side: .both, eye: 0.95)],
      for: length + 25
    ).filter { $0.kind == .spasm }
    let spasm = try #require(found.first)
    #expect(found.count == 1 && spasm.pattern == .tonic && spasm.jerks == 1)
    #expect(abs((spasm.eyeClosure ?? 0) - 0.6) < 0.12)
  }

  @Test(arguments: [8.0, 30, 60])
  func `A closure of both eyes of any length is one event and not taken for open`(length: Double) {
    let blinks =
      ScriptedMotion.blinks(from: 1, to: 29)
      + ScriptedMotion.blinks(
        from: 31 + length, to: 60 + length)
    let motion = ScriptedMotion(
      blinks + [ScriptedMovement(at: 30.2, lasting: length, side: .both, eye: 0.95)])
    let times = SchematicFace.times(30, for: 61 + length)
    let found = detectEvents(
      in: measureSignals(
        in: DetectionPropertyTests.noisy.track(motion, at: times), scheme: .schematic)
    ).filter { $0.kind == .bilateralClosure }
    #expect(found.count == 1)
    #expect(found.first.map { abs($0.interval.duration - length) < 0.4 } == true)
  }

  @Test func `In a recording too short to know the face, a one-sided event is uncertain`() {
    let motion = ScriptedMotion([
      ScriptedMovement(at: 0.2, lasting: 0.4, side: .left, eye: 0.8)
    ])
    let track = DetectionPropertyTests.noisy.track(motion, at: SchematicFace.times(30, for: 0.8))
    let found = detectEvents(in: measureSignals(in: track, scheme: .schematic))
    #expect(found.map(\.kind) == [.uncertain])
  }

  @Test func `The other eye's peak closure is told, and a spasm beside a gap is cut`() throws {
    let movements = [
      ScriptedMovement(at: 10.9, lasting: 0.6, side: .right, eye: 0.8),
      ScriptedMovement(at: 10.9, lasting: 0.6, side: .left, eye: 0.15),
    ]
    let motion = ScriptedMotion(
      ScriptedMotion.blinks(from: 1, to: 9) + movements, hidden: [Interval(11.7, 12.5)])
    let track = DetectionPropertyTests.noisy.track(motion, at: SchematicFace.times(30, for: 30))
    let spasm = try #require(
      detectEvents(in: measureSignals(in: track, scheme: .schematic)).first { $0.kind == .spasm })
    #expect(spasm.cut == .end && abs((spasm.contralateralClosure ?? 0) - 0.15) < 0.06)
  }

  @Test func `Blinks are blinks, one each`() {
    let all = events([])
    #expect(all.allSatisfy { $0.kind == .blink && $0.side == .both })
    #expect(all.count == ScriptedMotion.blinks(from: 1, to: 29).count)
  }

  @Test func `A long closure of both eyes is neither blink nor spasm`() {
    let found = events([ScriptedMovement(at: 10.9, lasting: 2.5, side: .both, eye: 0.95)])
      .filter { $0.kind != .blink }
    #expect(found.map(\.kind) == [.bilateralClosure] && found.first?.side == .both)
  }

  @Test func `A smile that narrows both eyes is voluntary`() {
    let found = events([
      ScriptedMovement(at: 10.9, lasting: 2.5, side: .both, eye: 0.25, mouth: 0.3)
    ])
    .filter { $0.kind != .blink }
    #expect(found.map(\.kind) == [.voluntary])
  }

  @Test func `A lift of both brows is voluntary`() {
    let found = events([ScriptedMovement(at: 10.9, lasting: 1.5, side: .both, brow: 0.2)])
      .filter { $0.kind != .blink }
    #expect(found.map(\.kind) == [.voluntary] && found.first?.regions == [.brow])
  }

  @Test func `Mouth movement that follows every blink on one side is synkinesis`() {
    let blinks = ScriptedMotion.blinks(from: 1, to: 29)
    let pulls = blinks.map {
      ScriptedMovement(at: $0.onset + 0.05, lasting: 0.3, side: .right, mouth: 0.12)
    }
    let found = events(pulls)
    #expect(found.count { $0.kind == .synkinesis && $0.side == .right } == blinks.count)
    #expect(
      !found.contains { $0.kind == .spasm } && found.count { $0.kind == .blink } == blinks.count)
  }

  @Test(arguments: [0, 0.06])
  func `A face that blinks without pause shows its synkinesis, and none where there is none`(
    pull: Double
  ) {
    let onsets = (0..<28).map { 1 + 0.95 * Double($0) }
    let blinks = onsets.map { ScriptedMovement(at: $0, lasting: 0.2, side: .both, eye: 1) }
    let pulls = onsets.map {
      ScriptedMovement(at: $0 + 0.05, lasting: 0.3, side: .left, mouth: pull)
    }
    let motion = ScriptedMotion(blinks + (pull > 0 ? pulls : []))
    let track = DetectionPropertyTests.noisy.track(motion, at: SchematicFace.times(30, for: 29))
    let found = detectEvents(in: measureSignals(in: track, scheme: .schematic))
    #expect(found.count { $0.kind == .blink } == 28)
    #expect(
      found.filter { $0.kind == .synkinesis }.map(\.side)
        == Array(repeating: .left, count: pull > 0 ? 28 : 0))
  }

  @Test func `A turning head is no spasm`() {
    let found = events(
      [],
      pose: { time in
        HeadPose(yaw: 18 * (time > 8 && time < 14 ? 1 - abs(time - 11) / 3 : 0), pitch: 0, roll: 0)
      })
    #expect(!found.contains { $0.kind == .spasm })
  }

  @Test func `A spasm cut by the end of the recording is kept and marked`() throws {
    let found = events([ScriptedMovement(at: 28.9, lasting: 9, side: .left, eye: 0.7)])
    let spasm = try #require(found.first { $0.kind == .spasm })
    #expect(spasm.cut == .end && abs(spasm.interval.start - 28.9) < 0.1)
  }

  @Test(arguments: [24.0, 25, 30, 60])
  func `One missed frame parts no contraction`(framesPerSecond: Double) throws {
    let missed = Int(14.5 * framesPerSecond)
    let found = events(
      [ScriptedMovement(at: 12, lasting: 5, side: .left, eye: 0.65)], at: framesPerSecond,
      isDropped: { $0 == missed }
    ).filter { $0.kind == .spasm }
    let spasm = try #require(found.first)
    #expect(found.count == 1 && spasm.cut == .none && abs(spasm.interval.duration - 5) < 0.25)
  }

  @Test func `A recording that leaves out every third frame keeps its contractions`() throws {
    let found = events(
      [ScriptedMovement(at: 12, lasting: 5, side: .left, eye: 0.65)], isDropped: { $0 % 3 == 0 }
    ).filter { $0.kind == .spasm }
    let spasm = try #require(found.first)
    #expect(found.count == 1 && abs(spasm.interval.duration - 5) < 0.25)
  }

  @Test func `A contraction is kept up to a gap and from its end, each part marked as cut`() {
    let found = events(
      [ScriptedMovement(at: 12, lasting: 8, side: .left, eye: 0.65)],
      hidden: [Interval(15, 16)]
    ).filter { $0.kind == .spasm }
    #expect(found.map(\.cut) == [.end, .start] && found.allSatisfy { $0.side == .left })
    #expect(found.allSatisfy { !$0.interval.overlaps(Interval(15.05, 15.95)) })
    #expect(found.map(\.interval.duration).reduce(0, +) > 6.7)
  }

  @Test func `Landmark noise alone gives no event`() {
    var face = SchematicFace()
    face.noise = 0.6
    let times = SchematicFace.times(30, for: 120)
    let signals = measureSignals(in: face.track(ScriptedMotion([]), at: times), scheme: .schematic)
    #expect(detectEvents(in: signals).isEmpty)
  }

  @Test func `Signals without a value give no event`() {
    let motion = ScriptedMotion([], hidden: [Interval(-1, 99)])
    let track = SchematicFace().track(motion, at: SchematicFace.times(30, for: 5))
    #expect(detectEvents(in: measureSignals(in: track, scheme: .schematic)).isEmpty)
    let empty = SchematicFace().track(motion, at: [])
    #expect(detectEvents(in: measureSignals(in: empty, scheme: .schematic)).isEmpty)
    let single = SchematicFace().track(ScriptedMotion([]), at: [0])
    #expect(detectEvents(in: measureSignals(in: single, scheme: .schematic)).isEmpty)
  }
}
