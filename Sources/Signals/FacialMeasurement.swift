internal import Anatomy
internal import Landmarks

/// One length read from an aligned face, on one side.
///
/// A new region or measure is one value appended to ``all``.
struct FacialMeasurement: Sendable {
  let channel: SignalChannel
  /// The length in intercanthal distances.
  let value: @Sendable (AlignedFace, Side) -> Double

  static let all: [FacialMeasurement] = [lidAperture, commissure, browHeight]

  /// Mean height of the palpebral fissure over five lid pairs.
  ///
  /// Measured in the head's frame against the intercanthal distance: dividing by the eye's own width,
  /// as the eye aspect ratio does, makes 10° of yaw look like 11 % of asymmetry.
  static let lidAperture = FacialMeasurement(channel: .aperture) { face, side in
    face.mean(face.scheme.lowerLid[side]).y - face.mean(face.scheme.upperLid[side]).y
  }

  /// Place of the oral commissure along the pull of zygomaticus major, outwards and upwards.
  static let commissure = FacialMeasurement(channel: .mouth) { face, side in
    let place = face.mean(face.scheme.oralCommissure[side])
    let outward = side == .left ? place.x : -place.x
    return zygomaticusPull.x * outward - zygomaticusPull.y * place.y
  }

  /// Height of the brow above the inner canthi.
  static let browHeight = FacialMeasurement(channel: .brow) { face, side in
    -face.mean(face.scheme.brow[side]).y
  }

  /// Direction in which zygomaticus major draws the commissure: outwards, upwards (unit vector).
  private static let zygomaticusPull = SIMD2(0.8, 0.6)
}
