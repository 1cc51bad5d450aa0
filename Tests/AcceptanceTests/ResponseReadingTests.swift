import Anatomy
import Landmarks
import Signals
import Testing

@testable import Acceptance

/// The response read from made-up signals.
@Suite struct ResponseReadingTests {
  /// A tracker that sees `gain` of every movement and lets `leak` of it appear on the other side.
  static func reading(gain: Double, leak: Double) -> ResponseReading {
    let count = ResponseStep.frameCount
    let times = (0..<count).map { Double($0) / 30 }
    func programmed(_ control: ResponseControl) -> Bilateral<[Double]> {
      Bilateral { side in
        var values = [Double](repeating: 0, count: count)
        for step in ResponseStep.all where step.control == control && step.sides.includes(side) {
          let pose = step.firstFrame..<step.firstFrame + ResponseStep.poseFrames
          for frame in pose { values[frame] = step.amount }
        }
        return values
      }
    }
    func signals(_ value: (Double, Double) -> Double) -> FacialSignals {
      let channels: [(SignalChannel, ResponseControl)] = [
        (.closure, .closure), (.mouth, .mouth), (.brow, .brow), (.cheek, .cheek), (.chin, .chin),
      ]
      var all = channels.reduce(into: [SignalChannel: Bilateral<Signal>]()) { all, entry in
        let values = programmed(entry.1)
        all[entry.0] = Bilateral { side in
          Signal(
            values: zip(values[side], values[side.opposite]).map { value($0, $1) }, noise: 0)
        }
      }
      all[.aperture] = all[.closure]?.map { closure in
        Signal(values: closure.values.map { $0.map { 0.3 * (1 - $0) } }, noise: 0)
      }
      return FacialSignals(
        times: times, channels: all, pose: [], lipGap: [], gaps: [], evaluable: [],
        intercanthalPixels: 50)
    }
    return ResponseReading(
      identity: "made-up",
      track: LandmarkTrack(
        times: times, observations: times.map { _ in nil }, gaps: [], otherFaces: OtherFaces(),
        imageWidth: 640, imageHeight: 480),
      signals: signals { gain * $0 + leak * $1 }, isKept: times.map { _ in true },
      truth: signals { own, _ in own })
  }

  @Test(arguments: [(1.0, 0.0), (0.7, 0.1), (0.5, -0.2)])
  func `Gain and cross-talk come out as they were put in`(gain: Double, leak: Double) throws {
    let response = Self.reading(gain: gain, leak: leak).response
    for side in Side.allCases {
      let pairs: [(Double?, Double)] = [
        (response.aperture[side].gain, gain), (response.closure[side].gain, gain),
        (response.aperture[side].residual, 1 - gain), (response.leak[side].otherEye, leak),
        (response.mouth[side].gain, gain), (response.mouth[side].cross, leak),
        (response.brow[side].gain, gain), (response.brow[side].cross, leak),
        (response.cheek[side].gain, gain), (response.chin[side].cross, leak),
        (response.closure[side].deviation, 0), (response.closure[side].worstRise, 0),
        (response.leak[side].mouth, 0),
      ]
      for (value, expected) in pairs { #expect(abs(try #require(value) - expected) < 1e-9) }
    }
  }

  @Test func `Without a face there is no presence`() {
    let response = Self.reading(gain: 1, leak: 0).response
    #expect(response.trackedFrames == 0 && response.lowestPresence == nil)
  }
}
