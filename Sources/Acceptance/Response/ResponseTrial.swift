internal import Anatomy
internal import Examination
internal import Files
internal import Landmarks
internal import Phantom
internal import Settings
internal import Signals
internal import Video

/// Measures the response to poses held still, face by face.
public enum ResponseTrial {
  /// Names of the drawn faces, in order.
  public static var identities: [String] { TrialIdentity.all.map(\.name) }

  /// Measures the response of all faces, or of those named.
  ///
  /// - Parameters:
  ///   - bench: Engine and models.
  ///   - names: Faces to try; `nil` for all.
  ///   - workers: Faces at a time; each is drawn with the bench's threads.
  ///   - progress: Told the part done, 0 to 1, from any thread.
  /// - Returns: One response a face, in order.
  /// - Throws: ``TrialError``.
  public static func run(
    on bench: TrialBench, identities names: [String]? = nil, workers: Int = 1,
    progress: @Sendable (Double) -> Void = { _ in }
  ) throws(TrialError) -> [TrackerResponse] {
    let people = TrialIdentity.all.filter { names?.contains($0.name) ?? true }
    return try parallelTrials(people, workers: workers, progress: progress) {
      person throws(TrialError) in try reading(of: person, on: bench).response
    }
  }

  private static let rate = 30.0

  /// A clip that shows every step; stored well enough that noise stays noise.
  private static func clip(of person: TrialIdentity) throws(TrialError) -> PhantomClip {
    let script = TrialScript(
      name: "response-\(person.name)", duration: Double(ResponseStep.frameCount) / rate,
      seed: person.seed, identity: person.values,
      camera: "rate: 30, quality: 10, noise: 1.5", head: "sway: 0, gaze: 0",
      events: ["event: gaze, onset: 0, duration: 0.2"])
    let poses = ResponseStep.all.map { step in
      let start = Double(step.firstFrame) / rate
      // Half a frame early, so that no rounding of a frame's time falls out of its pose.
      let first = start - 0.5 / rate
      return HeldPose(Interval(first, first + Double(ResponseStep.poseFrames) / rate), step.state)
    }
    return PhantomClip(try script.script(), holding: poses)
  }

  private static func reading(of person: TrialIdentity, on bench: TrialBench) throws(TrialError)
    -> ResponseReading
  {
    try bench.reading(of: try clip(of: person), named: person.name)
  }
}

extension TrialBench {
  /// Draws a clip of poses, tracks it and measures its signals.
  func reading(of clip: PhantomClip, named name: String) throws(TrialError) -> ResponseReading {
    let file = try drawn(clip)
    let track = try track(file.path)
    do throws(PhantomError) {
      let kept = measureSignals(in: track, settings: settings.signal)
      var anyPose = settings.signal
      (anyPose.largestYaw, anyPose.largestPitch, anyPose.largestRoll) = (90, 90, 180)
      return ResponseReading(
        identity: name, track: track, signals: measureSignals(in: track, settings: anyPose),
        isKept: kept.pose.map { $0 != nil }, truth: try clip.truth().signals)
    } catch { throw .phantom(error) }
  }

  private func track(_ path: String) throws(TrialError) -> LandmarkTrack {
    do {
      var reader = try VideoReader(Recording(path: path), settings: settings.video)
      return try trackFace(
        models: models, settings: settings.tracking, nextFrame: { try reader.next() })
    } catch let error as TrackingError {
      throw .tracking(error)
    } catch let error as VideoError {
      throw .video(error)
    } catch {
      throw .examination(.unreadable(path: path, reason: "\(error)"))
    }
  }
}
