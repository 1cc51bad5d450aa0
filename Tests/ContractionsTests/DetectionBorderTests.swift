import Anatomy
import Contractions
import Landmarks
import Settings
import Signals
import TestSupport
import Testing

/// What a recording asks of a movement: from its noise, its unrest and its blinks.
@Suite struct DetectionBorderTests {
  /// A recording whose blinks draw both commissures along by `leak` ICD, with one spasm of the left side.
  static func detection(leak: Double, mouth: Double, noise: Double = 0.05) -> Detection {
    var face = SchematicFace()
    face.noise = noise
    let blinks = ScriptedMotion.blinks(from: 1, to: 39).map { blink in
      var blink = blink
      blink.mouth = leak
      return blink
    }
    let spasm = ScriptedMovement(at: 22.6, lasting: 0.6, side: .left, eye: 0.9, mouth: mouth)
    let times = SchematicFace.times(60, for: 40)
    return detect(
      in: measureSignals(
        in: face.track(ScriptedMotion(blinks + [spasm]), at: times), scheme: .schematic))
  }

  @Test func `A region that moves as with every blink takes no part in a spasm`() throws {
    let spasms = Self.detection(leak: 0.09, mouth: 0.09).events.filter { $0.kind == .spasm }
    #expect(spasms.count == 1)
    #expect(try #require(spasms.first).regions.contains(.mouth) == false)
  }

  @Test func `A region that moves by more than with blinks takes part`() throws {
    let spasms = Self.detection(leak: 0.03, mouth: 0.2).events.filter { $0.kind == .spasm }
    #expect(spasms.count == 1)
    #expect(try #require(spasms.first).regions.contains(.mouth))
  }

  @Test func `The null of a region is what its blinks show, with their number`() throws {
    let border = try #require(Self.detection(leak: 0.05, mouth: 0.2).border)
    let mouth = try #require(border.crossTalk.first { $0.channel == SignalChannel.mouth.name })
    #expect(abs(try #require(mouth.perClosure) - 0.05) < 0.02)
    #expect(mouth.blinks >= 8)
  }

  @Test func `Without blinks there is no null, and the reader is told so`() throws {
    var face = SchematicFace()
    face.noise = 0.05
    let still = face.track(ScriptedMotion([]), at: SchematicFace.times(30, for: 20))
    let border = try #require(detect(in: measureSignals(in: still, scheme: .schematic)).border)
    #expect(border.crossTalk.allSatisfy { $0.perClosure == nil && $0.blinks == 0 })
  }

  @Test func `The border of a contraction rises with the noise`() throws {
    let quiet = try #require(Self.detection(leak: 0, mouth: 0.2, noise: 0.05).border)
    let loud = try #require(Self.detection(leak: 0, mouth: 0.2, noise: 1.2).border)
    #expect(loud.closureExcess > 1.2 * quiet.closureExcess)
  }

  @Test func `Fewer permitted false alarms never lower the border`() throws {
    var face = SchematicFace()
    face.noise = 1
    let signals = measureSignals(
      in: face.track(
        ScriptedMotion(ScriptedMotion.blinks(from: 1, to: 39)),
        at: SchematicFace.times(30, for: 40)), scheme: .schematic)
    let borders = try [10.0, 1, 0.1, 0.01].map { rate in
      var settings = AnalysisSettings()
      try settings.set("asymmetry.falseAlarmRate", to: rate)
      return try #require(detect(in: signals, settings: settings).border).closureExcess
    }
    #expect(zip(borders, borders.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
