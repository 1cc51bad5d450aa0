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
  /// Share of the examined time with something in front of the face, 0–1.
  var occludedShare: Double?
  /// Bits that the recording spends on each pixel of a picture that differs from the one before, as if the
  /// face had at most ``QualitySettings/bitsIntercanthalPixels``; `nil` where sizes are not known.
  var bitsPerPixel: Double?
  /// Readings of the light on the face; each `nil` where the face was not laid flat.
  var sharpness: Double?
  /// Share of the frames that movement blurs, 0–1.
  var blurredShare: Double?
  /// Amplitude of a sine that flickers as the face does, as a share of its luma.
  var flicker: Double?
  /// Share of the frames in which glare covers a part of an eye, 0–1.
  var glareShare: Double?
  /// Share of the evaluable time in which the mouth moves as in speech or chewing, 0–1; `nil` where the lips
  /// were not seen.
  var talkingShare: Double?
  /// Share of the pictures in which a region's skin repeats the picture before, 0–1, on the side where it
  /// does so more often.
  var repeatedSkin: [FacialRegion: Double] = [:]
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
    let length = (track.times.last ?? 0) - (track.times.first ?? 0)
    let covered = track.gaps.filter { $0.reason == .occlusion }.map(\.interval).coveredDuration
    occludedShare = length > 0 ? covered / length : nil
    bitsPerPixel = Self.bits(
      ledger, facts.video, intercanthal: signals.intercanthalPixels, settings)
    repeatedSkin = track.repeatedSkin.mapValues { max($0[.left], $0[.right]) }
    talkingShare = TalkingTime(of: signals, settings: settings).share
    readLight(LightCourse(track), settings)
  }

  private mutating func readLight(_ light: LightCourse, _ settings: QualitySettings) {
    sharpness = light.bestSharpness(settings)
    blurredShare = light.blurredShare(settings)
    flicker = light.flicker(settings)
    glareShare = light.glareShare(settings)
  }

  /// A face larger than that of the limit shows the same detail in more pixels.
  private static func bits(
    _ ledger: FrameLedger, _ video: VideoProperties, intercanthal: Double?,
    _ settings: QualitySettings
  ) -> Double? {
    let pictures = Double(ledger.decoded) * (1 - repeatedShare(ledger))
    let pixels = pictures * Double(video.storedWidth) * Double(video.storedHeight)
    guard ledger.packetBytes > 0, pixels > 0, let intercanthal else { return nil }
    let enlargement = max(1, intercanthal / settings.bitsIntercanthalPixels)
    return 8 * Double(ledger.packetBytes) / pixels * enlargement * enlargement
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
