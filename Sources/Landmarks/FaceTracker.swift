internal import Anatomy
public import Settings
public import Video

/// Follows the patient's face through a recording.
///
/// Two passes in step. The first finds the face roughly in each picture. The second, as far behind as the
/// steadying of the crop looks ahead, fits the attention mesh and the eye model to a crop whose place is
/// steadied without delay. Between the two only the surroundings of the face are kept: at most
/// (3 × ``TrackingSettings/regionSmoothing`` × frames a second + 1) parts of a picture, each 1.7 regions wide,
/// or the whole picture where the face is nearer: 20 MB at 1080p and 30 frames a second, 350 MB at worst
/// for 8 bits of 2160p at 60.
public struct FaceTracker {
  /// A picture that waits for the second pass.
  private struct Waiting {
    let index: Int
    let time: Double
    let stretch: Int
    let picture: Picture
  }

  private let networks: FaceModels
  private let settings: TrackingSettings
  private var finder: RegionFinder?
  private var path: RegionPath
  private var waiting: [Waiting] = []
  private var times: [Double] = []
  private var observations: [FaceObservation?] = []
  private var record = GapRecord()
  private var occlusion = OcclusionRecord()
  private var skin: SkinFollower
  private var imageSize = SIMD2<Double>()

  /// Loads the networks.
  ///
  /// - Throws: ``TrackingError`` where a model cannot be used.
  public init(models: ModelDirectory, settings: TrackingSettings) throws(TrackingError) {
    networks = try FaceModels(models)
    self.settings = settings
    path = RegionPath(deviation: settings.regionSmoothing)
    skin = SkinFollower(settings: settings)
  }

  /// Takes in the next frame; one that is not later than the frame before is left out.
  ///
  /// - Throws: ``TrackingError`` where a picture cannot be read or a network fails.
  public mutating func add(_ frame: VideoFrame) throws(TrackingError) {
    if let last = times.last, frame.time <= last { return }
    times.append(frame.time)
    observations.append(nil)
    let isUnusable = !frame.condition.isDisjoint(with: .unusable)
    let isRepeat = frame.condition.contains(.duplicate) && times.count > 1
    record.isRepeat.append(isRepeat && !isUnusable)
    record.reasons.append(isUnusable ? .damagedVideo : nil)
    if !isUnusable, !isRepeat { try find(frame) }
    try observe(until: frame.time - path.reach)
  }

  /// The track of all frames taken in.
  ///
  /// - Throws: ``TrackingError`` where a network fails.
  public mutating func finish() throws(TrackingError) -> LandmarkTrack {
    try observe(until: .infinity)
    try skin.finish()
    leaveOutCovered()
    settleRepeats()
    let span = Interval(times.first ?? 0, times.last ?? 0)
    return LandmarkTrack(
      times: times, observations: observations, skin: skinMotions(), lights: faceLights(),
      repeatedSkin: skin.repeats.shares,
      gaps: record.gaps(times: times, settings: settings),
      otherFaces: finder?.otherFaces.summary(within: span) ?? OtherFaces(), imageWidth: imageSize.x,
      imageHeight: imageSize.y)
  }

  /// First pass over one frame.
  private mutating func find(_ frame: VideoFrame) throws(TrackingError) {
    let picture = try Picture(frame.image, frame.orientation)
    imageSize = SIMD2(frame.orientation.width, frame.orientation.height)
    var finder =
      finder ?? RegionFinder(networks: networks, settings: settings, imageSize: imageSize)
    let finding = try finder.find(in: picture, at: frame.time)
    self.finder = finder
    if let retraction = finder.retraction { retract(retraction) }
    let index = times.count - 1
    switch finding {
    case .nothing(let reason):
      record.reasons[index] = reason
    case .face(let region, let stretch, let isMeasured):
      if isMeasured { path.append(region, at: frame.time, stretch: stretch) }
      waiting.append(
        Waiting(
          index: index, time: frame.time, stretch: stretch,
          picture: try picture.cutout(around: region)))
    }
  }

  /// Second pass over the frames up to `time`, whose whole neighbourhood is known.
  private mutating func observe(until time: Double) throws(TrackingError) {
    var done = 0
    while done < waiting.count, waiting[done].time <= time {
      let entry = waiting[done]
      done += 1
      let region = path.steadied(at: entry.time, stretch: entry.stretch)
      observations[entry.index] = try region.flatMap { region throws(TrackingError) in
        try networks.observe(region, in: entry.picture, settings: settings)
      }
      if let face = observations[entry.index] {
        try occlusion.add(face, in: entry.picture, index: entry.index, time: entry.time)
        try skin.add(face, in: entry.picture, index: entry.index, time: entry.time)
      } else {
        record.reasons[entry.index] = .lowPresence
      }
    }
    waiting.removeFirst(done)
    path.forget(before: waiting.first?.time ?? times.last ?? 0)
  }

  /// Takes back observations that have proved not to be the patient's face.
  private mutating func retract(_ retraction: RegionFinder.Retraction) {
    let current = times.count - 1
    for index in 0..<current where times[index] > retraction.start && record.reasons[index] == nil {
      observations[index] = nil
      record.reasons[index] = retraction.reason
    }
    waiting.removeAll { $0.time > retraction.start }
  }

  /// What the networks made of a covered face is no observation.
  private mutating func leaveOutCovered() {
    for index in occlusion.covered(settings: settings, isKept: { observations[$0] != nil }) {
      observations[index] = nil
      record.reasons[index] = .occlusion
    }
  }

  /// The skin of the frames whose face still counts.
  private func skinMotions() -> [SkinMotion?] {
    var motions: [SkinMotion?] = observations.indices.map { index in
      observations[index] == nil ? nil : skin.motions[index]
    }
    for index in times.indices.dropFirst() where record.isRepeat[index] {
      if observations[index] != nil { motions[index] = motions[index - 1] }
    }
    return motions
  }

  /// The light of the frames whose face still counts; a repeated picture has no light of its own.
  private func faceLights() -> [FaceLight?] {
    observations.indices.map { observations[$0] == nil ? nil : skin.lights[$0] }
  }

  /// A repeated picture shows what the one before showed, unless it stands for too long.
  private mutating func settleRepeats() {
    for index in times.indices.dropFirst() where record.isRepeat[index] {
      observations[index] = observations[index - 1]
      record.reasons[index] = record.reasons[index - 1]
    }
    for index in record.longFreezes(times: times, longest: settings.longestFreeze) {
      observations[index] = nil
      record.reasons[index] = .missingFrames
    }
  }
}

/// Follows the patient's face through the frames that `nextFrame` yields.
///
/// - Parameters:
///   - models: Where the networks are.
///   - settings: Thresholds of the tracking.
///   - progress: Told the time of each frame taken in, s.
///   - nextFrame: Called on the calling thread, in order of time; `nil` after the last frame.
/// - Returns: One observation or one reason for its absence for each frame.
/// - Throws: ``TrackingError``, or what `nextFrame` throws.
public func trackFace(
  models: ModelDirectory, settings: TrackingSettings, progress: ((Double) -> Void)? = nil,
  nextFrame: () throws -> VideoFrame?
) throws -> LandmarkTrack {
  var tracker = try FaceTracker(models: models, settings: settings)
  while let frame = try nextFrame() {
    try tracker.add(frame)
    progress?(frame.time)
  }
  return try tracker.finish()
}
