public import Anatomy
public import Contractions
public import Landmarks
public import Severity
public import Video

/// What was measured in one recording: the content of `NAME_examination.json`.
///
/// Holds no time of day, host or path, so that the same input, settings and build give the same bytes.
public struct Examination: Codable, Equatable, Sendable {
  /// Version of this format, semantic.
  public var schemaVersion = Examination.currentSchemaVersion
  /// Version of the program.
  public var programVersion = Spasmeter.version
  public var recording: RecordingFacts
  public var ledger: FrameLedger
  public var quality: RecordingQuality
  public var severity: SeverityProfile
  /// What the recording itself asked of a movement; `nil` where nothing was measured.
  public var detectionBorder: DetectionBorder?
  /// What could have been found.
  public var detectionLimits: DetectionLimits
  /// What moves along with what the patient does, and what moves at rest.
  public var coupling: CouplingProfile
  /// Which patterns the visible movement is compatible with.
  public var mimics: MimicProfile
  /// Events in order of onset.
  public var events: [FacialEvent]
  /// Settings in force, all of them.
  public var settings: [SettingValue]
  /// Landmark models used.
  public var models: [ModelFact]
  /// What the reader must know before trusting a number; empty where there is nothing.
  public var warnings: [ExaminationWarning]
  /// What a reviewer made of the program's events; `nil` where nobody has looked at them.
  public var review: ExaminationReview?

  /// Version written by this build.
  public static let currentSchemaVersion = "1.0.0"

  public init(
    recording: RecordingFacts, ledger: FrameLedger, quality: RecordingQuality,
    severity: SeverityProfile, detectionBorder: DetectionBorder? = nil,
    detectionLimits: DetectionLimits, coupling: CouplingProfile, mimics: MimicProfile,
    events: [FacialEvent], settings: [SettingValue], models: [ModelFact],
    warnings: [ExaminationWarning], review: ExaminationReview? = nil
  ) {
    self.recording = recording
    self.ledger = ledger
    self.quality = quality
    self.severity = severity
    self.detectionBorder = detectionBorder
    self.detectionLimits = detectionLimits
    self.coupling = coupling
    self.mimics = mimics
    self.events = events
    self.settings = settings
    self.models = models
    self.warnings = warnings
    self.review = review
  }
}

/// The recording as found.
public struct RecordingFacts: Codable, Equatable, Sendable {
  /// File name without folder and extension: the NAME of the output files.
  public var name: String
  /// What follows NAME and a point in the file's name, such as `mp4`; `nil` where nothing does, and in
  /// examinations of builds that did not note it.
  public var fileExtension: String?
  /// SHA-256 of the file, hexadecimal.
  public var sha256: String
  /// Size, bytes.
  public var bytes: Int
  public var video: VideoProperties
  public var mirroring: Mirroring
  /// From the first to the last examined frame, s.
  public var examined: Interval
  /// Median time between frames, s; `nil` with fewer than two.
  public var medianFrameInterval: Double?
  /// Longest time between frames, s; `nil` with fewer than two.
  public var longestFrameInterval: Double?

  public init(
    name: String, fileExtension: String? = nil, sha256: String, bytes: Int, video: VideoProperties,
    mirroring: Mirroring, examined: Interval, medianFrameInterval: Double?,
    longestFrameInterval: Double?
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.sha256 = sha256
    self.bytes = bytes
    self.video = video
    self.mirroring = mirroring
    self.examined = examined
    self.medianFrameInterval = medianFrameInterval
    self.longestFrameInterval = longestFrameInterval
  }
}

/// How well the face could be measured.
public struct RecordingQuality: Codable, Equatable, Sendable {
  /// Frames examined, and those of them with landmarks.
  public var frames: Int
  public var trackedFrames: Int
  /// Time in which contractions could be seen, s.
  public var evaluableSeconds: Double
  /// The stretches of that time, in order.
  public var evaluable: [Interval]
  public var gaps: [Gap]
  public var otherFaces: OtherFaces
  /// Median intercanthal distance, pixels; `nil` without a tracked frame.
  public var intercanthalPixels: Double?
  /// Median brightness of the face, 0 (black) to 255 (white); `nil` where the face was not laid flat.
  public var faceLuma: Double?
  /// Span of the head pose, 5th to 95th percentile, degrees; `nil` without a tracked frame.
  public var yaw: PercentileRange?
  public var pitch: PercentileRange?
  public var roll: PercentileRange?
  /// Noise of every channel and side.
  public var noise: [ChannelNoise]
  /// What the recording has of what measures need.
  public var gates: [GateResult]

  public init(
    frames: Int, trackedFrames: Int, evaluableSeconds: Double, evaluable: [Interval] = [],
    gaps: [Gap], otherFaces: OtherFaces, intercanthalPixels: Double?,
    faceLuma: Double? = nil, yaw: PercentileRange?, pitch: PercentileRange?, roll: PercentileRange?,
    noise: [ChannelNoise],
    gates: [GateResult] = []
  ) {
    self.frames = frames
    self.trackedFrames = trackedFrames
    self.evaluableSeconds = evaluableSeconds
    self.evaluable = evaluable
    self.gaps = gaps
    self.otherFaces = otherFaces
    self.intercanthalPixels = intercanthalPixels
    self.faceLuma = faceLuma
    self.yaw = yaw
    self.pitch = pitch
    self.roll = roll
    self.noise = noise
    self.gates = gates
  }
}

/// The 5th and 95th percentile of a quantity, in its own unit.
public struct PercentileRange: Codable, Equatable, Sendable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// Frame noise of one channel on one side, in the channel's unit.
public struct ChannelNoise: Codable, Equatable, Sendable {
  public var channel: String
  public var side: Side
  public var unit: String
  /// Standard deviation; `nil` where it could not be told.
  public var noise: Double?
  /// The same over the recording: 5th and 95th percentile; `nil` where that could not be told.
  public var range: PercentileRange?

  public init(
    channel: String, side: Side, unit: String, noise: Double?, range: PercentileRange? = nil
  ) {
    self.channel = channel
    self.side = side
    self.unit = unit
    self.noise = noise
    self.range = range
  }
}

/// One setting as used.
public struct SettingValue: Codable, Equatable, Sendable {
  public var name: String
  public var value: Double
  public var unit: String
  /// Whether the user changed it.
  public var isDefault: Bool

  public init(name: String, value: Double, unit: String, isDefault: Bool) {
    self.name = name
    self.value = value
    self.unit = unit
    self.isDefault = isDefault
  }
}

/// One model file as used.
public struct ModelFact: Codable, Equatable, Sendable {
  public var file: String
  public var sha256: String

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

/// A caution about the recording or the result.
public struct ExaminationWarning: Codable, Equatable, Sendable {
  /// Stable identifier, such as `short_recording`.
  public var code: String
  /// One or two sentences: what is the matter and what to do.
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
