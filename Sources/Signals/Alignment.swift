internal import Anatomy
internal import Landmarks
internal import Settings

/// What is read from every frame's face in the head's own frame.
struct FaceReadings {
  /// One reading a frame; `nil` in a gap.
  let frames: [FaceReading?]
  /// Gaps that the head's turning adds to those of the track.
  let gaps: [Gap]
}

/// Brings every frame's mesh onto the recording's own template and drops frames turned too far.
func readFaces(
  in track: LandmarkTrack, settings: SignalSettings, scheme: LandmarkScheme
) -> FaceReadings {
  guard let template = FaceTemplate(faces: track.observations.compactMap { $0 }, scheme: scheme)
  else { return FaceReadings(frames: track.observations.map { _ in nil }, gaps: []) }
  let frames = track.observations.map { face in
    face.flatMap { AlignedFace($0, template: template, scheme: scheme) }.map(FaceReading.init)
  }
  let level = median(frames.compactMap { $0?.pose.pitch }) ?? 0
  let isTurned = frames.map { face in
    face.map {
      abs($0.pose.yaw) > settings.largestYaw || abs($0.pose.roll) > settings.largestRoll
        || abs($0.pose.pitch - level) > settings.largestPitch
    } ?? false
  }
  return FaceReadings(
    frames: zip(frames, isTurned).map { $1 ? nil : $0 },
    gaps: spans(where: isTurned).map { span in
      let end = min(span.upperBound, track.times.count - 1)
      return Gap(Interval(track.times[span.lowerBound], track.times[end]), .pose)
    })
}
