internal import Anatomy
internal import Settings

/// What the pictures themselves must be good enough for.
///
/// Most of these gates withhold zeros only: poor pictures hide movements, they do not make them up, so that
/// what was found stands.
extension QualityGate {
  /// Measures that only the motion of the skin tells.
  private static let skinMeasures = skinRegions.map { "spread_\($0.rawValue)" }
  private static let skinRegions: [FacialRegion] = [.lowerLid, .cheek, .ear, .chin]

  static let occlusion = QualityGate(
    id: "occlusion", title: "Time with something in front of the face", unit: "%",
    measures: trackedShare.measures, bound: .most, limit: { 100 * $0.quality.gateOccludedShare },
    value: { $0.occludedShare.map { 100 * $0 } })

  static let bits = QualityGate(
    id: "bits_per_pixel", title: "Bits for each pixel of a new picture", unit: "bit",
    measures: skinMeasures, withholds: .zero, limit: { $0.quality.gateBits },
    value: { $0.bitsPerPixel })

  static let sharpness = QualityGate(
    id: "sharpness", title: "Sharpness of the face", unit: "1", measures: skinMeasures,
    withholds: .zero, limit: { $0.quality.gateSharpness }, value: { $0.sharpness })

  static let motionBlur = QualityGate(
    id: "motion_blur", title: "Frames blurred by movement", unit: "%", measures: skinMeasures,
    bound: .most, withholds: .zero, limit: { 100 * $0.quality.gateBlurredShare },
    value: { $0.blurredShare.map { 100 * $0 } })

  static let flicker = QualityGate(
    id: "flicker", title: "Flicker of the light", unit: "%",
    measures: skinMeasures + ["spread_brow", "spread_mouth"], bound: .most, withholds: .zero,
    limit: { 100 * $0.quality.gateFlicker },
    value: { $0.flicker.map { 100 * $0 } })

  static let glare = QualityGate(
    id: "glare", title: "Frames with glare on an eye", unit: "%", measures: eyeWidth.measures,
    bound: .most, limit: { 100 * $0.quality.gateGlareShare },
    value: { $0.glareShare.map { 100 * $0 } })

  /// A turned head shows the skin of one half of the face at a slant, and its parallax looks like a pull.
  static let skinFacing = QualityGate(
    id: "facing_skin", title: "Time facing the camera, for small movements",
    unit: facing.unit, measures: skinMeasures + ["spread_brow", "spread_mouth"], withholds: .zero,
    limit: facing.limit, value: facing.value)

  /// The jaw and the lips carry the skin of mouth, cheek and chin along, and the jaw's joint that before the ear; what
  /// a spasm adds to it is not told apart. Lids and brows stay.
  static let speech = QualityGate(
    id: "speech", title: "Time talking or chewing", unit: "%",
    measures: ["spread_cheek", "spread_ear", "spread_mouth", "spread_chin"], bound: .most,
    withholds: .zero, limit: { 100 * $0.quality.gateTalkingShare },
    value: { $0.talkingShare.map { 100 * $0 } })

  /// Skin that the compression repeats; of the two sides the one repeated more often counts.
  static let skinRepeats = skinRegions.map { region in
    QualityGate(
      id: "repeated_\(region.rawValue)",
      title: "Repeated pictures of the skin: "
        + (region == .lowerLid ? "lower lid" : region.rawValue),
      unit: "%", measures: ["spread_\(region.rawValue)"], bound: .most, withholds: .zero,
      limit: { 100 * $0.quality.gateRepeatedSkin },
      value: { $0.repeatedSkin[region].map { 100 * $0 } })
  }
}
