import Anatomy
import Contractions
import Landmarks
import Settings
import Severity
import Signals
import TestSupport
import Testing
import Video

@testable import Examination

/// The stages after the landmarks, put together, on a schematic face.
@Suite struct AssemblyTests {
  static let motion = ScriptedMotion(
    ScriptedMotion.blinks(from: 1, to: 59)
      + [10.7, 18.9, 26.6, 35, 43, 50.7].map {
        ScriptedMovement(at: $0, lasting: 0.4, side: .right, eye: 0.7, mouth: 0.1)
      })

  /// The search for detection limits takes most of the time of an analysis, and is tried elsewhere.
  static var withoutLimit: AnalysisSettings {
    var settings = AnalysisSettings()
    settings.limit.leastTwitches = 100
    return settings
  }

  func result(
    _ motion: ScriptedMotion = motion, at framesPerSecond: Double = 30,
    ledger: FrameLedger = FrameLedger(), settings: AnalysisSettings = AssemblyTests.withoutLimit,
    side: Side? = nil, times: [Double]? = nil
  ) -> ExaminationResult {
    let times = times ?? SchematicFace.times(framesPerSecond, for: 60)
    let track = SchematicFace().track(motion, at: times)
    let facts = RecordingFacts(
      name: "schematic", sha256: "", bytes: 0, video: VideoProperties(), mirroring: .unmirrored,
      examined: Interval(0, 60), medianFrameInterval: 1 / framesPerSecond,
      longestFrameInterval: 1 / framesPerSecond)
    return assemble(
      track, facts: facts, ledger: ledger, settings: settings, models: [], affectedSide: side,
      scheme: .schematic)
  }

  func warnings(_ result: ExaminationResult) -> Set<String> {
    Set(result.examination.warnings.map(\.code))
  }

  @Test func `Planted spasms give their side, rate and warnings of a short recording`() throws {
    let examination = result().examination
    #expect(examination.severity.affectedSide == .right)
    let rate = try #require(examination.severity.result("spasm_rate", .right)?.estimate)
    #expect(rate.count == 6 && abs(rate.value - 6) < 0.1)
    #expect(warnings(result()) == ["short_recording"])
  }

  @Test func `The side that the clinician names is kept and said to be entered`() {
    let severity = result(side: .left).examination.severity
    #expect(severity.affectedSide == .left && severity.affectedSideReason == "entered by the user")
  }

  @Test func `Damage, truncation, repeats and derived times are each warned of`() {
    var ledger = FrameLedger()
    ledger.packets = 100
    ledger.delivered = 100
    ledger.concealed = 3
    ledger.duplicate = 10
    ledger.timestampGuessed = 2
    ledger.isTruncated = true
    #expect(
      warnings(result(ledger: ledger)).isSuperset(of: [
        "damaged_video", "truncated", "frozen_frames", "guessed_times",
      ]))
  }

  @Test func `Damage is counted of the moments delivered, each sign apart`() throws {
    var ledger = FrameLedger()
    ledger.packets = 10
    ledger.delivered = 260
    ledger.concealed = 3
    ledger.tainted = 254
    ledger.suspect = 200
    ledger.corruptPackets = 1
    let warning = try #require(
      result(ledger: ledger).examination.warnings.first { $0.code == "damaged_video" })
    #expect(
      warning.message.hasPrefix(
        "The video is damaged: of 260 moments 3 hold parts that the decoder had to make up, "
          + "254 follow a damaged picture, 200 look broken; 1 packet could not be decoded "
          + "(one moment can count under several)."))
    #expect(warning.message.contains("look at the video"))
  }

  @Test func `Nothing evaluable is warned of without words on rates`() throws {
    let hidden = ScriptedMotion([], hidden: [Interval(-1, 99)])
    let warning = try #require(
      result(hidden).examination.warnings.first { $0.code == "short_recording" })
    #expect(
      warning.message.hasPrefix("No time could be evaluated.") && !warning.message.contains("Rates")
    )
  }

  @Test func `A slow camera is warned of, a usual one is not`() {
    #expect(warnings(result(at: 15)).contains("slow_camera"))
    #expect(!warnings(result(at: 24)).contains("slow_camera"))
  }

  @Test func `A recording without a face is measured as nothing, not as zero`() {
    let examination = result(ScriptedMotion([], hidden: [Interval(-1, 99)])).examination
    #expect(examination.events.isEmpty && examination.quality.evaluableSeconds == 0)
    #expect(examination.severity.results.allSatisfy { $0.estimate == nil && $0.reason != nil })
    #expect(Set(examination.warnings.map(\.code)).contains("no_face"))
  }

  @Test func `No frame and no face are told apart`() {
    let none = warnings(result(times: []))
    #expect(none.contains("no_frames") && !none.contains("no_face"))
    let hidden = warnings(result(ScriptedMotion([], hidden: [Interval(-1, 99)])))
    #expect(hidden.contains("no_face") && !hidden.contains("no_frames"))
  }

  @Test func `Spasms of both sides are warned of`() {
    let both = ScriptedMotion(
      Self.motion.movements + [
        ScriptedMovement(at: 14.5, lasting: 0.4, side: .left, eye: 0.7),
        ScriptedMovement(at: 30.6, lasting: 0.4, side: .left, eye: 0.7),
      ])
    #expect(warnings(result(both)).contains("both_sides"))
  }

  @Test func `Every setting in force is in the examination, changed ones marked`() throws {
    var settings = AnalysisSettings()
    try settings.set("episode.mergeGap", to: 0.3)
    let listed = result(settings: settings).examination.settings
    #expect(listed.count == AnalysisSettings().listedForExamination.count)
    #expect(listed.filter { !$0.isDefault }.map(\.name) == ["episode.mergeGap"])
  }
}
