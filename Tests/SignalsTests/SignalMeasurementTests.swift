import Anatomy
import Landmarks
import Signals
import TestSupport
import Testing

@Suite struct SignalMeasurementTests {
  static let times = SchematicFace.times(30, for: 20)
  static let motion = ScriptedMotion(
    ScriptedMotion.blinks(from: 1, to: 19) + [
      ScriptedMovement(
        at: 7, lasting: 1.5, side: .left, eye: 0.6, mouth: 0.12, brow: 0.08)
    ])

  func measure(_ face: SchematicFace, _ motion: ScriptedMotion = Self.motion) -> FacialSignals {
    measureSignals(in: face.track(motion, at: Self.times), scheme: .schematic)
  }

  func peak(_ signals: FacialSignals, _ channel: SignalChannel, _ side: Side, in span: Interval)
    -> Double
  {
    zip(signals.times, signals[channel][side].values)
      .filter { span.contains($0.0) }.compactMap(\.1).max() ?? -1
  }

  func expectSame(_ one: Signal, _ other: Signal, within tolerance: Double) {
    #expect(one.values.count == other.values.count)
    for (a, b) in zip(one.values, other.values) {
      #expect((a == nil) == (b == nil))
      if let a, let b { #expect(abs(a - b) < tolerance) }
    }
  }

  @Test func `A programmed closure, pull and lift are measured on their side in their units`() {
    let signals = measure(SchematicFace())
    let span = Interval(7.3, 8.2)
    #expect(abs(peak(signals, .closure, .left, in: span) - 0.6) < 0.06)
    #expect(abs(peak(signals, .closure, .right, in: span)) < 0.05)
    // The schematic face has few points, so that the moving ones draw the head's frame along a little.
    #expect(abs(peak(signals, .mouth, .left, in: span) - 0.12) < 0.02)
    #expect(abs(peak(signals, .mouth, .right, in: span)) < 0.015)
    #expect(abs(peak(signals, .brow, .left, in: span) - 0.08) < 0.015)
    #expect(abs(peak(signals, .brow, .right, in: span)) < 0.015)
  }

  @Test func `A mirrored face has its signals on the other side`() {
    let (plain, mirrored) = (
      measure(SchematicFace()), measure(SchematicFace(), Self.motion.mirrored)
    )
    for channel in SignalChannel.all {
      for side in Side.allCases {
        expectSame(plain[channel][side], mirrored[channel][side.opposite], within: 1e-9)
      }
    }
  }

  @Test func `Size, place and tilt of the head change nothing`() {
    var other = SchematicFace()
    other.scale = 23
    other.place = SIMD2(111, 400)
    let tilted = ScriptedMotion(
      Self.motion.movements, pose: { _ in HeadPose(yaw: 0, pitch: 0, roll: 40) })
    let (plain, moved) = (measure(SchematicFace()), measure(other, tilted))
    for channel in SignalChannel.all {
      for side in Side.allCases {
        // Points are kept in single precision: at 23 pixels an ICD a few millionths.
        expectSame(plain[channel][side], moved[channel][side], within: 1e-5)
      }
    }
  }

  @Test(arguments: [-20.0, -10, 10, 20])
  func `A turning head moves neither lid, mouth nor brow`(yaw: Double) {
    let turning = ScriptedMotion(
      [], pose: { time in HeadPose(yaw: yaw * min(1, time / 10), pitch: yaw / 4, roll: 5) })
    let signals = measure(SchematicFace(), turning)
    for channel in [SignalChannel.closure, .mouth, .brow] {
      for side in Side.allCases {
        #expect(abs(peak(signals, channel, side, in: Interval(0, 20))) < 0.03)
      }
    }
  }

  @Test(arguments: [(15.0, 8.0, 10.0), (-12.0, -5.0, -30.0), (0.0, 0.0, 45.0)])
  func `The head pose is read with its signs`(yaw: Double, pitch: Double, roll: Double) throws {
    let posed = ScriptedMotion(
      [],
      pose: { time in
        time < 15
          ? HeadPose(yaw: 0, pitch: 0, roll: 0) : HeadPose(yaw: yaw, pitch: pitch, roll: roll)
      })
    let pose = try #require(measure(SchematicFace(), posed).pose.last ?? nil)
    #expect(
      abs(pose.yaw - yaw) < 1.5 && abs(pose.pitch - pitch) < 1.5 && abs(pose.roll - roll) < 1.5)
  }

