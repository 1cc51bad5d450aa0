internal import Settings

/// Decides which of the faces in view is the patient's, and remembers where it was last.
///
/// At first: the largest and most central face over ``TrackingSettings/selectionSpan``. After a loss: the
/// face nearest to the lost one in place and size; any other only once it has stayed for a while.
struct PatientSelection {
  /// What a search of the whole image says of the patient.
  enum Verdict: Equatable {
    case found(FaceRegion)
    /// Another face has proved to be the patient's; what was measured until now is not.
    case replaced(by: FaceRegion)
    case absent
  }

  private struct Candidate {
    var region: FaceRegion
    /// Sum over searches of size times centrality, pixels.
    var evidence: Double
  }

  private let settings: TrackingSettings
  private let imageSize: SIMD2<Double>
  private var candidates: [Candidate] = []
  private var patient: Int?
  private var selectionStart: Double?
  /// A face elsewhere since the loss, and when it was first seen.
  private var stranger: (region: FaceRegion, since: Double)?

  /// Where the patient's face was last.
  var lastPlace: FaceRegion? { patient.map { candidates[$0].region } }

  init(settings: TrackingSettings, imageSize: SIMD2<Double>) {
    self.settings = settings
    self.imageSize = imageSize
  }

  /// Notes where the patient's face has moved.
  mutating func follow(_ region: FaceRegion) {
    if let patient { candidates[patient].region = region }
  }

  /// Judges the faces found in one search.
  mutating func judge(_ faces: [FaceRegion], at time: Double) -> Verdict {
    if selectionStart == nil, !faces.isEmpty { selectionStart = time }
    guard let selectionStart else { return .absent }
    return time - selectionStart <= settings.selectionSpan
      ? weigh(faces) : recognize(faces, at: time)
  }

  /// Size times centrality: 1 in the middle of the image, 0 in its corners.
  private func weight(of face: FaceRegion) -> Double {
    face.side * (1 - (face.center - imageSize / 2).length / (imageSize / 2).length)
  }

  private mutating func weigh(_ faces: [FaceRegion]) -> Verdict {
    for face in faces {
      if let known = closest(to: face) {
        candidates[known].evidence += weight(of: face)
        candidates[known].region = face
      } else {
        candidates.append(Candidate(region: face, evidence: weight(of: face)))
      }
    }
    let leader = candidates.indices.max { candidates[$0].evidence < candidates[$1].evidence }
    guard let leader else { return .absent }
    let isReplacement = patient != nil && patient != leader
    patient = leader
    let region = candidates[leader].region
    guard faces.contains(region) else { return isReplacement ? .replaced(by: region) : .absent }
    return isReplacement ? .replaced(by: region) : .found(region)
  }

  private func closest(to face: FaceRegion) -> Int? {
    let overlaps = candidates.indices.map { candidates[$0].region.overlap(with: face) }
    let best = candidates.indices.max { overlaps[$0] < overlaps[$1] }
    return best.flatMap { overlaps[$0] >= settings.sameFaceOverlap ? $0 : nil }
  }

  private mutating func recognize(_ faces: [FaceRegion], at time: Double) -> Verdict {
    guard let patient else { return .absent }
    let last = candidates[patient].region
    let near = faces.filter {
      last.distance(to: $0) <= settings.largestMove
        && last.sizeRatio(to: $0) <= settings.largestSizeRatio
    }
    if let nearest = near.min(by: { last.distance(to: $0) < last.distance(to: $1) }) {
      return accept(nearest)
    }
    guard let other = faces.max(by: { weight(of: $0) < weight(of: $1) }) else {
      stranger = nil
      return .absent
    }
    let isSame =
      stranger.map { $0.region.overlap(with: other) >= settings.sameFaceOverlap } ?? false
    let since = isSame ? stranger?.since ?? time : time
    stranger = (other, since)
    return time - since >= settings.reacquisitionDelay ? accept(other) : .absent
  }

  private mutating func accept(_ face: FaceRegion) -> Verdict {
    stranger = nil
    follow(face)
    return .found(face)
  }
}
