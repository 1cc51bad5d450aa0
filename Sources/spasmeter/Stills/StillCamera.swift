import Anatomy
import Examination
import Landmarks
import Reporting
import Settings
import Video
import VideoEncoding

/// Takes pictures of the face out of recordings.
struct StillCamera {
  let settings: AnalysisSettings
  /// Folder of the models; `nil` for the usual places. They are looked for when a face is.
  let models: String?

  /// Pixels a side: a face fits a third of a page.
  private static let size = 384
  /// Time, s, around a moment in which the face is followed.
  private static let reach = 0.25

  /// The pictures of every visit whose recording is at hand.
  ///
  /// - Throws: ``ExaminationError`` where a recording cannot be read or the models are missing or fail, or
  ///   ``EncodingError``.
  func stills(of result: ComparedVisits, from sources: [VisitSource]) throws -> VisitStills {
    let moments = StillChoice.moments(of: result)
    var taken: [Still] = []
    var missing: [Int] = []
    for (number, source) in sources.enumerated() {
      let wanted = moments.filter { $0.visit == number }
      guard !wanted.isEmpty, let path = source.examinedRecording() else {
        missing.append(number)
        continue
      }
      let mirroring = source.examination.recording.mirroring
      for moment in wanted {
        if let still = try still(of: moment, in: path, mirroring) { taken.append(still) }
      }
    }
    return .taken(taken, withoutRecording: missing)
  }

  /// The picture of a moment; `nil` where the face is not found again.
  private func still(of moment: StillMoment, in path: String, _ mirroring: Mirroring) throws
    -> Still?
  {
    let span = Interval(moment.time, moment.time).widened(by: Self.reach)
    let recording = Recording(path: path, mirroring: mirroring, span: span)
    do {
      let frames = try frames(of: recording)
      guard let portrait = try portrait(at: moment.time, in: frames) else { return nil }
      let picture = BGRPicture(width: Self.size, height: Self.size, bytes: portrait.bytes)
      return Still(moment, size: Self.size, png: try StillWriter.png(picture))
    } catch let error as VideoError {
      throw ExaminationError.video(error)
    } catch let error as TrackingError {
      throw ExaminationError.tracking(error)
    }
  }

  private func frames(of recording: Recording) throws(VideoError) -> [VideoFrame] {
    var reader = try VideoReader(recording, settings: settings.video)
    var frames: [VideoFrame] = []
    while let frame = try reader.next() { frames.append(frame) }
    return frames
  }

  private func portrait(at time: Double, in frames: [VideoFrame]) throws -> FacePortrait? {
    var rest = frames[...]
    let track = try trackFace(models: try located(models), settings: settings.tracking) {
      rest.popFirst()
    }
    let nearest = frames.indices.min { abs(frames[$0].time - time) < abs(frames[$1].time - time) }
    guard let nearest, track.observations.indices.contains(nearest),
      let face = track.observations[nearest]
    else { return nil }
    return try FacePortrait(of: face, in: frames[nearest], size: Self.size)
  }
}
