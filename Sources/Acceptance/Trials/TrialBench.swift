public import Agreement
internal import Anatomy
internal import Contractions
public import Examination
internal import Files
public import Landmarks
public import Phantom
public import Settings
public import Signals
internal import Video
internal import VideoEncoding

/// Where trials are made: draws a clip, hands it to the installed engine and keeps nothing of it.
public struct TrialBench: Sendable {
  public let models: ModelDirectory
  /// Thresholds of the examination; the installation's own unless changed.
  public let settings: AnalysisSettings
  /// Threads that draw.
  public let threads: Int

  /// A bench.
  ///
  /// - Parameters:
  ///   - models: Face models; `nil` to find them as an examination does.
  ///   - settings: Thresholds of the examination.
  ///   - threads: Threads that draw.
  /// - Throws: ``TrialError/tracking(_:)`` where no models are found.
  public init(
    models: ModelDirectory? = nil, settings: AnalysisSettings = AnalysisSettings(), threads: Int = 2
  ) throws(TrialError) {
    do throws(TrackingError) {
      if let models { self.models = models } else { self.models = try ModelDirectory.locate() }
    } catch { throw .tracking(error) }
    self.settings = settings
    self.threads = threads
  }

  /// Draws a clip, examines it and compares.
  ///
  /// - Throws: ``TrialError``.
  public func run(_ clip: PhantomClip) throws(TrialError) -> Trial {
    let truth = try truth(of: clip)
    let file = try drawn(clip)
    let mirroring: Mirroring = clip.script.camera.isMirrored ? .mirrored : .unmirrored
    do throws(ExaminationError) {
      let recording = try trackRecording(
        Recording(path: file.path, mirroring: mirroring), settings: settings, models: models)
      let result = examine(recording, settings: settings)
      return Trial(
        name: clip.script.name, truth: truth, examination: result.examination,
        agreement: EventAgreement(
          reference: truth.reference, found: result.examination.events),
        signals: result.signals, track: recording.track)
    } catch { throw .examination(error) }
  }

  private func truth(of clip: PhantomClip) throws(TrialError) -> PhantomTruth {
    do { return try clip.truth() } catch { throw .phantom(error) }
  }

  /// The clip as a file that goes with the object returned.
  func drawn(_ clip: PhantomClip) throws(TrialError) -> ScratchFile {
    let file = ScratchFile(suffix: "." + clip.script.camera.container.fileExtension)
    do { try clip.write(to: file.path, threads: threads) } catch { throw .phantom(error) }
    return file
  }
}

/// One drawn clip and what the examination made of it.
public struct Trial: Sendable {
  /// Name of the clip.
  public let name: String
  public let truth: PhantomTruth
  public let examination: Examination
  public let agreement: EventAgreement
  /// What the examination was read from.
  public let signals: FacialSignals
  public let track: LandmarkTrack
}

extension PhantomTruth {
  /// The planted events as a reference: a wink cannot be told from a spasm in one recording, so it may be
  /// found as that or as uncertain.
  public var reference: [ReferenceEvent] {
    planted.map { planted in
      ReferenceEvent(
        planted.event,
        tolerating: planted.recipe == EventRecipe.wink.name ? [.spasm, .uncertain] : [])
    }
  }
}

extension Trial {
  /// Regions that an examination measures, and so can name.
  static let measuredRegions: Set<FacialRegion> = [.eye, .brow, .mouth]
}
