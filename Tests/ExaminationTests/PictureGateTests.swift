import Anatomy
import Foundation
import Landmarks
import Settings
import Severity
import TestSupport
import Testing
import Video

@testable import Examination

/// What the pictures must be good enough for, from their light and their bits.
@Suite struct PictureGateTests {
  private static let settings = QualitySettings()

  private func course(
    at framesPerSecond: Double = 30, _ light: (Double) -> FaceLight?
  ) -> LightCourse {
    let times = SchematicFace.times(framesPerSecond, for: 10)
    return LightCourse(
      LandmarkTrack(
        times: times, observations: times.map { _ in nil }, lights: times.map(light), gaps: [],
        otherFaces: OtherFaces(), imageWidth: 640, imageHeight: 480))
  }

  private func flicker(
    _ amplitude: Double, rate: Double = 7.3, drift: Double = 0, at framesPerSecond: Double = 30
  ) throws -> Double {
    let course = course(at: framesPerSecond) { time in
      let luma = 100 * (1 + amplitude * sin(2 * .pi * rate * time) + drift * time)
      return FaceLight(luma: Float(luma), sharpness: 0.1, glare: 0)
    }
    return try #require(course.flicker(Self.settings))
  }

  @Test(arguments: [3.1, 7.3, 11.9], [25.0, 30, 60])
  func `Flicker reads as its amplitude, twice as much as twice, whatever the frame rate`(
    rate: Double, framesPerSecond: Double
  ) throws {
    let once = try flicker(0.05, rate: rate, at: framesPerSecond)
    let twice = try flicker(0.1, rate: rate, at: framesPerSecond)
    #expect(abs(twice / once - 2) < 0.01)
    #expect(abs(once / 0.05 - 1) < 0.25, "\(once)")
  }

  @Test func `Light that changes slowly is no flicker`() throws {
    #expect(try flicker(0, drift: 0.05) < 1e-6)
    #expect(try flicker(0.2, rate: 0.1) < 0.01)
  }

  @Test func `Frames far less sharp than the recording's best are blurred, at any sharpness`()
    throws
  {
    for best in [0.004, 0.04, 0.4] {
      let course = course { time in
        FaceLight(luma: 100, sharpness: Float(time < 3 ? best / 20 : best), glare: 0)
      }
      #expect(abs(try #require(course.blurredShare(Self.settings)) - 0.3) < 0.01)
      #expect(abs(try #require(course.bestSharpness(Self.settings)) / best - 1) < 0.01)
    }
  }

  @Test func `Glare counts by frames, and frames without a face count for nothing`() throws {
    let course = course { time in
      time < 5 ? nil : FaceLight(luma: 100, sharpness: 0.1, glare: time < 6 ? 0.3 : 0.01)
    }
    #expect(abs(try #require(course.glareShare(Self.settings)) - 0.2) < 0.01)
  }

  @Test func `The brightness of a face is that of most of its frames, also where some are missing`()
  {
    let course = course { time in
      time < 2 ? nil : FaceLight(luma: time < 4 ? 220 : 90, sharpness: 0.1, glare: 0)
    }
    #expect(course.luma == 90)
  }

  @Test func `Without light nothing is known of it`() {
    let course = course { _ in nil }
    #expect(course.flicker(Self.settings) == nil && course.glareShare(Self.settings) == nil)
    #expect(course.bestSharpness(Self.settings) == nil && course.luma == nil)
    #expect(course.blurredShare(Self.settings) == nil)
  }

  // MARK: In a whole examination

  private func examine(_ change: (inout QualityGateTests.Pictures) -> Void) -> Examination {
    var pictures = QualityGateTests.Pictures()
    change(&pictures)
    return QualityGateTests().examine(pictures: pictures)
  }

  private func value(_ gate: String, _ examination: Examination) throws -> Double {
    try #require(QualityGateTests().gate(gate, examination).value)
  }

  @Test
  func `Bits for each pixel follow the stream, and repeated pictures leave more for the others`()
    throws
  {
    let plain = try value("bits_per_pixel", examine { $0.bitsPerPixel = 0.3 })
    #expect(abs(plain - 0.3) < 0.001)
    #expect(abs(try value("bits_per_pixel", examine { $0.bitsPerPixel = 0.15 }) - 0.15) < 0.001)
    let repeated = examine { pictures in
      pictures.bitsPerPixel = 0.3
      pictures.repeated = 900
    }
    #expect(abs(try value("bits_per_pixel", repeated) - 0.6) < 0.001)
  }

  @Test func `A face twice as large has four times the bits for the same detail`() throws {
    var face = SchematicFace()
    face.scale = 120
    let large = QualityGateTests().examine(face, pictures: QualityGateTests.Pictures())
    let usual = examine { _ in }
    #expect(abs(try value("bits_per_pixel", large) / value("bits_per_pixel", usual) - 4) < 0.05)
  }

