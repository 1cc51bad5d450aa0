internal import Anatomy

/// Gathers what searches of the whole image say of faces beside the patient's.
struct OtherFacesRecord {
  private var largestCount = 0
  private var sightings: [Interval] = []
  /// Time between searches, s; a sighting stands for half of it before and after.
  private let searchInterval: Double

  init(searchInterval: Double) { self.searchInterval = searchInterval }

  /// Notes how many others one search saw.
  mutating func note(_ count: Int, at time: Double) {
    guard count > 0 else { return }
    largestCount = max(largestCount, count)
    sightings.append(Interval(time, time).widened(by: searchInterval / 2))
  }

  /// All sightings, those of successive searches joined, within a recording.
  func summary(within recording: Interval) -> OtherFaces {
    var faces = OtherFaces()
    faces.largestCount = largestCount
    // Searches fall on frames, so two successive ones may be up to twice their interval apart.
    faces.intervals = sightings.merged(bridging: searchInterval).map {
      Interval(max($0.start, recording.start), min($0.end, recording.end))
    }
    return faces
  }
}
