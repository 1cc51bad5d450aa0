import Anatomy
import Foundation
import Landmarks
import Settings
import Severity
import TestSupport
import Testing
import Video

@testable import Examination

/// Requirements on the recording, and what becomes of measures where they are not met.
@Suite struct QualityGateTests {
  static let spasms = [10.7, 18.9, 26.6, 35, 43, 50.7]
  static let motion = ScriptedMotion(
    ScriptedMotion.blinks(from: 1, to: 59)
      + spasms.map {
        ScriptedMovement(at: $0, lasting: 0.4, side: .right, eye: 0.7, mouth: 0.1)
      })

  /// The search for detection limits takes most of the time of an analysis, and is tried elsewhere.
  static var withoutLimit: AnalysisSettings {
    var settings = AnalysisSettings()
    settings.limit.leastTwitches = 100
    return settings
  }

  /// What the pictures of the schematic face are like.
  struct Pictures {
    var bitsPerPixel = 0.3
    /// Pictures that repeat the one before.
    var repeated = 0
    var repeatedSkin: [FacialRegion: Bilateral<Double>] = Dictionary(
      uniqueKeysWithValues: FacialRegion.allCases.map { ($0, Bilateral(left: 0.1, right: 0.1)) })
    var glare: Float = 0
    var covered: Interval?
    /// Whether the right cheek's skin rises with the mouth.
    var isCheekPulled = false
    /// Stretch in which the face talks.
    var talking: Interval?

    var video: VideoProperties {
      var video = VideoProperties()
      (video.storedWidth, video.storedHeight) = (640, 480)
      return video
    }

    func ledger(_ count: Int) -> FrameLedger {
      var ledger = FrameLedger()
      (ledger.packets, ledger.decoded, ledger.delivered) = (count, count, count)
      ledger.packetBytes = Int(bitsPerPixel * 640 * 480 * Double(count) / 8)
      ledger.duplicate = repeated
      return ledger
    }

    func track(_ track: LandmarkTrack) -> LandmarkTrack {
      let skin = zip(track.times, track.observations).map { time, face -> SkinMotion? in
        guard face != nil else { return nil }
        let since = QualityGateTests.spasms.map { time - $0 }.first { (0...0.4).contains($0) }
        let rise = isCheekPulled ? since.map { 0.1 * sin(.pi * $0 / 0.4) } ?? 0 : 0
        return SkinMotion(
          places: FacialRegion.allCases.reduce(into: [:]) { places, region in
            places[region] = Bilateral {
              SIMD2(0, region == .cheek && $0 == .right ? rise : 0)
            }
          })
      }
      return LandmarkTrack(
        times: track.times, observations: track.observations, skin: skin,
        lights: track.observations.map { face in
          face.map { _ in FaceLight(luma: 120, sharpness: 0.1, glare: glare) }
        }, repeatedSkin: repeatedSkin, gaps: covered.map { [Gap($0, .occlusion)] } ?? [],
        otherFaces: track.otherFaces, imageWidth: track.imageWidth, imageHeight: track.imageHeight)
    }
  }

  func examine(
    _ face: SchematicFace = SchematicFace(), at framesPerSecond: Double = 30, repeated: Int = 0,
    pose: HeadPose = HeadPose(yaw: 0, pitch: 0, roll: 0), pictures: Pictures = Pictures(),
    settings: AnalysisSettings = withoutLimit
  ) -> Examination {
    let times = SchematicFace.times(framesPerSecond, for: 60)
    var motion = Self.motion
    motion.pose = { _ in pose }
    motion.hidden = pictures.covered.map { [$0] } ?? []
    let talking = pictures.talking
    motion.lips = { talking?.contains($0) == true ? 0.1 + 0.1 * sin(8 * .pi * $0) : 0 }
    var pictures = pictures
    pictures.repeated = max(repeated, pictures.repeated)
    return assemble(
      pictures.track(face.track(motion, at: times)),
      facts: RecordingFacts(
        name: "schematic", sha256: "", bytes: 0, video: pictures.video, mirroring: .unmirrored,
        examined: Interval(0, 60), medianFrameInterval: 1 / framesPerSecond,
        longestFrameInterval: 1 / framesPerSecond), ledger: pictures.ledger(times.count),
      settings: settings, models: [],
      affectedSide: nil, scheme: .schematic
    ).examination
  }

