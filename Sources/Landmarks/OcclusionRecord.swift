internal import Anatomy
internal import Settings

/// The looks of the face over a recording, which tell when something lies in front of it.
///
/// The networks vouch for a covered face and invent what they do not see, so the picture itself has to
/// tell. A place is foreign where its patch differs from what most of the recording shows there; one
/// that shows no contrast is not, nor is one that looks as it does for a sizeable part of the recording:
/// open and closed eyes, speech and spells of spasm are all the face's own. Light does not count, since
/// each patch is taken about its mean and by its shape alone. The face is covered where several
/// neighbouring places are foreign at once for a while.
///
/// What stays unseen: covers that lie still for more than ``TrackingSettings/familiarShare`` of the
/// recording; where less than that share is uncovered the free face itself would seem foreign.
struct OcclusionRecord {
  private struct Entry {
    let index: Int
    let time: Double
    let look: FaceLook
  }

  private var entries: [Entry] = []

  /// Frames that stand for the recording, evenly spread over it.
  private static let referenceCount = 64
  /// Contrast of a patch, in contrasts of the face, that noise and compression alone can have.
  private static let noise: Float = 0.1
  /// Distance of neighbouring places, outer-canthal distances: from a mouth corner to the chin.
  private static let neighborReach = 0.41

  /// Takes in the face of one frame; in order of time.
  mutating func add(_ face: FaceObservation, in picture: Picture, index: Int, time: Double)
    throws(TrackingError)
  {
    guard let look = try FaceLook(of: face, in: picture) else { return }
    entries.append(Entry(index: index, time: time, look: look))
  }

  /// The frames in which the face is covered, by number, among those that `isKept` still counts.
  func covered(settings: TrackingSettings, isKept: (Int) -> Bool) -> [Int] {
    let kept = entries.filter { isKept($0.index) }
    guard let first = kept.first, let last = kept.last,
      last.time - first.time >= settings.shortestJudgedSpan
    else { return [] }
    let references = spread(kept).map(\.look)
    let usual = references.map { NormalizedLook($0, noise: Self.noise) }
    let neighbors = neighbors(in: references)
    let turn = median(references.map(\.turn)) ?? 0
    let isForeign = kept.map { entry in
      guard abs(entry.look.turn - turn) <= settings.largestJudgedTurn else { return false }
      let look = NormalizedLook(entry.look, noise: Self.noise)
      let foreign = neighbors.indices.filter {
        look.strangeness(at: $0, among: usual, share: settings.familiarShare)
          > settings.foreignBorder
      }
      return largestGroup(of: foreign, neighbors: neighbors) >= Int(settings.fewestForeignPlaces)
    }
    return spans(of: isForeign, at: kept.map(\.time), settings: settings).flatMap { span in
      kept[span].map(\.index)
    }
  }

  private func spread(_ entries: [Entry]) -> [Entry] {
    let count = min(Self.referenceCount, entries.count)
    return (0..<count).map { entries[$0 * (entries.count - 1) / max(1, count - 1)] }
  }

  /// For each place those that lie next to it in the usual face.
  private func neighbors(in looks: [FaceLook]) -> [Set<Int>] {
    let places = (looks.first?.places.indices ?? 0..<0).map { place in
      looks.reduce(SIMD2()) { $0 + $1.places[place] } / Double(looks.count)
    }
    return places.map { place in
      Set(places.indices.filter { (places[$0] - place).length < Self.neighborReach })
    }
  }

  /// Places in the largest group in which each is next to another.
  private func largestGroup(of places: [Int], neighbors: [Set<Int>]) -> Int {
    var left = Set(places)
    var largest = 0
    while let seed = left.popFirst() {
      var size = 0
      var open = [seed]
      while let place = open.popLast() {
        size += 1
        let reached = left.intersection(neighbors[place])
        left.subtract(reached)
        open += reached
      }
      largest = max(largest, size)
    }
    return largest
  }

  /// Runs that last, with the short steps between them.
  private func spans(of isForeign: [Bool], at times: [Double], settings: TrackingSettings)
    -> [ClosedRange<Int>]
  {
    var runs: [ClosedRange<Int>] = []
    for index in isForeign.indices where isForeign[index] {
      if let run = runs.last, run.upperBound == index - 1 {
        runs[runs.count - 1] = run.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    runs.removeAll { times[$0.upperBound] - times[$0.lowerBound] < settings.shortestOcclusion }
    return runs.reduce(into: []) { spans, run in
      if let span = spans.last,
        times[run.lowerBound] - times[span.upperBound] <= settings.bridgedOcclusion
      {
        spans[spans.count - 1] = span.lowerBound...run.upperBound
      } else {
        spans.append(run)
      }
    }
  }
}
