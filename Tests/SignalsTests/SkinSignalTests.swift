import Anatomy
import Foundation
import Landmarks
import Signals
import TestSupport
import Testing

/// Signals of the skin's motion on the schematic face, which shows none of its own.
@Suite struct SkinSignalTests {
  static let times = SchematicFace.times(30, for: 20)

  /// A rise of one cheek between 8 and 9 s, above a place of its own; missing in `hidden`, the second
  /// template from `renewal` on.
  func signals(
    side: Side, offset: Double = 0.3, hidden: Interval? = nil, renewal: Double = .infinity
  ) -> FacialSignals {
    let plain = SchematicFace().track(ScriptedMotion([]), at: Self.times)
    let skin = Self.times.map { time -> SkinMotion? in
      if let hidden, hidden.contains(time) { return nil }
      let rise = time >= 8 && time <= 9 ? 0.1 * sin(.pi * (time - 8)) : 0
      let isRenewed = time >= renewal
      let place = isRenewed ? -offset : offset
      return SkinMotion(
        places: [
          .cheek: Bilateral { SIMD2(0.02, place + ($0 == side ? rise : 0)) }
        ], template: isRenewed ? 1 : 0)
    }
    return measureSignals(
      in: LandmarkTrack(
        times: plain.times, observations: plain.observations, skin: skin, gaps: plain.gaps,
        otherFaces: plain.otherFaces, imageWidth: plain.imageWidth,
        imageHeight: plain.imageHeight), scheme: .schematic)
  }

  @Test(arguments: Side.allCases)
  func `A rise above the resting place is measured on its side, wherever that place lies`(
    side: Side
  ) throws {
    for offset in [-0.2, 0, 0.3] {
      let cheek = signals(side: side, offset: offset)[.cheek]
      let peak = try #require(cheek[side].values.compactMap(\.self).max())
      #expect(abs(peak - 0.1) < 0.005)
      #expect(cheek[side.opposite].values.allSatisfy { abs($0 ?? 1) < 0.001 })
    }
  }

  @Test func `A new template has a resting place of its own`() {
    let cheek = signals(side: .left, renewal: 12)[.cheek]
    #expect(cheek[.right].values.allSatisfy { abs($0 ?? 1) < 0.001 })
  }

  @Test func `Skin that was not followed has no value, and the other signals are not touched`() {
    let hidden = Interval(5, 7)
    let (part, whole) = (signals(side: .left, hidden: hidden), signals(side: .left))
    for (index, time) in Self.times.enumerated() {
      #expect((part[.cheek][.left].values[index] == nil) == hidden.contains(time))
      #expect(part[.chin][.left].values[index] == nil)
    }
    #expect(part[.closure][.left] == whole[.closure][.left])
  }
}