  func gate(_ id: String, _ examination: Examination) throws -> GateResult {
    try #require(examination.quality.gates.first { $0.gate == id })
  }

  @Test func `A large frontal face at thirty frames a second passes every gate`() throws {
    let examination = examine()
    for gate in examination.quality.gates {
      let holds = gate.value.map {
        gate.bound == .least ? $0 >= gate.limit : $0 <= gate.limit
      }
      #expect(gate.isPassed && holds == true, "\(gate.gate)")
    }
    // The schematic face's eyes are 0.9 and its temples 3.8 intercanthal distances wide.
    #expect(abs(try #require(gate("eye_width", examination).value) - 0.9 * 60) < 0.5)
    #expect(abs(try #require(gate("face_width", examination).value) - 3.8 * 60) < 1)
  }

  @Test func `Every gate governs measures that exist`() {
    let known = Set(examine().severity.results.map(\.measure))
    for gate in QualityGate.all {
      #expect(!gate.measures.isEmpty && known.isSuperset(of: gate.measures), "\(gate.id)")
    }
    #expect(Set(QualityGate.all.map(\.id)).count == QualityGate.all.count)
  }

  @Test func `What a gate bars has the reason with both numbers, and no zero`() throws {
    var face = SchematicFace()
    face.scale = 25
    let examination = examine(face)
    #expect(try !gate("eye_width", examination).isPassed)
    let depth = try #require(examination.severity.result("depth", .right))
    #expect(depth.estimate == nil)
    #expect(depth.reason == "Width of an eye: 22.5 pixel; at least 30 pixel needed")
    #expect(examination.severity.result("spasm_rate", .right)?.estimate != nil)
  }

  @Test func `Jerks need fast cameras, and a repeated picture is no new one`() throws {
    for slow in [examine(at: 15), examine(at: 30, repeated: 900)] {
      #expect(abs(try #require(gate("frame_rate", slow).value) - 15) < 0.01)
      #expect(slow.severity.result("jerk_rate", .right)?.estimate == nil)
      #expect(slow.severity.result("spasm_rate", .right)?.estimate != nil)
    }
  }

  @Test(arguments: [(24.0, true, false), (30, true, true)])
  func `Lags need more frames than counts`(rate: Double, counts: Bool, lags: Bool) throws {
    let examination = examine(at: rate)
    #expect(try gate("frame_rate", examination).isPassed == counts)
    #expect(try gate("lag_frame_rate", examination).isPassed == lags)
  }

  @Test func `A turned head leaves the eyes' heights uncompared`() throws {
    let turned = examine(pose: HeadPose(yaw: 22, pitch: 0, roll: 0))
    #expect(try gate("facing", turned).value == 0)
    for measure in ["resting_asymmetry", "relative_difference", "tonic_mean"] {
      #expect(turned.severity.result(measure, .left)?.reason?.hasPrefix("Time facing") == true)
    }
  }

  @Test func `A limit is a setting, and meeting it exactly is a pass`() throws {
    var settings = Self.withoutLimit
    try settings.set("quality.gateFrameRate", to: 30)
    #expect(try gate("frame_rate", examine(settings: settings)).isPassed)
    try settings.set("quality.gateFrameRate", to: 31)
    #expect(try !gate("frame_rate", examine(settings: settings)).isPassed)
  }

  @Test func `What is not known is no pass`() throws {
    let readings = RecordingReadings(evaluableSeconds: 0)
    for gate in QualityGate.all {
      let result = gate.result(readings, settings: AnalysisSettings())
      #expect(!result.isPassed, "\(gate.id)")
    }
  }
}
