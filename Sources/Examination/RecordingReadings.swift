internal import Anatomy
internal import Foundation
internal import Landmarks
internal import Settings
internal import Signals
internal import Video

/// What the gates look at.
struct RecordingReadings: Equatable {
  /// Median width of an eye between its corners, pixels; `nil` without a tracked frame.
  var eyePixels: Double?
  /// Median width of the face across the line of the eyes, pixels; `nil` without a tracked frame.
  var facePixels: Double?
  /// Pictures a second that differ from the one before; `nil` with fewer than two frames.
  var frameRate: Double?
  /// Share of the tracked frames in which the head faces the camera, 0–1.
  var facingShare: Double?
  var evaluableSeconds: Double
  /// Share of the frames that have landmarks, 0–1; `nil` without frames.
  var trackedShare: Double?
}

extension RecordingReadings {
  init(
    track: LandmarkTrack, signals: FacialSignals, facts: RecordingFacts, ledger: FrameLedger,
    scheme: LandmarkScheme, settings: QualitySettings
  ) {
    let sizes = track.observations.compactMap { $0.flatMap { FaceSize($0, scheme) } }
    eyePixels = median(sizes.map(\.eye))
    facePixels = median(sizes.map(\.face))
    frameRate = facts.medianFrameInterval.flatMap { interval in
      interval > 0 ? (1 - Self.repeatedShare(ledger)) / interval : nil
    }
    let poses = signals.pose.compactMap { $0 }
    let limit = settings.facingAngle
    let facing = poses.count { abs($0.yaw) <= limit && abs($0.pitch) <= limit }
    facingShare = poses.isEmpty ? nil : Double(facing) / Double(poses.count)
    evaluableSeconds = signals.evaluableDuration
    let (frames, tracked) = (track.times.count, track.observations.count { $0 != nil })
    trackedShare = frames > 0 ? Double(tracked) / Double(frames) : nil
  }

  /// Repeated pictures carry no new moment, however many the file holds a second.
  private static func repeatedShare(_ ledger: FrameLedger) -> Double {
    ledger.delivered > 0 ? Double(ledger.duplicate) / Double(ledger.delivered) : 0
  }
}

/// How large one frame's face is, pixels.
private struct FaceSize {
  /// Mean width of both eyes.
  let eye: Double
  /// Extent of all points along the line from eye to eye.
  let face: Double

  /// `nil` where the eyes fall together, so that no direction runs across the face.
  init?(_ observation: FaceObservation, _ scheme: LandmarkScheme) {
    let points = observation.mesh.map { SIMD2($0.x, $0.y) }
    func place(_ numbers: [Int]) -> SIMD2<Double> {
      numbers.reduce(into: SIMD2()) { $0 += points[$1] } / Double(numbers.count)
    }
    let outer = Bilateral { place(scheme.outerCanthus[$0]) }
    let inner = Bilateral { place(scheme.innerCanthus[$0]) }
    let across = outer[.left] - outer[.right]
    let length = (across * across).sum().squareRoot()
    guard length > 0 else { return nil }
    let widths = Side.allCases.map { side in
      let width = outer[side] - inner[side]
      return (width * width).sum().squareRoot()
    }
    let extents = points.map { ($0 * across).sum() / length }
    eye = widths.reduce(0, +) / Double(widths.count)
    face = (extents.max() ?? 0) - (extents.min() ?? 0)
  }
}
