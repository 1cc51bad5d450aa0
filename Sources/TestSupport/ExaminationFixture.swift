public import Anatomy
public import Contractions
public import Examination
public import Landmarks
import Settings
import Severity
import Signals
import Video

/// A hand-made examination: twelve seconds at 30 frames a second, one gap, events of every kind.
///
/// No step uses a function whose last digit may differ between computers, so that golden files hold.
public struct ExaminationFixture: Sendable {
  /// Name of the recording; the default asks for escaping.
  public var name = "A<b>&\"c\""
  /// Length, s, and frames a second.
  public var seconds = 12
  public var framesPerSecond = 30
  public var events = FixtureEvents.all
  public var gaps = [Gap(Interval(5, 6), .lowPresence)]
  /// Whether any frame has landmarks.
  public var isTracked = true
  public var affectedSide: Side? = .left
  public var warnings = [
    ExaminationWarning(
      code: "short_recording",
      message: "The recording is shorter than a minute. Film at least three minutes.")
  ]

  public init() {}

  /// The examination with the sides of everything exchanged.
  public var mirrored: ExaminationFixture {
    var other = self
    other.affectedSide = affectedSide?.opposite
    other.events = events.map { event in
      var event = event
      event.side = event.side.side.map { Laterality($0.opposite) } ?? .both
      return event
    }
    return other
  }

  /// The finished result.
  public var result: ExaminationResult {
    let signals = FixtureSignals(fixture: self).signals
    return ExaminationResult(
      examination: Examination(
        recording: recording, ledger: ledger, quality: quality(signals),
        severity: FixtureMeasures.profile(self, evaluable: signals.evaluableDuration),
        detectionBorder: border, detectionLimits: FixtureLimits.limits(self),
        coupling: FixtureCoupling.profile(self),
        mimics: FixtureMimics.profile(self),
        events: isTracked ? events : [], settings: settings,
        models: [
          ModelFact(file: "face_mesh.onnx", sha256: String(repeating: "5e", count: 32))
        ], warnings: warnings), signals: signals)
  }

  private var border: DetectionBorder? {
    guard isTracked else { return nil }
    return DetectionBorder(
      closureExcess: 0.1625, mouthExcess: 0.07, falseAlarmRate: 0.05,
      crossTalk: [
        CrossTalk(channel: "mouth_excursion", region: .mouth, perClosure: 0.015, blinks: 12),
        CrossTalk(channel: "chin_excursion", region: .chin, perClosure: nil, blinks: 2),
      ])
  }

  /// From the first to the last frame, s.
  public var examined: Interval { Interval(0, Double(seconds)) }

  var frames: Int { seconds * framesPerSecond + 1 }

  private var recording: RecordingFacts {
    var video = VideoProperties()
    video.container = "mov,mp4"
    video.codec = "h264"
    video.storedWidth = 1920
    video.storedHeight = 1080
    video.width = 1920
    video.height = 1080
    video.declaredFrameRate = Double(framesPerSecond)
    video.chroma = "4:2:0"
    video.matrix = .bt709
    return RecordingFacts(
      name: name, fileExtension: "mp4", sha256: String(repeating: "ab", count: 32),
      bytes: 1_234_567, video: video, mirroring: .unmirrored, examined: examined,
      medianFrameInterval: 1 / Double(framesPerSecond),
      longestFrameInterval: 2 / Double(framesPerSecond))
  }

  private var ledger: FrameLedger {
    var ledger = FrameLedger()
    ledger.packets = frames
    ledger.decoded = frames
    ledger.delivered = frames
    ledger.duplicate = 1
    ledger.isTruncated = false
    return ledger
  }

  private var settings: [SettingValue] {
    AnalysisSettings().listedForExamination.map { entry in
      let isChanged = entry.name == "episode.mergeGap"
      let value = isChanged ? 0.4 : entry.setting.wrappedValue
      return SettingValue(
        name: entry.name, value: value, unit: entry.setting.unit, isDefault: !isChanged)
    }
  }

  private func quality(_ signals: FacialSignals) -> RecordingQuality {
    var faces = OtherFaces()
    faces.largestCount = 1
    faces.intervals = [Interval(9, 9.5)]
    let pose = isTracked ? PercentileRange(low: -4.25, high: 6.5) : nil
    return RecordingQuality(
      frames: frames, trackedFrames: signals.pose.count { $0 != nil },
      evaluableSeconds: signals.evaluableDuration, evaluable: signals.evaluable,
      gaps: signals.gaps, otherFaces: faces,
      intercanthalPixels: signals.intercanthalPixels, faceLuma: isTracked ? 118.5 : nil, yaw: pose,
      pitch: pose, roll: pose,
      noise: SignalChannel.all.flatMap { channel in
        Side.allCases.map {
          ChannelNoise(
            channel: channel.name, side: $0, unit: channel.unit,
            noise: signals[channel][$0].noise,
            range: signals[channel][$0].noise.map { PercentileRange(low: $0 / 2, high: 2 * $0) })
        }
      }, gates: gates)
  }

  /// One gate that is passed, where there is a face, and two that never are: one withholds values, one zeros.
  private var gates: [GateResult] {
    [
      GateResult(
        gate: "eye_width", title: "Width of an eye", unit: "pixel", value: isTracked ? 110.5 : nil,
        limit: 30, isPassed: isTracked, measures: ["median_depth"]),
      GateResult(
        gate: "lag_frame_rate", title: "New pictures a second, for lags", unit: "/s", value: 24,
        limit: 28, isPassed: false, measures: ["mouth_lag"]),
      GateResult(
        gate: "repeated_cheek", title: "Repeated pictures of the skin: cheek", unit: "%", value: 72,
        limit: 50, bound: .most, isPassed: false, measures: ["spread_cheek"], withholds: .zero),
    ]
  }
}