  @Test func `A gap holds no value of any channel and is not evaluable`() {
    let hidden = Interval(10, 12)
    let motion = ScriptedMotion(Self.motion.movements, hidden: [hidden])
    let signals = measure(SchematicFace(), motion)
    for (index, time) in signals.times.enumerated() {
      for channel in SignalChannel.landmarks {
        for side in Side.allCases {
          #expect((signals[channel][side].values[index] == nil) == hidden.contains(time))
        }
      }
    }
    #expect(signals.evaluable.allSatisfy { !$0.overlaps(Interval(10.05, 11.95)) })
    #expect(abs(signals.evaluableDuration - 18) < 0.2)
  }

  @Test func `A head turned too far is a gap with that reason`() {
    let turned = ScriptedMotion(
      [], pose: { HeadPose(yaw: (5...8).contains($0) ? 45 : 0, pitch: 0, roll: 0) })
    let signals = measure(SchematicFace(), turned)
    #expect(signals.gaps.map(\.reason) == [.pose])
    #expect(signals.gaps.first.map { abs($0.interval.duration - 3) < 0.1 } == true)
  }

  @Test func `The open level outlasts a 30 s closure of one side`() {
    let times = SchematicFace.times(30, for: 60)
    let motion = ScriptedMotion(
      ScriptedMotion.blinks(from: 1, to: 59)
        + [ScriptedMovement(at: 15, lasting: 30, side: .right, eye: 0.7)])
    let signals = measureSignals(
      in: SchematicFace().track(motion, at: times), scheme: .schematic)
    for (time, value) in zip(times, signals[.closure][.right].values) where (17...43).contains(time)
    {
      #expect((value ?? 0) > 0.6)
    }
  }

  @Test(arguments: Side.allCases)
  func `An eye that is closed for nine tenths of the recording keeps its open level`(side: Side) {
    let times = SchematicFace.times(30, for: 36)
    let motion = ScriptedMotion(
      ScriptedMotion.blinks(from: 1, to: 35)
        + [ScriptedMovement(at: 2, lasting: 32.5, side: Laterality(side), eye: 0.9)])
    var face = SchematicFace()
    face.noise = 0.1
    let signals = measureSignals(in: face.track(motion, at: times), scheme: .schematic)
    func middle(_ side: Side, in span: Interval) -> Double {
      median(
        zip(times, signals[.closure][side].values).filter { span.contains($0.0) }.compactMap(\.1))
        ?? .nan
    }
    #expect(abs(middle(side, in: Interval(10, 30)) - 0.9) < 0.15)
    #expect(abs(middle(side, in: Interval(0, 0.8))) < 0.1)
    #expect(abs(middle(side.opposite, in: Interval(10, 30))) < 0.1)
  }

  @Test func `The noise estimate follows the landmarks' noise`() throws {
    var noisy = SchematicFace()
    noisy.noise = 0.3
    let quiet = try #require(measure(SchematicFace())[.aperture][.left].noise)
    let loud = try #require(measure(noisy)[.aperture][.left].noise)
    // Ten lid points average the noise of one: 0.3 px / 60 px an ICD · √(2/5).
    #expect(quiet < 1e-3 && abs(loud - 0.3 / 60 * (2.0 / 5).squareRoot()) < 6e-4)
  }

  @Test func `An excursion without a resting place is missing, not the place itself`() {
    let single = measureSignals(
      in: SchematicFace().track(ScriptedMotion([]), at: [0]), scheme: .schematic)
    for channel in [SignalChannel.closure, .mouth, .brow] {
      for side in Side.allCases { #expect(single[channel][side].values == [nil]) }
    }
  }

  @Test func `Two models that agree give a steadier closure than one`() throws {
    var (both, one) = (SchematicFace(), SchematicFace())
    (both.noise, one.noise) = (0.3, 0.3)
    one.contours = []
    let (fused, single) = (
      try #require(measure(both)[.closure][.left].noise),
      try #require(measure(one)[.closure][.left].noise)
    )
    // The contour repeats the mesh's error and adds its own: half of that is left in the mean.
    #expect(fused < 1.2 * single && fused > 0.5 * single)
  }

  @Test func `A contour of one eye alone is not used: the sides stay alike`() {
    for side in Side.allCases {
      var face = SchematicFace()
      face.contours = [side]
      var none = SchematicFace()
      none.contours = []
      for eye in Side.allCases {
        expectSame(measure(face)[.closure][eye], measure(none)[.closure][eye], within: 1e-9)
      }
    }
  }

  @Test func `A track without a face gives no values and no evaluable time`() {
    let motion = ScriptedMotion([], hidden: [Interval(-1, 100)])
    let signals = measure(SchematicFace(), motion)
    #expect(signals.evaluable.isEmpty && signals.intercanthalPixels == nil)
    #expect(signals[.closure][.left].values.allSatisfy { $0 == nil })
  }
}
