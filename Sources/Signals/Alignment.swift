internal import Anatomy
internal import Landmarks
internal import Settings

/// Every frame's face in the head's own frame.
struct AlignedFaces {
  /// One face a frame; `nil` in a gap.
  let faces: [AlignedFace?]
  /// Gaps that the head's turning adds to those of the track.
  let gaps: [Gap]
}

/// Brings every frame's mesh onto the recording's own template and drops frames turned too far.
func align(_ track: LandmarkTrack, settings: SignalSettings, scheme: LandmarkScheme) -> AlignedFaces
{
  let meshes = track.observations.map { $0?.mesh }
  guard let template = FaceTemplate(faces: meshes.compactMap { $0 }, scheme: scheme) else {
    return AlignedFaces(faces: meshes.map { _ in nil }, gaps: [])
  }
  let faces = track.observations.map { face in
    face.flatMap { AlignedFace($0, template: template, scheme: scheme) }
  }
  let level = median(faces.compactMap { $0?.pose.pitch }) ?? 0
  let isTurned = faces.map { face in
    face.map {
      abs($0.pose.yaw) > settings.largestYaw || abs($0.pose.pitch - level) > settings.largestPitch
    } ?? false
  }
  return AlignedFaces(
    faces: zip(faces, isTurned).map { $1 ? nil : $0 },
    gaps: spans(where: isTurned).map { span in
      let end = min(span.upperBound, track.times.count - 1)
      return Gap(Interval(track.times[span.lowerBound], track.times[end]), .pose)
    })
}
