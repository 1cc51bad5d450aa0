import Anatomy
import Landmarks
import Signals
import TestSupport
import Testing

/// What must not mislead the signals: contractions that draw the head along, light that changes, a model that
/// is wrong about one eye.
@Suite struct HeadAndNoiseTests {
  static let times = SchematicFace.times(30, for: 24)
  static let calm = ScriptedMotion(ScriptedMotion.blinks(from: 1, to: 23))

  static func track(_ motion: ScriptedMotion, noise: Double, seed: UInt64 = 1) -> LandmarkTrack {
    var face = SchematicFace()
    face.noise = noise
    face.seed = seed
    return face.track(motion, at: times)
  }

  /// Median of a quantity over a stretch of frames.
  static func middle(_ values: [Double?], in span: Interval) -> Double {
    median(zip(times, values).filter { span.contains($0.0) }.compactMap(\.1)) ?? .nan
  }

  @Test(arguments: Side.allCases)
  func `A contraction of one side does not turn the head that it is measured against`(side: Side) {
    let pull = ScriptedMovement(
      at: 10, lasting: 3, side: Laterality(side), eye: 0.9, mouth: 0.25, brow: 0.1)
    let signals = measureSignals(
      in: Self.track(ScriptedMotion(Self.calm.movements + [pull]), noise: 0.1), scheme: .schematic)
    let (before, during) = (Interval(8, 9.8), Interval(10.5, 12.5))
    for angle in [\HeadPose.yaw, \.pitch, \.roll] {
      let course = signals.pose.map { $0?[keyPath: angle] }
      #expect(abs(Self.middle(course, in: during) - Self.middle(course, in: before)) < 0.5)
    }
    let other = signals[.mouth][side.opposite].values
    #expect(abs(Self.middle(other, in: during) - Self.middle(other, in: before)) < 0.01)
  }

  @Test func `Noise follows a change of light on both sides`() {
    let (bright, dim) = (Self.track(Self.calm, noise: 0.1), Self.track(Self.calm, noise: 0.5))
    let observations = Self.times.indices.map { index in
      Self.times[index] < 12 ? bright.observations[index] : dim.observations[index]
    }
    let signals = measureSignals(
      in: LandmarkTrack(
        times: Self.times, observations: observations, gaps: [], otherFaces: OtherFaces(),
        imageWidth: 640, imageHeight: 480), scheme: .schematic)
    for channel in SignalChannel.landmarks {
      for side in Side.allCases {
        let signal = signals[channel][side]
        #expect(signal.noise(at: 18) > 3 * signal.noise(at: 6))
      }
    }
  }

  @Test func `Jerks of one side do not raise the noise that they have to exceed`() {
    let jerks = ScriptedMotion.burst(at: 9, jerks: 40, rate: 8, side: .left, eye: 0.6)
    let signals = measureSignals(
      in: Self.track(ScriptedMotion(Self.calm.movements + jerks), noise: 0.1), scheme: .schematic)
    let signal = signals[.closure][.left]
    #expect(signal.noise(at: 11.5) < 1.6 * signal.noise(at: 20))
  }

  @Test func `A lid model that alone sees one eye closed is hardly believed`() {
    let track = Self.track(Self.calm, noise: 0.1)
    let scheme = LandmarkScheme.schematic
    let misled = zip(Self.times, track.observations).map { time, face -> FaceObservation? in
      guard let face, Interval(10, 11).contains(time), var left = face.eyeContour[.left] else {
        return face
      }
      for (upper, lower) in zip(scheme.eyeContour.upperLid, scheme.eyeContour.lowerLid) {
        left[upper] = left[lower]
      }
      return FaceObservation(
        mesh: face.mesh, eyeContour: Bilateral(left: left, right: face.eyeContour[.right]),
        presence: face.presence)
    }
    let signals = measureSignals(
      in: LandmarkTrack(
        times: Self.times, observations: misled, gaps: [], otherFaces: OtherFaces(),
        imageWidth: 640, imageHeight: 480), scheme: scheme)
    let seen = Self.middle(signals[.closure][.left].values, in: Interval(10.1, 10.9))
    // The plain mean of the two models would be a half.
    #expect(seen < 0.15)
  }
}