  @Test func `Silent skin that the compression froze is not measurable, and only that region's`()
    throws
  {
    let frozen = examine { $0.repeatedSkin[.cheek] = Bilateral(left: 0.1, right: 0.9) }
    #expect(abs(try value("repeated_cheek", frozen) - 90) < 1e-9)
    let cheek = try #require(frozen.severity.result("spread_cheek", .right))
    #expect(cheek.estimate == nil)
    #expect(
      cheek.reason?.hasPrefix("not measurable") == true && cheek.reason?.contains("90 %") == true)
    let usual = examine { _ in }
    #expect(usual.severity.result("spread_cheek", .right)?.estimate?.value == 0)
    for measure in ["spread_chin", "spread_ear", "spread_lowerlid", "spasm_rate", "depth"] {
      #expect(
        frozen.severity.result(measure, .right) == usual.severity.result(measure, .right),
        "\(measure)")
    }
  }

  @Test func `What was found stands however few the bits`() throws {
    let poor = examine { pictures in
      pictures.bitsPerPixel = 0.02
      pictures.isCheekPulled = true
    }
    #expect(try !QualityGateTests().gate("bits_per_pixel", poor).isPassed)
    #expect(try #require(poor.severity.result("spread_cheek", .right)?.estimate).value > 50)
    #expect(poor.severity.result("spread_chin", .right)?.estimate == nil)
  }

  @Test func `A clip of one megabit a second keeps rate, depth and spread as a whole`() throws {
    // 960×540 pixels at 25 frames a second.
    let modest = examine { $0.bitsPerPixel = 1e6 / (960 * 540 * 25) }
    for measure in ["spasm_rate", "depth", "spread", "spread_mouth", "coverage"] {
      #expect(modest.severity.result(measure, .right)?.estimate != nil, "\(measure)")
    }
  }

  @Test
  func `Silence of the lower face is not measurable in someone who talks, that of the lids is`()
    throws
  {
    let talking = examine { $0.talking = Interval(0, 40) }
    #expect(abs(try value("speech", talking) - 66.7) < 1)
    for region in ["cheek", "ear", "chin"] {
      let result = try #require(talking.severity.result("spread_\(region)", .right))
      #expect(result.estimate == nil, "\(region)")
      #expect(
        result.reason?.contains("Time talking or chewing: 66.") == true
          && result.reason?.contains("at most 40 % allowed") == true, "\(region)")
    }
    let usual = examine { _ in }
    for measure in ["spread_lowerlid", "spread_brow", "depth", "blink_rate"] {
      let side = measure == "blink_rate" ? Laterality.both : .right
      let own = try #require(usual.severity.result(measure, side)?.estimate, "\(measure)")
      let other = try #require(talking.severity.result(measure, side)?.estimate, "\(measure)")
      // The lips are among the points that the head is fitted to.
      #expect(abs(other.value - own.value) < 0.01, "\(measure)")
    }
  }

  @Test func `What was found in the lower face stands however long someone talks`() throws {
    let pulled = examine { pictures in
      pictures.talking = Interval(0, 9)
      pictures.isCheekPulled = true
    }
    #expect(try QualityGateTests().gate("speech", pulled).isPassed)
    var settings = QualityGateTests.withoutLimit
    settings.quality.gateTalkingShare = 0
    var pictures = QualityGateTests.Pictures()
    (pictures.talking, pictures.isCheekPulled) = (Interval(0, 9), true)
    let barred = QualityGateTests().examine(pictures: pictures, settings: settings)
    #expect(try !QualityGateTests().gate("speech", barred).isPassed)
    let cheek = try #require(barred.severity.result("spread_cheek", .right)?.estimate)
    #expect(cheek.value > 50)
    #expect(cheek == pulled.severity.result("spread_cheek", .right)?.estimate)
  }

  @Test func `A turned head hides silent skin, and not what its eyes do`() throws {
    let turned = QualityGateTests().examine(pose: HeadPose(yaw: 17, pitch: 0, roll: 0))
    #expect(try !QualityGateTests().gate("facing_skin", turned).isPassed)
    for region in ["lowerlid", "cheek", "ear", "chin"] {
      let result = try #require(turned.severity.result("spread_\(region)", .right))
      #expect(result.estimate == nil && result.reason?.contains("Time facing") == true, "\(region)")
    }
    #expect(turned.severity.result("spasm_rate", .right)?.estimate != nil)
    let facing = QualityGateTests().examine(pose: HeadPose(yaw: 13, pitch: 0, roll: 0))
    #expect(try QualityGateTests().gate("facing_skin", facing).isPassed)
  }

  @Test func `Limits of what the pictures cannot show are not evaluable, with the gate's reason`()
    throws
  {
    // Few twitches are left to add, which is a reason of its own.
    let open = "quiet time for only"
    let cases:
      [((inout QualityGateTests.Pictures) -> Void, eye: String, mouth: String, both: String)] =
        [
          (
            { ($0.bitsPerPixel, $0.glare) = (0.02, 0.5) }, "Frames with glare", open,
            "Bits for each pixel"
          ),
          ({ $0.talking = Interval(0, 40) }, open, "Time talking", "Time talking"),
          (
            {
              $0.repeatedSkin[.cheek] = Bilateral(left: 0.9, right: 0.1)
              $0.covered = Interval(0, 40)
            }, "Time with something in front", "Time with something in front",
            "Repeated pictures of the skin"
          ),
        ]
    for (change, eye, mouth, both) in cases {
      let limits = examine(change).detectionLimits
      for (probe, reason) in [
        ("eye_closure", eye), ("mouth_excursion", mouth), ("lower_face", both),
      ] {
        for side in Side.allCases {
          let limit = try #require(limits.result(probe, side))
          #expect(limit.status == .notEvaluable)
          #expect(limit.reason?.hasPrefix(reason) == true, "\(probe): \(limit.reason ?? "")")
        }
      }
    }
  }

  @Test func `Glare over an eye bars its depth, a cover in front of the face the rates`() throws {
    let glaring = examine { $0.glare = 0.5 }
    #expect(try !QualityGateTests().gate("glare", glaring).isPassed)
    #expect(
      glaring.severity.result("depth", .right)?.reason
        == "Frames with glare on an eye: 100 %; at most 25 % allowed")
    let covered = examine { $0.covered = Interval(0, 40) }
    #expect(abs(try value("occlusion", covered) - 66.7) < 0.2)
    #expect(
      covered.severity.result("spasm_rate", .right)?.reason?.hasPrefix("Time with something")
        == true)
  }
}
